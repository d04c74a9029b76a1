import {
  makeReaderSchema,
  readerListSchema,
  readerMadeSchema,
  rollUpListSchema,
} from '../../core/protocol/schemas/roll-ups.ts'
import { answer, body, operation, type Paths, pathId, problems, query } from './parts.ts'

const operators = [{ operator: [] }]

/** The part of the contract that is about regions beside each other. */
export function acrossPaths(): Paths {
  return {
    '/v1/roll-ups': {
      get: operation('readRollUps', {
        summary:
          'Figures of closed cycles that regions let others know; no figure speaks of fewer than five people.',
        security: [{ key: [] }],
        parameters: [query('format', { enum: ['json', 'csv'] }, 'JSON without it.')],
        answers: { '200': answer('By region, the newest cycle first.', 'RollUpList'), ...problems(401, 429) },
      }),
    },
    '/v1/readers': {
      get: operation('listReaders', {
        summary: 'Who may compare regions, for the operator; never a secret.',
        security: operators,
        answers: { '200': answer('The newest first.', 'ReaderList'), ...problems(401, 403) },
      }),
      post: operation('makeReader', {
        summary: 'A key to compare regions, with its last day. The secret is told this once.',
        security: operators,
        requestBody: body('MakeReader'),
        answers: { '200': answer('The key.', 'ReaderMade'), ...problems(400, 401, 403, 409, 413, 415, 422) },
      }),
    },
    '/v1/readers/{reader}': {
      delete: operation('removeReader', {
        summary: 'Takes a key back, at once.',
        security: operators,
        parameters: [pathId('reader', 'As the list names it.')],
        answers: { '200': answer('Who is left.', 'ReaderList'), ...problems(401, 403, 410) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const acrossSchemas = {
  MakeReader: makeReaderSchema,
  ReaderList: readerListSchema,
  ReaderMade: readerMadeSchema,
  RollUpList: rollUpListSchema,
}
