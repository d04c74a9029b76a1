import { atLeast, date, exactly, id, instant, line, listOf, orNull, protocol } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }

/** The body of `POST /v1/readers`. */
export const makeReaderSchema = exactly({
  protocol,
  name: { ...line, maxLength: 100 },
  regions: orNull(listOf(id, { minItems: 1, maxItems: 1000, uniqueItems: true })),
  expiresOn: date,
})

const readers = listOf(
  atLeast({ id, name: words, regions: orNull(listOf(words)), madeAt: instant, expiresAt: instant }),
)

/** The answer of `GET /v1/readers`. */
export const readerListSchema = atLeast({ protocol, readers })

/** The answer of making one. */
export const readerMadeSchema = atLeast({ protocol, readers, id, secret: words })

const rollUp = atLeast({
  cycle: atLeast({ id, name: words, period: atLeast({ from: date, to: date }) }),
  closedAt: instant,
  'closedOn?': date,
  pack: words,
  people: orNull(count),
  scored: orNull(count),
  predicates: orNull(listOf(atLeast({ ids: listOf(words), name: atLeast({ id: words, en: words }), count }))),
  onTime: orNull(atLeast({ done: count, inTime: count })),
  'medianDays?': orNull({ type: 'number', minimum: 0 }),
  'adoption?': orNull(atLeast({ people: count, signedIn: count })),
})

/** The answer of `GET /v1/roll-ups`. */
export const rollUpListSchema = atLeast({
  protocol,
  rollUps: listOf(atLeast({ region: atLeast({ id, name: words }), rollUp })),
})
