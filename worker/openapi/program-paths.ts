import {
  apiKeyListSchema,
  apiKeyMadeSchema,
  apiKeyShownSchema,
  makeApiKeySchema,
} from '../../core/protocol/schemas/api-keys.ts'
import { mailChoiceSchema, setMailChoiceSchema } from '../../core/protocol/schemas/mail.ts'
import {
  measurementListSchema,
  measurementReviewSchema,
  measurementsTakenSchema,
  putMeasurementsSchema,
} from '../../core/protocol/schemas/measurements.ts'
import { answer, body, operation, type Paths, page, pathId, problems, region } from './parts.ts'

const keepers = [{ token: [], proof: [] }, { operator: [] }]

/** The part of the contract that is about programs of the office: their keys, and what they may do with them. */
export function programPaths(): Paths {
  const common = [400, 401, 403, 404]
  const bringers = [{ key: [] }, { token: [], proof: [] }]
  return {
    '/v1/regions/{region}/mail': {
      get: operation('readMailChoice', {
        summary: 'Whether and how this person is written to by e-mail.',
        parameters: [region],
        answers: { '200': answer('Their choice.', 'MailChoice'), ...problems(401, 403, 404) },
      }),
      put: operation('setMailChoice', {
        summary: 'Turns their mail off or on, and says in which language.',
        parameters: [region],
        requestBody: body('SetMailChoice'),
        answers: { '200': answer('Their choice.', 'MailChoice'), ...problems(...common, 413, 415) },
      }),
    },
    '/v1/regions/{region}/measurements': {
      get: operation('listMeasurements', {
        summary: 'Values of indicators from other systems, the newest first, with what was corrected.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'MeasurementList'), ...problems(...common) },
      }),
      put: operation('putMeasurements', {
        summary:
          'Takes values of indicators in (scope `measurements.write`): all of them or, with every fault named, none. The same again changes nothing.',
        security: bringers,
        parameters: [region],
        requestBody: body('PutMeasurements'),
        answers: {
          '200': answer('They are kept.', 'MeasurementsTaken'),
          ...problems(...common, 409, 413, 415, 422, 429),
        },
      }),
    },
    '/v1/regions/{region}/measurements/plan': {
      post: operation('planMeasurements', {
        summary: 'What taking these values in would do, every fault by row and column. Nothing is kept.',
        security: bringers,
        parameters: [region],
        requestBody: body('PutMeasurements'),
        answers: {
          '200': answer('What would be new, and what corrected.', 'MeasurementReview'),
          ...problems(...common, 413, 415, 429),
        },
      }),
    },
    '/v1/regions/{region}/api-keys': {
      get: operation('listApiKeys', {
        summary: 'The keys of the office’s programs, for human resources and the operator; never a secret.',
        security: keepers,
        parameters: [region],
        answers: { '200': answer('The newest first.', 'ApiKeyList'), ...problems(...common) },
      }),
      post: operation('makeApiKey', {
        summary: 'A key for one program, with what it may do and its last day. The secret is told this once.',
        security: keepers,
        parameters: [region],
        requestBody: body('MakeApiKey'),
        answers: { '200': answer('The key.', 'ApiKeyMade'), ...problems(...common, 409, 413, 415, 422) },
      }),
    },
    '/v1/regions/{region}/api-keys/{key}': {
      delete: operation('revokeApiKey', {
        summary: 'Takes a key back, at once.',
        security: keepers,
        parameters: [region, pathId('key', 'As the list names it.')],
        answers: { '200': answer('The keys.', 'ApiKeyList'), ...problems(...common, 410) },
      }),
    },
    '/v1/regions/{region}/api-keys/current': {
      get: operation('showApiKey', {
        summary: 'What the key is that this request bears: to try one out.',
        security: [{ key: [] }],
        parameters: [region],
        answers: { '200': answer('The key.', 'ApiKeyShown'), ...problems(401, 404, 429) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const programSchemas = {
  ApiKeyList: apiKeyListSchema,
  ApiKeyMade: apiKeyMadeSchema,
  ApiKeyShown: apiKeyShownSchema,
  MailChoice: mailChoiceSchema,
  MakeApiKey: makeApiKeySchema,
  MeasurementList: measurementListSchema,
  MeasurementReview: measurementReviewSchema,
  MeasurementsTaken: measurementsTakenSchema,
  PutMeasurements: putMeasurementsSchema,
  SetMailChoice: setMailChoiceSchema,
}
