import {
  impactPageSchema,
  movePlanSchema,
  planRequestSchema,
  versionContentSchema,
  versionListSchema,
} from '../../core/protocol/schemas/versions.ts'
import { answer, body, operation, type Paths, pathId, problems, query, region } from './parts.ts'

/** The versions of a region's pack, for human resources. Handing one in, deciding and moving are mutations. */
export function packsPaths(): Paths {
  return {
    '/v1/regions/{region}/packs': {
      get: operation('listVersions', {
        summary: 'Every version of the region’s pack, newest first, with what the next one takes.',
        parameters: [region],
        answers: { '200': answer('The versions.', 'VersionList'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/packs/{pack}/{version}': {
      get: operation('readVersion', {
        summary: 'One version: the pack as it runs, and its documents as they were handed in.',
        parameters: [
          region,
          pathId('pack', 'The id of the pack.'),
          { name: 'version', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
        ],
        answers: { '200': answer('The version.', 'VersionContent'), ...problems(401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/packs/{pack}/{version}/file': {
      get: operation('readPackFile', {
        summary:
          'A published version as one file (`*.timbang-pack.json`), signed with the key that signs the region’s receipts. Each is written into the log.',
        parameters: [
          region,
          pathId('pack', 'The id of the pack.'),
          { name: 'version', in: 'path', required: true, schema: { type: 'integer', minimum: 1 } },
        ],
        answers: {
          '200': {
            description: 'The file.',
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...problems(401, 403, 404, 422),
        },
      }),
    },
    '/v1/regions/{region}/impact': {
      get: operation('readImpact', {
        summary:
          'What the appraisals of a cycle that have a result are scored again by, to see what new rules would change: no more than human resources are shown of each result.',
        parameters: [
          region,
          { ...query('cycle', { type: 'string' }, 'The id of a cycle.'), required: true },
          query('cursor', { type: 'integer', minimum: 0, default: 0 }, 'As the page before gave it.'),
          query(
            'limit',
            { type: 'integer', minimum: 1, maximum: 1000, default: 500 },
            'At most so many rows.',
          ),
        ],
        answers: { '200': answer('A page.', 'ImpactPage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/packs/plan': {
      post: operation('planMove', {
        summary:
          'What would become of running cycles and their drafts under these documents. Changes nothing.',
        parameters: [region],
        requestBody: body('PlanRequest'),
        answers: { '200': answer('The plan.', 'MovePlan'), ...problems(400, 401, 403, 404, 413, 415, 422) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const packsSchemas = {
  ImpactPage: impactPageSchema,
  MovePlan: movePlanSchema,
  PlanRequest: planRequestSchema,
  VersionContent: versionContentSchema,
  VersionList: versionListSchema,
}
