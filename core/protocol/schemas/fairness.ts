import { atLeast, flag, id, instant, listOf, orNull, protocol, taggedBy } from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const number = { type: 'number' }
const role = { enum: ['superior', 'peer', 'self'] }
const roles = listOf(role, { minItems: 2, maxItems: 2 })
const correlation = atLeast({ value: number, low: number, high: number, p: number })
const halo = atLeast({ correlation: orNull(number), spread: orNull(number), ratees: count })
const central = atLeast({
  deviation: orNull(number),
  entropy: orNull(number),
  share: number,
  mode: orNull(number),
  ratings: count,
})
const straight = atLeast({ longest: count, share: number, answers: count })
const names = listOf(listOf(words))
const counts = listOf(count)

const screen = atLeast({
  people: count,
  ratings: atLeast({ superior: count, peer: count, self: count }),
  superiors: count,
  peers: orNull(count),
  scale: atLeast({ low: number, high: number }),
  reliability: atLeast({
    peers: orNull(atLeast({ ratees: count, raters: count, single: correlation, mean: correlation })),
    agreement: atLeast({ alpha: orNull(number), units: count, ratings: count }),
    'steps?': orNull(atLeast({ kappa: number, people: count, raters: count })),
    'order?': orNull(atLeast({ w: number, p: number, people: count, roles: listOf(role, { minItems: 2 }) })),
  }),
  components: count,
  practical: number,
  officials: listOf(
    atLeast({
      rater: id,
      people: count,
      mean: number,
      leniency: orNull(
        atLeast({
          points: number,
          againstPeers: number,
          standardError: orNull(number),
          p: orNull(number),
          cautious: number,
        }),
      ),
      adjusted: orNull(number),
      verdict: { enum: ['lenient', 'strict', 'unremarkable', 'not-estimable', 'few'] },
      habits: orNull(atLeast({ halo, central, straight, flags: listOf(words) })),
    }),
  ),
  peerHabits: orNull(atLeast({ sheets: count, halo, central, straight: number })),
  roles: listOf(
    atLeast({
      roles,
      people: count,
      mean: orNull(number),
      effect: orNull(number),
      p: orNull(number),
      flagged: flag,
      'kappa?': orNull(number),
    }),
  ),
  apart: listOf(atLeast({ case: id, person: id, roles, first: number, second: number })),
  groups: listOf(
    atLeast({
      by: { enum: ['unit', 'sex', 'age', 'post'] },
      differences: listOf(atLeast({ group: words, kind: { enum: ['suppressed', 'shown'] }, flagged: flag })),
      table: orNull(
        atLeast({
          groups: names,
          outcomes: names,
          counts: listOf(listOf(orNull(count))),
          groupTotals: counts,
          outcomeTotals: counts,
          total: count,
        }),
      ),
    }),
  ),
})

/** The answer of `GET` and `POST /v1/regions/{region}/fairness/{cycle}`. */
export const fairnessAnswerSchema = atLeast({
  protocol,
  cycle: atLeast({ id, name: words }),
  pack: words,
  run: orNull(atLeast({ done: count, total: count })),
  looked: orNull(atLeast({ at: instant, screen })),
  again: { enum: ['ready', 'same', 'few', 'soon'] },
  fresh: count,
  names: {
    type: 'object',
    additionalProperties: atLeast({ name: words, post: words, unit: words }),
  },
})

const known = atLeast({ people: count })

/** The answer of `GET /v1/regions/{region}/fairness/{cycle}/own`. */
export const ownFairnessSchema = atLeast({
  protocol,
  cycle: atLeast({ id, name: words }),
  at: orNull(instant),
  line: taggedBy('kind', {
    'not-looked': {},
    'no-ratings': {},
    'few-people': known,
    'not-estimable': known,
    'few-officials': known,
    told: atLeast({
      people: count,
      mean: number,
      adjusted: orNull(number),
      points: number,
      standardError: orNull(number),
      verdict: { enum: ['lenient', 'strict', 'unremarkable'] },
    }),
  }),
})
