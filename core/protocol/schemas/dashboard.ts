import { atLeast, date, flag, id, instant, listOf, orNull, protocol, text } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const number = { type: 'number' }
const spread = atLeast({ count, mean: number, median: number, least: number, most: number })
const outcome = atLeast({ id: words, title: text, count })

const unit = atLeast({
  unit: words,
  total: count,
  closed: count,
  late: count,
  scored: count,
  mean: orNull(number),
  outcomes: listOf(count),
  people: count,
  signedIn: count,
  begun: count,
})

const results = atLeast({
  outcomes: listOf(outcome),
  score: orNull(spread),
  bins: listOf(atLeast({ from: number, to: number, count })),
  units: listOf(unit),
  rows: listOf(atLeast({ set: words, row: words, name: text, unit: orNull(text), spread })),
  held: listOf(atLeast({ unit: words, count, since: orNull(instant), until: orNull(instant) })),
  missions: orNull(
    listOf(
      atLeast({
        id: words,
        name: text,
        indicators: listOf(atLeast({ id: words, name: text, people: count, mean: orNull(number) })),
      }),
    ),
  ),
  orphans: listOf(atLeast({ id: words, name: text })),
})

const figures = atLeast({
  appraised: count,
  scored: count,
  late: count,
  stages: listOf(atLeast({ state: words, title: text, final: flag, count, late: count })),
  adoption: atLeast({ people: count, signedIn: count, begun: count }),
  latency: listOf(
    atLeast({
      spec: words,
      title: text,
      done: count,
      inTime: count,
      medianDays: orNull(number),
      waiting: count,
      overdue: count,
      oldestDays: orNull(count),
    }),
  ),
  results: orNull(results),
})

/** The answer of `GET /v1/regions/{region}/dashboard`. */
export const dashboardSchema = atLeast({
  protocol,
  cycle: orNull(
    atLeast({ id, name: words, period: atLeast({ from: date, to: date }), closedAt: orNull(instant) }),
  ),
  at: instant,
  filter: atLeast({ unit: orNull(words), post: orNull(words), grade: orNull(words) }),
  figures,
  trends: listOf(
    atLeast({
      cycle: atLeast({ id, name: words, from: date }),
      scored: count,
      mean: orNull(number),
      outcomes: listOf(outcome),
    }),
  ),
  choices: atLeast({
    cycles: listOf(atLeast({ id, name: words })),
    units: listOf(atLeast({ name: words, depth: count })),
    posts: listOf(atLeast({ id: words, name: text })),
    grades: listOf(words),
  }),
})

/** The answer of `POST /v1/regions/{region}/live`. */
export const liveTicketSchema = atLeast({ protocol, ticket: words, expiresAt: instant })
