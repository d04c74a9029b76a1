import { action, course, programme } from './development.ts'
import {
  date,
  exactly,
  fingerprint,
  flag,
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
import { needsAct } from './unit-needs.ts'
import { unitEdit, unitName } from './units.ts'

/** Words that say something. */
const said = { ...words, pattern: '\\S' }

/** As many words of thanks as anybody reads. */
const thanksWords = { ...said, maxLength: 1000 }

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
  'steer-needs': exactly({ protocol, kind: true, id, act: needsAct }),
  'move-cycle': exactly({ protocol, kind: true, id, cycle: id, pack: exactly(packRef) }),
  'decide-follow-up': exactly({
    protocol,
    kind: true,
    id,
    case: id,
    answers: listOf(
      taggedBy('answer', {
        accepted: exactly({ proposal: id, answer: true, 'evidence?': mayBeEmpty }),
        changed: exactly({ proposal: id, answer: true, action, reason: mayBeEmpty, 'evidence?': mayBeEmpty }),
        refused: exactly({ proposal: id, answer: true, reason: mayBeEmpty }),
      }),
      { maxItems: 200 },
    ),
    added: listOf(exactly({ action, reason: mayBeEmpty, 'evidence?': mayBeEmpty }), { maxItems: 50 }),
    none: orNull(mayBeEmpty),
  }),
  'record-outcome': exactly({
    protocol,
    kind: true,
    id,
    case: id,
    action: id,
    outcome: exactly({
      decision: { enum: ['granted', 'declined'] },
      by: shortLine,
      on: date,
      document: { type: 'string', maxLength: 200 },
      reason: said,
    }),
  }),
  'keep-courses': exactly({
    protocol,
    kind: true,
    id,
    courses: listOf(course, { minItems: 1, maxItems: 2_000 }),
  }),
  'keep-programme': exactly({ protocol, kind: true, id, programme }),
  'note-policy-change': exactly({
    protocol,
    kind: true,
    id,
    title: { ...shortLine, pattern: '\\S' },
    changes: listOf({ ...line, pattern: '\\S' }, { minItems: 1, maxItems: 50 }),
    field: exactly({
      units: listOf(shortLine, { maxItems: 500 }),
      posts: listOf(shortLine, { maxItems: 100 }),
      frontLineOnly: flag,
    }),
    course: orNull(id),
    until: date,
  }),
  'answer-duty': exactly({
    protocol,
    kind: true,
    id,
    duty: id,
    answer: { enum: ['done', 'coming', 'declined'] },
    note: mayBeEmpty,
  }),
  'share-recognition': exactly({ protocol, kind: true, id, recognition: id, shared: flag }),
  'give-thanks': exactly({ protocol, kind: true, id, to: id, words: thanksWords }),
  'remove-thanks': exactly({ protocol, kind: true, id, recognition: id }),
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
  'change-unit': exactly({ protocol, kind: true, id, unit: unitName, edit: unitEdit, reason: line }),
  'hold-case': exactly({ protocol, kind: true, id, case: id, held: flag, reason: line }),
  'ask-erasure': exactly({ protocol, kind: true, id, reason: line }),
  'answer-erasure': exactly({
    protocol,
    kind: true,
    id,
    ask: id,
    decision: { enum: ['granted', 'declined'] },
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
  'remind-team': exactly({
    protocol,
    kind: true,
    id,
    cases: listOf(id, { minItems: 1, maxItems: 200 }),
  }),
  'reopen-case': exactly({ protocol, kind: true, id, case: id, way: id, reason: words }),
})
