import {
  atLeast,
  date,
  exactly,
  flag,
  id,
  instant,
  listOf,
  orNull,
  protocol,
  taggedBy,
  text,
} from './parts.ts'

const count = { type: 'integer', minimum: 0 }
const words = { type: 'string' }
const shortLine = { type: 'string', minLength: 1, maxLength: 200 }
const said = { ...shortLine, pattern: '\\S' }
const bothWords = { type: 'string', minLength: 1, maxLength: 500, pattern: '\\S' }
const titled = { kind: true, title: exactly({ id: bothWords, en: bothWords }) }

/** An action that somebody decides on. */
export const action = taggedBy('kind', {
  training: exactly({ kind: true, training: id }),
  coaching: exactly(titled),
  'share-practice': exactly(titled),
  'further-study': exactly(titled),
  'placement-review': exactly(titled),
  'promotion-review': exactly(titled),
  award: exactly(titled),
  'talent-pool': exactly(titled),
})

const courseFields = {
  id,
  name: said,
  provider: said,
  level: { enum: ['central', 'regional'] },
  competency: said,
  hours: { type: 'integer', minimum: 1, maximum: 2_000 },
  cost: orNull({ type: 'integer', minimum: 0, maximum: 10_000_000_000 }),
  source: { type: 'string', maxLength: 500 },
  'retired?': flag,
}

/** A training of the catalogue, as it is kept. */
export const course = exactly(courseFields)

const participant = {
  person: id,
  attended: orNull(flag),
  hours: { type: 'number', minimum: 0, maximum: 2_000 },
  certificate: { type: 'string', maxLength: 200 },
}

const programmeFields = {
  id,
  title: said,
  course: id,
  competency: said,
  cycle: orNull(id),
  from: date,
  to: date,
  place: { type: 'string', maxLength: 200 },
  capacity: { type: 'integer', minimum: 1, maximum: 20_000 },
}

/** A programme, as it is kept. */
export const programme = exactly({
  ...programmeFields,
  participants: listOf(exactly(participant), { maxItems: 20_000 }),
})

const subject = atLeast({ id, name: words, post: words, unit: words })
const shownAction = atLeast({ kind: words })
const outcome = atLeast({
  decision: { enum: ['granted', 'declined'] },
  by: words,
  on: date,
  document: words,
  reason: words,
})
const decided = atLeast({
  id,
  action: shownAction,
  cause: text,
  'competency?': words,
  'evidence?': words,
  'outcome?': outcome,
})
const cycle = atLeast({ id, name: words })

/** A row of what devices get. */
export const followUpView = atLeast({
  id,
  cycle,
  pack: words,
  subject,
  relation: { enum: ['owner', 'self'] },
  openedAt: instant,
  dueAt: instant,
  proposals: listOf(atLeast({ id, action: shownAction, cause: text })),
  decision: orNull(
    atLeast({
      at: instant,
      answers: listOf({ type: 'object' }),
      none: orNull(words),
      actions: listOf(decided),
    }),
  ),
})

/** A row of what devices get. */
export const offeredCourse = atLeast({
  id,
  title: text,
  competency: words,
  level: { enum: ['central', 'regional'] },
  hours: { type: 'number' },
  provider: orNull(words),
})

const answer = atLeast({ kind: { enum: ['done', 'coming', 'declined'] }, note: words })

/** A row of what devices get. */
export const dutyView = atLeast({
  id,
  about: { enum: ['policy', 'programme'] },
  of: id,
  title: text,
  lines: listOf(text),
  at: instant,
  dueAt: orNull(instant),
  answer: orNull(answer),
})

/** A row of what devices get. */
export const recognitionView = atLeast({
  id,
  person: id,
  name: words,
  post: words,
  unit: words,
  title: text,
  citation: words,
  on: date,
  from: orNull(words),
  shared: flag,
  mayShare: flag,
})

const cycles = listOf(atLeast({ id, name: words }))

/** The answer of `GET /v1/regions/{region}/follow-ups`. */
export const followUpListSchema = atLeast({
  protocol,
  cycle: words,
  cycles,
  unasked: count,
  lines: listOf(
    atLeast({
      case: id,
      person: subject,
      owner: orNull(atLeast({ id, name: words })),
      dueAt: instant,
      state: { enum: ['waiting', 'late', 'decided', 'none'] },
      proposals: count,
      actions: listOf(decided),
      none: orNull(words),
    }),
  ),
})

const listed = { protocol, kind: true, cycle: words, cycles, share: { type: 'number' }, of: count }
const percent = { type: 'number', minimum: 0, maximum: 100 }

/** The answer of `GET /v1/regions/{region}/training-needs`. */
export const needListSchema = taggedBy('kind', {
  named: atLeast({
    ...listed,
    needs: listOf(
      atLeast({
        competency: words,
        name: text,
        count,
        of: count,
        share: percent,
        mean: orNull({ type: 'number' }),
        isProposed: flag,
        people: listOf(subject),
      }),
    ),
  }),
  figures: atLeast({
    ...listed,
    k: count,
    needs: listOf(
      atLeast({ competency: words, name: text, of: count, count: orNull(count), share: orNull(percent) }),
    ),
  }),
})

const number = { type: 'number' }
const change = orNull(
  atLeast({
    n: count,
    before: number,
    after: number,
    change: number,
    interval: orNull(atLeast({ low: number, high: number })),
  }),
)

/** The answer of `GET /v1/regions/{region}/programmes`. */
export const programmeListSchema = atLeast({
  protocol,
  programmes: listOf(
    atLeast({
      ...programmeFields,
      competencyName: text,
      courseName: text,
      participants: listOf(atLeast({ ...participant, subject, answer: orNull(answer) })),
      change: orNull(atLeast({ taken: change, others: change })),
    }),
  ),
  courses: listOf(atLeast(courseFields)),
  offered: listOf(offeredCourse),
  competencies: listOf(atLeast({ id: words, name: text })),
  changes: listOf(
    atLeast({
      id,
      title: text,
      changes: listOf(text),
      at: instant,
      told: count,
      done: count,
      answers: listOf(atLeast({ name: words, unit: words, note: words })),
    }),
  ),
})

/** The answer of `GET /v1/regions/{region}/talents`. */
export const talentListSchema = atLeast({
  protocol,
  talents: listOf(atLeast({ case: id, person: subject, cycle: words, action: decided })),
})

/** The answer of `GET /v1/regions/{region}/ranking`. */
export const rankingListSchema = atLeast({
  protocol,
  used: flag,
  cycle: words,
  cycles,
  lines: listOf(
    atLeast({
      case: id,
      person: subject,
      postKind: orNull(words),
      predicate: orNull(words),
      score: { type: 'number' },
    }),
  ),
})

/** The body of `POST /v1/regions/{region}/surveys/{survey}/tokens`. */
export const askTokensSchema = exactly({ protocol, count: { type: 'integer', minimum: 1, maximum: 500 } })

/** Its answer. */
export const issuedTokensSchema = atLeast({ protocol, tokens: listOf(words), total: count })
