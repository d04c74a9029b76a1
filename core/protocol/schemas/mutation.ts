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

const shortLine = { type: 'string', minLength: 1, maxLength: 200 }

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
  'change-person': exactly({
    protocol,
    kind: true,
    id,
    person: id,
    edit: taggedBy('kind', {
      superior: exactly({ kind: true, superior: orNull(id) }),
      transfer: exactly({ kind: true, unit: shortLine, post: shortLine, superior: orNull(id) }),
      absence: exactly({
        kind: true,
        absence: orNull(
          exactly({ kind: { enum: ['leave', 'left', 'retired'] }, since: date, 'until?': date }),
        ),
        successor: orNull(id),
      }),
      delegation: exactly({
        kind: true,
        delegation: orNull(
          exactly({ to: id, as: { enum: ['plt', 'plh'] }, from: date, until: orNull(date) }),
        ),
      }),
      certified: exactly({ kind: true, certified: orNull(exactly({ on: date, document: shortLine })) }),
    }),
    reason: line,
  }),
  'steer-cycle': exactly({
    protocol,
    kind: true,
    id,
    cycle: id,
    act: taggedBy('kind', {
      remind: exactly({ kind: true, cases: orNull(listOf(id, { minItems: 1, maxItems: 20_000 })) }),
      extend: exactly({ kind: true, state: shortLine, until: date, reason: line }),
      'assign-raters': exactly({ kind: true, rule: { enum: ['unit', 'superior'] } }),
      close: exactly({ kind: true, reason: line }),
      archive: exactly({ kind: true, archived: { type: 'boolean' } }),
    }),
  }),
  'reopen-case': exactly({ protocol, kind: true, id, case: id, way: id, reason: words }),
})
