import { staffColumns } from '../../people/staff-field.ts'
import {
  atLeast,
  date,
  exactly,
  fingerprint,
  flag,
  id,
  instant,
  line,
  listOf,
  orNull,
  protocol,
  taggedBy,
  text,
} from './parts.ts'
import { unitEdit, unitName } from './units.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const field = { enum: staffColumns.map((column) => column.field) }
/** Longer than any cell may be, so that it is told by row and column and not by the contract. */
const cell = { type: 'string', maxLength: 2_000 }

const rowOf = exactly({
  n: { type: 'integer', minimum: 1 },
  cells: exactly(Object.fromEntries(staffColumns.map((column) => [`${column.field}?`, cell]))),
  'numeric?': listOf(field, { maxItems: 20 }),
})

/** The body of `PUT /v1/regions/{region}/imports/{import}`. */
export const openImportSchema = exactly({
  protocol,
  id,
  file: line,
  fields: listOf(field, { minItems: 1, maxItems: 20, uniqueItems: true }),
  rows: { type: 'integer', minimum: 1, maximum: 20_000 },
})

/** The body of `PUT /v1/regions/{region}/imports/{import}/rows/{from}`. */
export const importRowsSchema = exactly({
  protocol,
  rows: listOf(rowOf, { minItems: 1, maxItems: 1_000 }),
})

/** The body of `POST /v1/regions/{region}/imports/{import}/apply`. */
export const applyImportSchema = exactly({
  protocol,
  plan: fingerprint,
  gone: listOf(exactly({ person: id, as: { enum: ['left', 'retired'] } }), { maxItems: 20_000 }),
  reason: line,
})

/** The body of `POST /v1/regions/{region}/codes`. */
export const issueCodesSchema = exactly({
  protocol,
  people: listOf(id, { minItems: 1, maxItems: 500, uniqueItems: true }),
  replace: flag,
})

const status = { protocol, id, rows: count, received: count }
const counts = atLeast({
  fresh: count,
  changed: count,
  same: count,
  gone: count,
  faults: count,
  warnings: count,
  units: count,
})

/** The answer while rows come. */
export const importStatusSchema = atLeast(status)

const change = atLeast({ field: words, before: orNull(words), after: orNull(words) })
const hand = atLeast({ at: instant, by: words, reason: words })
const unitDifference = atLeast({
  kind: { enum: ['new', 'moved', 'renamed'] },
  unit: words,
  before: orNull(words),
  after: orNull(words),
  people: count,
  hand: orNull(hand),
})
const finding = atLeast({ row: count, field: orNull(words), kind: words, text })
const planned = atLeast({
  row: count,
  person: id,
  name: words,
  post: words,
  unit: words,
  fields: listOf(atLeast({ field: words, before: orNull(words), after: orNull(words), 'hand?': hand })),
})

const absence = atLeast({ kind: { enum: ['leave', 'left', 'retired'] }, since: date, 'until?': date })
const certified = atLeast({ on: date, document: words })
const delegation = atLeast({
  to: id,
  as: { enum: ['plt', 'plh'] },
  from: date,
  until: orNull(date),
  name: words,
})

const staffLine = atLeast({
  id,
  name: words,
  nip: orNull(words),
  'otherId?': words,
  post: words,
  'postKind?': words,
  grade: orNull(words),
  unit: words,
  superior: orNull(atLeast({ id, name: words })),
  frontLine: flag,
  appraised: flag,
  hr: flag,
  'email?': words,
  'absence?': absence,
  'delegation?': delegation,
  'certified?': certified,
  access: { enum: ['device', 'code', 'none'] },
})

const reviewOf = (items: object) =>
  atLeast({
    ...status,
    counts,
    plan: fingerprint,
    cursor: count,
    more: flag,
    part: true,
    items: listOf({ ...items }),
  })

/** The answer of `GET /v1/regions/{region}/imports/{import}`. */
export const importReviewSchema = taggedBy('part', {
  faults: reviewOf(finding),
  warnings: reviewOf(finding),
  fresh: reviewOf(planned),
  changed: reviewOf(planned),
  units: reviewOf(unitDifference),
  gone: reviewOf(staffLine),
})

/** The answer of `POST /v1/regions/{region}/imports/{import}/apply`. */
export const importAppliedSchema = atLeast({ protocol, id, counts, fresh: listOf(id), audit: fingerprint })

/** The answer of `POST /v1/regions/{region}/codes`. */
export const codesIssuedSchema = atLeast({
  protocol,
  expiresAt: instant,
  slips: listOf(
    atLeast({ person: id, name: words, post: words, unit: words, nip: orNull(words), code: line }),
  ),
})

/** The answer of `GET /v1/regions/{region}/people`. */
export const staffPageSchema = atLeast({
  protocol,
  total: count,
  cursor: count,
  more: flag,
  people: listOf(staffLine),
})

/** The answer of `GET /v1/regions/{region}/people/{person}`. */
export const staffDetailSchema = atLeast({
  protocol,
  person: staffLine,
  subordinates: count,
  history: listOf(atLeast({ at: instant, by: words, source: words, reason: words, fields: listOf(change) })),
})

/** The answer of `POST /v1/regions/{region}/people/{person}/nip`. */
export const revealedNipSchema = atLeast({ protocol, person: id, nip: orNull(words) })

/** The answer of `GET /v1/regions/{region}/units`. */
export const unitListSchema = atLeast({
  protocol,
  units: listOf(
    atLeast({
      name: words,
      parent: orNull(words),
      people: count,
      depth: count,
      appraisals: count,
      closedOn: orNull(date),
    }),
  ),
  changes: listOf(
    atLeast({
      unit: unitName,
      edit: unitEdit,
      at: instant,
      by: words,
      source: words,
      reason: words,
      reverse: orNull(atLeast({ unit: unitName, edit: unitEdit })),
    }),
  ),
})
