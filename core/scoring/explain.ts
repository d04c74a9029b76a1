import type { Value } from '../logic/value.ts'
import type { Language, Text } from '../text.ts'
import { ask } from './ask.ts'
import { sayCalibrated } from './calibration.ts'
import { compileScoring, type ReadyPart, type ReadyStep } from './compile-scoring.ts'
import { fillIn, type Known } from './fill-text.ts'
import { formula } from './formula.ts'
import type { Criteria, ScoreResult, Source, StepResult } from './model.ts'
import { sayValue } from './say-value.ts'

/** Why a figure is what it is, in the reader's language; its children are the figures that it comes from. */
export type Explanation = {
  /** The step's id, with its row's; empty at the top. */
  readonly step: string
  readonly title: string
  readonly sentence: string
  /** As a person reads it, with its unit: `'104,17 persen'`. */
  readonly value: string
  /** The arithmetic with its numbers, where there is some that the reader may see. */
  readonly formula: string | null
  /** Of a confidential figure: how many people it comes from. */
  readonly people: number | null
  readonly source: { readonly title: string; readonly confidence: Source['confidence'] } | null
  /** Empty too for a figure that was told before. */
  readonly children: readonly Explanation[]
}

/**
 * "Why this score" as a tree of sentences (S-K1): from the predicate and the score down to what each rater and
 * each indicator gave. Of a confidential figure it tells the value and how many people it comes from (P1).
 *
 * ```ts
 * const why = explain(result, pack, 'id')
 * why.sentence // 'Predikat kinerja: Baik. Nilai kinerja: 105,99.'
 * ```
 */
export function explain(result: ScoreResult, criteria: Criteria, language: Language): Explanation {
  const telling = startTelling(result, criteria, language)
  const roots = rootsOf(criteria, telling).flatMap((id) => tell(telling, id))
  const { title, version } = criteria.scoring
  return {
    step: '',
    title: `${title[language]}, ${versionWord[language]} ${version}`,
    sentence: result.kind === 'scored' ? headline(roots, criteria) : missing(result.problems, language),
    value: roots[0]?.value ?? '',
    formula: null,
    people: null,
    source: null,
    children: roots,
  }
}

const versionWord: Text = { id: 'versi', en: 'version' }

type Told = { readonly ready: ReadyStep; readonly part: ReadyPart; readonly result: StepResult }

type Telling = {
  readonly language: Language
  readonly criteria: Criteria
  readonly known: Known
  /** Every step with a value, in the order in which they were taken. */
  readonly steps: ReadonlyMap<string, Told>
  readonly told: Set<string>
}

function startTelling(result: ScoreResult, criteria: Criteria, language: Language): Telling {
  const { steps, tables } = compileScoring(criteria)
  const results = new Map(result.steps.map((step) => [step.id, step]))
  const values: { [step: string]: Value } = {}
  const told = new Map<string, Told>()
  for (const ready of steps) {
    const found = ready.parts.flatMap((part): Told[] => {
      const step = results.get(part.id)
      return step ? [{ ready, part, result: step }] : []
    })
    for (const step of found) told.set(step.part.id, step)
    values[ready.step.id] = ready.step.each
      ? Object.fromEntries(found.map(({ part, result: { value } }) => [part.row?.id, value]))
      : (found[0]?.result.value ?? null)
  }
  const known = { seen: { ...tables, steps: values }, words: criteria.scoring.outcomes }
  return { language, criteria, known, steps: told, told: new Set() }
}

/** Steps that no other leans on: what comes out first, then what is only there to be told. */
function rootsOf({ scoring }: Criteria, { steps }: Telling): readonly string[] {
  const leanedOn = new Set([...steps.values()].flatMap((told) => sourcesOf(told, steps)))
  const free = [...steps.keys()].filter((id) => !leanedOn.has(id))
  const outputs = Object.values(scoring.outputs)
  return [...outputs.filter((id) => free.includes(id)), ...free.filter((id) => !outputs.includes(id))]
}

/** The steps that a step reads; reading a whole repeated step is reading every row of it. */
function sourcesOf({ part }: Told, steps: ReadonlyMap<string, Told>): readonly string[] {
  if (part.rule.kind === 'err') return []
  const read = part.rule.value.reads.paths
    .filter((path) => path.startsWith('steps.'))
    .map((path) => path.slice(6))
  return [...steps.keys()].filter((id) => read.some((path) => id === path || id.startsWith(`${path}.`)))
}

function tell(telling: Telling, id: string): readonly Explanation[] {
  const found = telling.steps.get(id)
  if (!found) return []
  const { language, known, steps, told, criteria } = telling
  const { ready, part, result } = found
  const isNew = !told.has(id)
  told.add(id)
  const isHidden = ready.step.confidential === true
  const source = ready.step.source === undefined ? undefined : criteria.scoring.sources[ready.step.source]
  return [
    {
      step: id,
      title: part.title[language],
      sentence: result.calibrated
        ? sayCalibrated(result.calibrated, inBoth(result.value, known), (value) => inBoth(value, known))[
            language
          ]
        : fillIn(wordsFor(part, known), language, known),
      value: withUnit(result.value, ready, telling),
      // The arithmetic is of the figure that stood there before a calibration.
      formula: isHidden || result.calibrated ? null : formula(result.trace, language),
      people: result.count ?? null,
      source: source ? { title: source.title[language], confidence: source.confidence } : null,
      children: isNew ? sourcesOf(found, steps).flatMap((from) => tell(telling, from)) : [],
    },
  ]
}

function wordsFor({ variants, explanation }: ReadyPart, { seen }: Known): Text {
  const variant = variants.find(({ when }) => {
    const answer = ask(when, seen)
    return answer.kind === 'value' && answer.value === true
  })
  return variant?.explanation ?? explanation
}

function inBoth(value: Value, { words }: Known): Text {
  return { id: sayValue(value, { language: 'id', words }), en: sayValue(value, { language: 'en', words }) }
}

function withUnit(value: Value, { step }: ReadyStep, { language, known }: Telling): string {
  const words = sayValue(value, { language, words: known.words })
  return step.unit && typeof value === 'number' ? `${words} ${step.unit[language]}` : words
}

function headline(roots: readonly Explanation[], { scoring }: Criteria): string {
  const outputs = Object.values(scoring.outputs)
  const told = roots.filter(({ step }) => outputs.includes(step))
  return told.map(({ title, value }) => `${title}: ${value}.`).join(' ')
}

function missing(problems: readonly { readonly reason: Text }[], language: Language): string {
  const reasons = [...new Set(problems.map(({ reason }) => reason[language]))]
  return `${notYet[language]} ${reasons.join(' ')}`
}

const notYet: Text = { id: 'Nilai belum dapat dihitung.', en: 'The score cannot be computed yet.' }
