import {
  atLeast,
  date,
  exactly,
  fingerprint,
  id,
  instant,
  listOf,
  orNull,
  protocol,
  text,
  version,
} from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const grouping = { enum: ['unit', 'post', 'none'] }
const remark = { type: 'string', maxLength: 2_000 }
const names = { type: 'object', additionalProperties: text }

const figures = atLeast({
  cycle: atLeast({ id, name: words, period: atLeast({ from: date, to: date }) }),
  version,
  grouping,
  k: { type: 'integer', minimum: 5 },
  table: atLeast({
    groups: listOf(listOf(words)),
    outcomes: listOf(listOf(words)),
    counts: listOf(listOf(orNull(count))),
    groupTotals: listOf(count),
    outcomeTotals: listOf(count),
    total: count,
  }),
  groupNames: names,
  outcomeNames: names,
  named: listOf(atLeast({ name: words, unit: words, outcome: words })),
  basis: orNull(text),
  note: words,
})

/** The answer of `GET /v1/regions/{region}/figures/{cycle}/preview`. */
export const figurePreviewSchema = atLeast({
  protocol,
  figures: orNull(figures),
  withheld: listOf(listOf(orNull({ enum: ['few', 'alike', 'cover'] }))),
  refusal: orNull(text),
  mark: fingerprint,
})

/** The body of `PUT /v1/regions/{region}/figures/{cycle}`. */
export const proposeFiguresSchema = exactly({ protocol, grouping, mark: fingerprint, note: remark })

/** The body of `POST /v1/regions/{region}/figures/{cycle}/decision`. */
export const decideFiguresSchema = exactly({
  protocol,
  version,
  decision: { enum: ['publish', 'reject', 'withdraw', 'retract'] },
  reason: remark,
})

const who = atLeast({ by: id, name: words, at: instant })

/** The answer of `GET /v1/regions/{region}/figures`, and of proposing and deciding. */
export const publicationListSchema = atLeast({
  protocol,
  people: { enum: [1, 2] },
  cycles: listOf(atLeast({ id, name: words })),
  publications: listOf(
    atLeast({
      state: { enum: ['proposed', 'published', 'rejected', 'withdrawn', 'retracted'] },
      figures,
      proposed: who,
      decided: orNull(who),
      reason: orNull(words),
    }),
  ),
})
