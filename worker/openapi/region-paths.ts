import { keySetSchema } from '../../core/case/key-set.ts'
import { regionListSchema } from '../../core/protocol/schemas/answers.ts'
import { provisionSchema } from '../../core/protocol/schemas/provision.ts'
import { answer, body, operation, type Paths, problems, query, region } from './parts.ts'
import { healthSchema, provisionedSchema } from './schemas.ts'

/** The part of the contract that is about the worker and its regions. */
export function regionPaths(): Paths {
  return {
    '/health': {
      get: operation('health', {
        summary: 'Whether the worker, its objects and their storage answer.',
        security: [],
        answers: { '200': answer('It works.', 'Health'), ...problems(503) },
      }),
    },
    '/v1/regions': {
      get: operation('listRegions', {
        summary: 'The regions to choose from before signing in.',
        security: [],
        answers: { '200': answer('By name.', 'RegionList') },
      }),
    },
    '/v1/regions/{region}': {
      put: operation('provisionRegion', {
        summary:
          'Sets up a region with its pack and people, or brings it up to date. The same again changes nothing.',
        security: [{ operator: [] }],
        parameters: [
          region,
          query(
            'reissue',
            { type: 'array', items: { type: 'string' } },
            'People whose devices are lost: revoked, and a new code.',
          ),
        ],
        requestBody: body('Provision'),
        answers: {
          '200': answer(
            'A one-time code for each person who has neither a device nor a code.',
            'Provisioned',
          ),
          ...problems(400, 401, 413, 415, 422),
        },
      }),
      delete: operation('eraseRegion', {
        summary: 'Takes a suspended region away with all that it keeps; `confirm` has to be its id.',
        security: [{ operator: [] }],
        parameters: [region, query('confirm', { type: 'string' }, 'The id once more.')],
        answers: {
          '200': { description: 'Gone.', content: { 'application/json': { schema: { type: 'object' } } } },
          ...problems(400, 401, 404, 409),
        },
      }),
    },
    '/v1/regions/{region}/keys': {
      get: operation('readReceiptKeys', {
        summary:
          'The public keys that verify the region’s receipts (RFC 7517), newest first; those that sign no longer have `exp`.',
        security: [],
        parameters: [region],
        answers: { '200': answer('A key set.', 'KeySet'), ...problems(404) },
      }),
      post: operation('changeReceiptKey', {
        summary: 'Signs receipts with a new key from now on. What older keys have signed stays good.',
        security: [{ operator: [] }],
        parameters: [region],
        answers: { '200': answer('The key set with the new key first.', 'KeySet'), ...problems(401, 404) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const regionSchemas = {
  Health: healthSchema,
  KeySet: keySetSchema,
  Provision: provisionSchema,
  Provisioned: provisionedSchema,
  RegionList: regionListSchema,
}
