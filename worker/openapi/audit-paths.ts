import { auditEntriesSchema, auditPageSchema } from '../../core/protocol/schemas/audit.ts'
import { answer, operation, type Paths, page, problems, query, region } from './parts.ts'

/** The part of the contract that is about the sealed log. */
export function auditPaths(): Paths {
  return {
    '/v1/regions/{region}/audit': {
      get: operation('readAudit', {
        summary: 'The sealed log, for human resources: `hash` is SHA-256 of `previous` followed by `row`.',
        parameters: [region, ...page],
        answers: { '200': answer('A page.', 'AuditPage'), ...problems(400, 401, 403, 404) },
      }),
    },
    '/v1/regions/{region}/audit/entries': {
      get: operation('searchAudit', {
        summary: 'What is looked for in the log, newest first, with whom and whose it names.',
        parameters: [
          region,
          query('before', { type: 'integer', minimum: 1 }, 'Rows before this one.'),
          query('limit', { type: 'integer', minimum: 1, maximum: 500, default: 50 }, 'At most so many rows.'),
          query('from', { type: 'string', format: 'date' }, 'The first local day.'),
          query('until', { type: 'string', format: 'date' }, 'The last local day.'),
          query('person', { type: 'string' }, 'Who did it, or whom it is about.'),
          query('action', { type: 'string' }, 'What happened.'),
        ],
        answers: { '200': answer('What was found so far.', 'AuditEntries'), ...problems(400, 401, 403, 404) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const auditSchemas = {
  AuditEntries: auditEntriesSchema,
  AuditPage: auditPageSchema,
}
