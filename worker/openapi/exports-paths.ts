import { exportPageSchema } from '../../core/protocol/schemas/exports.ts'
import { answer, operation, type Paths, problems, query, region } from './parts.ts'

/** The part of the contract that is about tables to take away. */
export function exportsPaths(): Paths {
  const table = {
    name: 'table',
    in: 'path',
    required: true,
    description: 'Which table.',
    schema: { enum: ['people', 'progress', 'results', 'follow-ups'] },
  }
  return {
    '/v1/regions/{region}/exports/{table}': {
      get: operation('readExport', {
        summary:
          'A table of what human resources may see, page by page; the log has a row for each that is begun.',
        parameters: [
          region,
          table,
          query('cycle', { type: 'string' }, 'Of which cycle; not for `people`.'),
          query('cursor', { type: 'integer', minimum: 0, default: 0 }, 'Rows after so many.'),
        ],
        answers: { '200': answer('A page.', 'ExportPage'), ...problems(400, 401, 403, 404, 410) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const exportsSchemas = {
  ExportPage: exportPageSchema,
}
