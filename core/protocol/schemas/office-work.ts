import { atLeast, date, flag, id, instant, listOf, orNull, protocol, text } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

/** The answer of `GET /v1/regions/{region}/jobs`. */
export const jobListSchema = atLeast({
  protocol,
  jobs: listOf(
    atLeast({
      id,
      kind: {
        enum: [
          'open-cycle',
          'follow-people',
          'erase-cycle',
          'erase-people',
          'remind',
          'extend',
          'assign-raters',
          'close-cycle',
          'show-cycle',
        ],
      },
      cycle: orNull(words),
      state: { enum: ['running', 'stopped', 'done'] },
      done: count,
      total: count,
      failed: count,
      at: instant,
      endedAt: orNull(instant),
      troubles: listOf(atLeast({ item: words, name: words, text })),
    }),
  ),
})

/** The answer of `GET /v1/regions/{region}/cycles`. */
export const cycleListSchema = atLeast({
  protocol,
  cycles: listOf(
    atLeast({
      id,
      name: words,
      period: atLeast({ from: date, to: date }),
      pack: words,
      openedAt: instant,
      closedAt: orNull(instant),
      archived: flag,
      total: count,
      closed: count,
      late: count,
      stages: listOf(atLeast({ state: words, title: text, final: flag, count, late: count })),
      units: listOf(atLeast({ unit: words, total: count, closed: count, late: count })),
    }),
  ),
  checks: listOf(atLeast({ kind: words, blocks: flag, count, names: listOf(words) })),
})
