import {
  date,
  exactly,
  fingerprint,
  formRef,
  id,
  instant,
  line,
  listOf,
  packRef,
  protocol,
  taggedBy,
  words,
} from './parts.ts'

/** The body of `PUT /v1/regions/{region}/mutations/{id}`. */
export const mutationSchema = taggedBy('kind', {
  'submit-task': exactly({
    protocol,
    kind: true,
    id,
    case: id,
    task: id,
    form: exactly(formRef),
    // What the answers must be is the form's to say.
    answers: { type: 'object' },
    filledAt: instant,
  }),
  'open-cycle': exactly({
    protocol,
    kind: true,
    id,
    cycle: exactly({ id, name: line, period: exactly({ from: date, to: date }) }),
    people: listOf(id, { minItems: 1, maxItems: 20_000 }),
  }),
  'read-criteria': exactly({
    protocol,
    kind: true,
    id,
    pack: exactly(packRef),
    criteria: fingerprint,
    readAt: instant,
  }),
  'reopen-case': exactly({ protocol, kind: true, id, case: id, way: id, reason: words }),
})
