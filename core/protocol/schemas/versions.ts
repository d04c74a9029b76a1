import {
  atLeast,
  exactly,
  id,
  instant,
  listOf,
  orNull,
  packFiles,
  packRef,
  protocol,
  text,
  version,
} from './parts.ts'

const count = { type: 'integer', minimum: 0 }
const words = { type: 'string' }
const pack = atLeast(packRef)
const who = orNull(atLeast({ by: id, name: words, at: instant }))

const listed = atLeast({
  pack,
  state: { enum: ['proposed', 'published', 'rejected', 'withdrawn'] },
  after: orNull(pack),
  note: words,
  'restores?': version,
  proposed: who,
  decided: who,
  'reason?': words,
  comments: orNull(atLeast({ from: instant, until: instant, count, unanswered: count })),
})

/** The answer of `GET /v1/regions/{region}/packs`. */
export const versionListSchema = atLeast({
  protocol,
  current: pack,
  rules: atLeast({
    people: { enum: [1, 2] },
    consultation: orNull(
      atLeast({
        days: count,
        answers: { enum: ['asked', 'required'] },
        shown: { enum: ['hr', 'everybody'] },
      }),
    ),
  }),
  next: version,
  versions: listOf(listed),
  cycles: listOf(atLeast({ id, name: words, pack, openedAt: instant, open: count })),
})

/** The answer of `GET /v1/regions/{region}/packs/{pack}/{version}`. */
export const versionContentSchema = atLeast({
  protocol,
  pack: atLeast({
    ...packRef,
    forms: { type: 'object' },
    scoring: { type: 'object' },
    workflow: { type: 'object' },
  }),
  files: orNull({ type: 'object' }),
})

/** The body of `POST /v1/regions/{region}/packs/plan`. */
export const planRequestSchema = exactly({ protocol, files: packFiles })

/** Its answer. */
export const movePlanSchema = atLeast({
  protocol,
  cycles: listOf(
    atLeast({
      id,
      name: words,
      from: pack,
      cases: atLeast({ moving: count, staying: { type: 'object', additionalProperties: count } }),
      forms: listOf(
        atLeast({
          form: id,
          title: text,
          from: version,
          to: version,
          changes: listOf(text),
          drafts: orNull(
            atLeast({ all: count, kept: count, losing: listOf(atLeast({ field: text, drafts: count })) }),
          ),
        }),
      ),
    }),
  ),
})

/** The answer of `GET /v1/regions/{region}/impact`. */
export const impactPageSchema = atLeast({
  protocol,
  cursor: count,
  more: { type: 'boolean' },
  all: count,
  rows: listOf(
    atLeast({
      case: id,
      name: words,
      unit: words,
      before: orNull({ type: 'object' }),
      input: { type: 'object' },
      pinned: { type: 'object' },
    }),
  ),
})
