import { dutyView, followUpView, offeredCourse, recognitionView } from './development.ts'
import { arrival } from './evidence.ts'
import {
  atLeast,
  flag,
  formRef,
  id,
  instant,
  listOf,
  orNull,
  protocol,
  taggedBy,
  text,
  version,
} from './parts.ts'

const words = { type: 'string' }
const object = { type: 'object' }
const count = { type: 'integer', minimum: 0 }
const cycle = atLeast({ id, name: words })
const subject = atLeast({ id, name: words, post: words, unit: words })
const official = atLeast({ id, name: words, post: words, unit: words, grade: orNull(words) })

const me = atLeast({
  person: atLeast({
    id,
    name: words,
    nip: orNull(words),
    post: words,
    unit: words,
    hr: flag,
    'auditor?': flag,
    'delegation?': atLeast({ to: id, as: { enum: ['plt', 'plh'] }, from: words, until: orNull(words) }),
  }),
  region: atLeast({ id, name: words, timeZone: { enum: ['WIB', 'WITA', 'WIT'] } }),
})

const colleague = atLeast({
  id,
  name: words,
  post: words,
  unit: words,
  superior: orNull(id),
  appraised: flag,
})

const pack = atLeast({
  id: words,
  version,
  policies: object,
  indicators: listOf(object),
  behaviours: listOf(object),
  scoring: object,
  'scorings?': object,
  trainings: listOf(object),
  'proposals?': listOf(object),
  states: listOf(
    atLeast({
      id: words,
      title: text,
      'deadline?': atLeast({ days: count, calendar: { enum: ['calendar', 'working'] } }),
      'tasks?': listOf(atLeast({ id: words, title: text, who: text })),
    }),
  ),
  'holidays?': listOf(words),
  'provenance?': atLeast({ layers: listOf(words), set: { type: 'object', additionalProperties: words } }),
})

const form = atLeast({ id, version, title: text, schema: object, layout: object })

const periods = listOf(
  atLeast({
    from: words,
    to: words,
    status: { enum: ['final', 'open', 'none'] },
    source: orNull(atLeast({ case: id, cycle: words })),
    at: orNull(instant),
    score: orNull({ type: 'number' }),
    predicate: orNull(words),
    word: orNull(text),
  }),
)

const task = atLeast({
  'periods?': periods,
  id,
  case: id,
  cycle,
  spec: words,
  title: text,
  subject,
  form: atLeast(formRef),
  pack: words,
  status: { enum: ['open', 'done', 'cancelled'] },
  openedAt: instant,
  dueAt: orNull(instant),
  doneAt: orNull(instant),
  context: object,
  prefill: object,
  'evidence?': { type: 'object', additionalProperties: arrival },
})

const caseView = atLeast({
  id,
  cycle: atLeast({ id, name: words, 'period?': atLeast({ from: words, to: words }), 'closed?': flag }),
  pack: words,
  subject,
  relation: { enum: ['self', 'superior', 'reviewer', 'hr'] },
  state: atLeast({ id: words, title: text, final: flag, 'since?': instant, 'held?': flag }),
  dueAt: orNull(instant),
  progress: listOf(
    atLeast({ spec: words, title: text, 'assigned?': count, 'done?': count, 'reached?': flag }),
  ),
  history: listOf(atLeast({ at: instant, from: words, to: words, transition: words })),
  'reopenings?': listOf(atLeast({ id: words, title: text })),
  'reopening?': atLeast({ way: words, reason: words, at: instant, by: id, name: words }),
  result: orNull(atLeast({ at: instant, result: atLeast({ kind: { enum: ['scored', 'unscorable'] } }) })),
  'beside?': listOf(
    atLeast({ scoring: words, result: atLeast({ kind: { enum: ['scored', 'unscorable'] } }) }),
  ),
  'receipt?': words,
  'officials?': atLeast({ person: official, superior: orNull(official), reviewer: orNull(official) }),
  'objection?': atLeast({
    at: instant,
    reason: words,
    'decision?': atLeast({ at: instant, verdict: { enum: ['uphold', 'revise'] }, reason: words }),
  }),
  'position?': atLeast({
    group: { enum: ['unit', 'post', 'office'] },
    atLeast: count,
    from: count,
    to: count,
    of: count,
  }),
  feedback: listOf(
    atLeast({
      from: { enum: ['superior', 'peer', 'reviewer'] },
      observation: words,
      impact: words,
      suggestion: words,
    }),
  ),
  'periods?': periods,
  'evidence?': listOf(atLeast({ file: object, task: text, role: words, arrival })),
})

const notice = atLeast({ id, at: instant, case: orNull(id), message: text })

const reading = atLeast({ person: id, pack: words, criteria: words, readAt: instant, receivedAt: instant })

const consultation = atLeast({
  id: words,
  state: { enum: ['proposed', 'published', 'rejected', 'withdrawn'] },
  note: { type: 'string' },
  from: instant,
  until: instant,
  shown: { enum: ['hr', 'everybody'] },
  changes: listOf(text),
  criteria: pack,
})
const comment = atLeast({
  id,
  pack: words,
  by: atLeast({ id, name: words, unit: { type: 'string' } }),
  at: instant,
  place: orNull(words),
  text: words,
  answer: orNull(atLeast({ at: instant, text: words })),
})

const proposal = atLeast({
  id: words,
  version: count,
  by: atLeast({ id, name: words }),
  at: instant,
  note: { type: 'string' },
  until: orNull(instant),
  mayPublish: flag,
})

const row = (body: object) => atLeast({ seq: count, id: words, kind: true, body: orNull({ ...body }) })

/** The answer of `GET /v1/regions/{region}/changes`. */
export const changePageSchema = atLeast({
  protocol,
  cursor: count,
  more: flag,
  changes: listOf(
    taggedBy('kind', {
      me: row(me),
      colleague: row(colleague),
      pack: row(pack),
      form: row(form),
      task: row(task),
      case: row(caseView),
      notice: row(notice),
      reading: row(reading),
      consultation: row(consultation),
      proposal: row(proposal),
      comment: row(comment),
      'follow-up': row(followUpView),
      course: row(offeredCourse),
      duty: row(dutyView),
      recognition: row(recognitionView),
    }),
  ),
})
