import {
  date,
  exactly,
  fingerprint,
  formRef,
  id,
  instant,
  line,
  listOf,
  mayBeEmpty,
  orNull,
  packFiles,
  packRef,
  protocol,
  taggedBy,
  version,
  words,
} from './parts.ts'

/** Words that say something. */
const said = { ...words, pattern: '\\S' }

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
  'propose-pack': exactly({
    protocol,
    kind: true,
    id,
    files: packFiles,
    after: exactly(packRef),
    note: mayBeEmpty,
    'restores?': version,
    'commentsUntil?': date,
  }),
  'decide-pack': exactly({
    protocol,
    kind: true,
    id,
    pack: exactly(packRef),
    decision: { enum: ['publish', 'reject', 'withdraw'] },
    reason: mayBeEmpty,
  }),
  'open-comments': exactly({ protocol, kind: true, id, pack: exactly(packRef), until: date }),
  'comment-pack': exactly({
    protocol,
    kind: true,
    id,
    pack: exactly(packRef),
    place: orNull({ type: 'string', minLength: 1, maxLength: 300 }),
    text: said,
  }),
  'answer-comment': exactly({ protocol, kind: true, id, comment: id, text: said }),
  'move-cycle': exactly({ protocol, kind: true, id, cycle: id, pack: exactly(packRef) }),
  'reopen-case': exactly({ protocol, kind: true, id, case: id, way: id, reason: words }),
})
