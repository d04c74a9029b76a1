import type { Json, JsonObject } from '../../core/json.ts'
import { answer, body, operation, pathId } from './parts.ts'

/** The versions of a region's pack, for human resources. Handing one in, deciding and moving are mutations. */
export function packsPaths(
  region: Json,
  problems: (...statuses: readonly number[]) => JsonObject,
): JsonObject {
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
