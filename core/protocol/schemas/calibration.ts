import {
  atLeast,
  exactly,
  flag,
  id,
  instant,
  line,
  listOf,
  mayBeEmpty,
  orNull,
  protocol,
  text,
} from './parts.ts'

const words = { type: 'string' }
const count = { type: 'integer', minimum: 0 }
const number = { type: 'number' }
const version = { type: 'integer', minimum: 0 }
const step = { type: 'string', minLength: 1, maxLength: 200 }
const change = { step, to: number }
const reason = { type: 'string', minLength: 1, maxLength: 2000, pattern: '\\S' }
const unit = { type: 'string', minLength: 1, maxLength: 200 }

/** The body of `PUT /v1/regions/{region}/calibrations/{calibration}`. */
export const planCalibrationSchema = exactly({
  protocol,
  cycle: id,
  title: { ...line, maxLength: 200, pattern: '\\S' },
  units: listOf(unit, { minItems: 1, maxItems: 200, uniqueItems: true }),
  leaders: listOf(id, { minItems: 1, maxItems: 50, uniqueItems: true }),
  achievement: orNull(id),
})

/** The body of `PUT …/cases/{case}`. */
export const calibrationEditSchema = exactly({
  protocol,
  version,
  'note?': mayBeEmpty,
  'discussed?': flag,
  'raise?': reason,
  'ask?': orNull(exactly({ person: id, question: { type: 'string', maxLength: 1000 } })),
  'propose?': orNull(exactly({ changes: listOf(exactly(change), { minItems: 1, maxItems: 100 }), reason })),
})

/** The body of `PUT …/cases/{case}/opinion`. */
export const giveOpinionSchema = exactly({
  protocol,
  decline: flag,
  levels: listOf(exactly(change), { maxItems: 100 }),
  note: mayBeEmpty,
})

/** The body of `POST …/close`. */
export const closeCalibrationSchema = exactly({ protocol, version })

const cycle = atLeast({ id, name: words })
const official = { id, name: words, post: words }
const as = { enum: ['hr', 'leader'] }
const scale = listOf(
  atLeast({ id: step, name: text, levels: listOf(atLeast({ value: number, label: text, anchor: text })) }),
)
const subject = { name: words, post: words, unit: words }
const place = orNull(atLeast({ row: words, column: words }))
const figures = { score: orNull(number), outcome: orNull(words) }

/** The answer of `GET /v1/regions/{region}/calibrations`. */
export const calibrationListSchema = atLeast({
  protocol,
  sessions: listOf(
    atLeast({
      id,
      title: words,
      cycle,
      units: listOf(words),
      as,
      openedAt: instant,
      closedAt: orNull(instant),
      people: count,
      discussed: count,
      changes: count,
    }),
  ),
  asked: listOf(
    atLeast({
      calibration: id,
      case: id,
      subject: atLeast(subject),
      by: words,
      at: instant,
      question: words,
      steps: scale,
    }),
  ),
  plans: listOf(
    atLeast({
      cycle,
      units: listOf(
        atLeast({ unit: words, people: count, results: count, waiting: count, until: orNull(instant) }),
      ),
      leaders: listOf(atLeast({ ...official, units: listOf(words) })),
    }),
  ),
})

const guide = atLeast({
  achievements: listOf(atLeast({ id: words, title: text })),
  lines: listOf(
    atLeast({
      outcome: words,
      title: text,
      count,
      share: number,
      minimum: orNull(number),
      maximum: orNull(number),
    }),
  ),
  warnings: listOf(text),
  source: orNull(atLeast({ title: text })),
})

const axis = listOf(atLeast({ id: words, title: text }))

/** The answer of `GET /v1/regions/{region}/calibrations/{calibration}`. */
export const calibrationViewSchema = atLeast({
  protocol,
  id,
  title: words,
  cycle,
  units: listOf(words),
  version,
  openedAt: instant,
  closedAt: orNull(instant),
  as,
  leaders: listOf(atLeast(official)),
  advisers: listOf(atLeast(official)),
  signed: listOf(atLeast({ ...official, as, at: instant })),
  achievement: orNull(words),
  waiting: atLeast({ results: count, until: orNull(instant) }),
  unrated: count,
  guide,
  after: guide,
  grid: orNull(
    atLeast({
      kind: { enum: ['talent', 'matrix'] },
      rows: axis,
      columns: axis,
      cells: listOf(listOf(text)),
    }),
  ),
  steps: scale,
  outcomes: { type: 'object', additionalProperties: text },
  rows: listOf(
    atLeast({
      case: id,
      version,
      subject: atLeast({ id, ...subject }),
      superior: orNull(words),
      ...figures,
      place,
      levels: { type: 'object', additionalProperties: number },
      mean: orNull(number),
      peers: orNull(number),
      calibrated: flag,
      adjusted: orNull(number),
      flags: listOf(words),
      discussed: flag,
      note: words,
      raised: listOf(atLeast({ name: words, at: instant, text: words })),
      opinion: orNull(
        atLeast({
          name: words,
          question: words,
          at: instant,
          state: { enum: ['asked', 'declined', 'given'] },
          levels: listOf(atLeast(change)),
          note: words,
        }),
      ),
      proposal: orNull(
        atLeast({
          changes: listOf(atLeast(change)),
          reason: words,
          name: words,
          at: instant,
          after: orNull(atLeast({ ...figures, place })),
          refused: orNull(words),
        }),
      ),
      locked: orNull(words),
    }),
  ),
})
