import {
  atLeast,
  date,
  flag,
  id,
  instant,
  listOf,
  orNull,
  protocol,
  text,
} from '../../core/protocol/schemas/parts.ts'
import { answer, operation, type Paths, problems, region } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const named = atLeast({ id: words, name: text })

/** The answer of `GET /v1/regions/{region}/reports/progress`. */
export const progressReportSchema = atLeast({
  protocol,
  at: instant,
  cycles: listOf(
    atLeast({
      id,
      name: words,
      period: atLeast({ from: date, to: date }),
      closedAt: orNull(instant),
      appraised: count,
      late: count,
      stages: listOf(atLeast({ state: words, title: text, final: flag, count, late: count })),
    }),
  ),
})

/** The answer of `GET /v1/regions/{region}/reports/figures`: as the public’s `data.json`, cycle by cycle. */
export const figuresReportSchema = atLeast({
  protocol,
  published: listOf(
    atLeast({
      region: atLeast({ id, name: words }),
      cycle: atLeast({ id, name: words, period: atLeast({ from: date, to: date }) }),
      version: { type: 'integer', minimum: 1 },
      publishedAt: instant,
      grouping: { enum: ['unit', 'post', 'none'] },
      smallestGroup: { type: 'integer', minimum: 5 },
      outcomes: listOf(atLeast({ code: words, of: listOf(named), people: count })),
      groups: listOf(
        atLeast({ code: words, of: listOf(named), people: count, counts: listOf(orNull(count)) }),
      ),
      total: count,
    }),
  ),
})

/** The part of the contract that is about aggregates for programs with a key. */
export function reportPaths(): Paths {
  const security = [{ key: [] }]
  return {
    '/v1/regions/{region}/reports/progress': {
      get: operation('reportProgress', {
        summary: 'How far each cycle of the whole office is (scope `progress.read`): no units, no outcomes.',
        security,
        parameters: [region],
        answers: { '200': answer('The newest first.', 'ProgressReport'), ...problems(401, 403, 404, 429) },
      }),
    },
    '/v1/regions/{region}/reports/figures': {
      get: operation('reportFigures', {
        summary:
          'What the region has published of its results (scope `figures.read`), protected as for the public.',
        security,
        parameters: [region],
        answers: {
          '200': answer('The newest version of each cycle.', 'FiguresReport'),
          ...problems(401, 403, 404, 429),
        },
      }),
    },
  }
}

/** The shapes that it speaks in. */
export const reportSchemas = {
  FiguresReport: figuresReportSchema,
  ProgressReport: progressReportSchema,
}
