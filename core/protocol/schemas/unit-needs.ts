import {
  atLeast,
  date,
  exactly,
  flag,
  id,
  instant,
  line,
  listOf,
  orNull,
  protocol,
  taggedBy,
  version,
  words,
} from './parts.ts'
import { unitName } from './units.ts'

const period = exactly({ from: date, to: date })
const cycle = exactly({ name: { ...line, pattern: '\\S' }, period })
const reason = { ...words, pattern: '\\S' }

/** What human resources does about the needs of units. */
export const needsAct = taggedBy('kind', {
  ask: exactly({
    kind: true,
    cycle,
    until: date,
    units: listOf(exactly({ unit: unitName, head: id }), { minItems: 1, maxItems: 2_000 }),
  }),
  'set-aside': exactly({ kind: true, cycle, unit: unitName, reason }),
  'take-up': exactly({ kind: true, period, unit: unitName, reason }),
})

const someText = { type: 'string' }
const named = { id, name: someText, post: someText }

/** The answer of `GET /v1/regions/{region}/unit-needs`. */
export const unitNeedListSchema = atLeast({
  protocol,
  policy: orNull(atLeast({ form: someText, opening: { enum: ['asked', 'required'] } })),
  units: listOf(
    atLeast({ unit: someText, people: { type: 'integer', minimum: 0 }, head: orNull(atLeast(named)) }),
  ),
  needs: listOf(
    atLeast({
      id,
      unit: someText,
      cycle: atLeast({ name: someText, period: atLeast({ from: date, to: date }) }),
      state: { enum: ['open', 'written', 'set-aside'] },
      head: orNull(atLeast({ ...named, gone: flag })),
      askedAt: instant,
      dueAt: instant,
      written: orNull(
        atLeast({ at: instant, by: someText, form: atLeast({ id, version }), answers: { type: 'object' } }),
      ),
      setAside: orNull(atLeast({ at: instant, by: someText, reason: someText })),
    }),
  ),
})
