import { receiptSchema } from '../../core/protocol/schemas/answers.ts'
import { changePageSchema } from '../../core/protocol/schemas/changes.ts'
import { draftCopyKeptSchema, draftCopySchema, draftPageSchema } from '../../core/protocol/schemas/drafts.ts'
import { mutationSchema } from '../../core/protocol/schemas/mutation.ts'
import { answer, body, operation, type Paths, page, pathId, problems, region } from './parts.ts'

/** The part of the contract that is about what devices send and fetch. */
export function syncPaths(): Paths {
  return {
    '/v1/regions/{region}/changes': {
      get: operation('pull', {
        summary: 'What this person may see and has not seen, oldest first.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'ChangePage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/mutations/{mutation}': {
      put: operation('push', {
        summary: 'One change. The same id asked again gives the same answer and changes nothing.',
        parameters: [region, pathId('mutation', 'Chosen by the device, the same as in the body.')],
        requestBody: body('Mutation'),
        answers: {
          '200': answer('Applied.', 'MutationReceipt'),
          ...problems(400, 401, 403, 404, 409, 413, 415, 422),
        },
      }),
    },
    '/v1/regions/{region}/drafts': {
      get: operation('readDrafts', {
        summary: 'Copies of drafts from this person’s other devices, the oldest change first.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'DraftPage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/drafts/{task}': {
      put: operation('keepDraft', {
        summary:
          'A copy of what this device holds of a draft, for its owner alone. The same again, or an older one, changes nothing.',
        parameters: [region, pathId('task', 'An open task of this person, the same as in the body.')],
        requestBody: body('DraftCopy'),
        answers: {
          '200': answer('A copy is kept that holds all of it.', 'DraftCopyKept'),
          ...problems(400, 401, 403, 404, 409, 413, 415),
        },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const syncSchemas = {
  ChangePage: changePageSchema,
  DraftCopy: draftCopySchema,
  DraftCopyKept: draftCopyKeptSchema,
  DraftPage: draftPageSchema,
  Mutation: mutationSchema,
  MutationReceipt: receiptSchema,
}
