import { atLeast, date, exactly, flag, id, line, listOf, orNull, protocol, text, version } from './parts.ts'

const days = atLeast({
  days: { type: 'integer', minimum: 0, maximum: 3660 },
  calendar: { enum: ['calendar', 'working'] },
})
const count = { type: 'integer', minimum: 0, maximum: 1000 }
const documented = atLeast({ id, version, title: text })

/** A pack as far as the protocol looks into it; whether its documents are sound is said by the pack's own check. */
const pack = atLeast({
  id,
  version,
  region: atLeast({ name: text, agency: text }),
  timeZone: { enum: ['WIB', 'WITA', 'WIT'] },
  languages: listOf({ enum: ['id', 'en'] }),
  policies: atLeast({
    missingRater: { enum: ['renormalise', 'refuse'] },
    peers: atLeast({ minimum: count, maximum: count, quorum: count, anonymityK: count }),
    planningDays: days,
    assessmentDays: days,
    objectionDays: days,
    decisionDays: days,
  }),
  holidays: listOf(atLeast({ date, name: text }), { maxItems: 2000 }),
  trainings: listOf(atLeast({ id, title: text, competency: { type: 'string' } })),
  forms: {
    type: 'object',
    propertyNames: id,
    additionalProperties: atLeast({
      id,
      version,
      title: text,
      schema: { type: 'object' },
      layout: { type: 'object' },
    }),
  },
  indicators: listOf(atLeast({ id, name: text })),
  behaviours: listOf(atLeast({ id, name: text })),
  scoring: documented,
  workflow: {
    allOf: [documented, atLeast({ initial: id, roles: { type: 'object' }, states: { type: 'object' } })],
  },
})

const person = exactly({
  id,
  name: line,
  nip: orNull({ type: 'string', maxLength: 30 }),
  post: line,
  grade: orNull(line),
  unit: line,
  superior: orNull(id),
  frontLine: flag,
  appraised: flag,
  hr: flag,
  'auditor?': flag,
  'delegation?': exactly({ to: id, as: { enum: ['plt', 'plh'] }, from: date, until: orNull(date) }),
  'otherId?': line,
  'postKind?': line,
  'email?': line,
  'absence?': exactly({ kind: { enum: ['leave', 'left', 'retired'] }, since: date, 'until?': date }),
  'certified?': exactly({ on: date, document: line }),
})

/** The body of `PUT /v1/regions/{region}`. */
export const provisionSchema = exactly({
  protocol,
  region: exactly({ id, name: line }),
  pack,
  people: listOf(person, { maxItems: 50_000 }),
})
