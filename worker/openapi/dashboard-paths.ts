import { dashboardSchema, liveTicketSchema } from '../../core/protocol/schemas/dashboard.ts'
import { answer, operation, type Paths, problems, query, region } from './parts.ts'

/** The part of the contract that is about figures for human resources. */
export function dashboardPaths(): Paths {
  const words = { type: 'string', maxLength: 500 }
  return {
    '/v1/regions/{region}/dashboard': {
      get: operation('readDashboard', {
        summary:
          'Figures about a cycle. Human resources may ask for a part of the office; an auditor reads how far all are, and nothing of results.',
        parameters: [
          region,
          query('cycle', { type: 'string' }, 'The newest without it.'),
          query('unit', words, 'A unit with all below it.'),
          query('post', words, 'A kind of post.'),
          query('grade', words, '`III` for `III/a` to `III/d`.'),
        ],
        answers: { '200': answer('The figures as of now.', 'Dashboard'), ...problems(401, 403, 404, 410) },
      }),
    },
    '/v1/regions/{region}/live': {
      post: operation('askLiveTicket', {
        summary: 'A ticket that opens one line within a minute.',
        parameters: [region],
        answers: { '200': answer('The ticket.', 'LiveTicket'), ...problems(401, 403, 404) },
      }),
      get: operation('followFigures', {
        summary:
          'A WebSocket; the offered subprotocols are `timbang-live` and the ticket. It only ever says `{"kind":"figures-changed"}`.',
        security: [],
        parameters: [region],
        answers: { '101': { description: 'The line is open.' }, ...problems(401, 404) },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const dashboardSchemas = {
  Dashboard: dashboardSchema,
  LiveTicket: liveTicketSchema,
}
