import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { CALIBRATION } from '../../scoring/calibration.ts'
import { compileScoring } from '../../scoring/compile-scoring.ts'
import type { Criteria, ScoreResult, ScoringInput } from '../../scoring/model.ts'
import { stepOf } from '../../scoring/redact.ts'

/**
 * What an appraisal is scored again by: no more than human resources are shown of its result already. Single people's
 * answers are there as far as the rules of its time read them; of a group's answers there are the figures that came out,
 * never what went in (P1).
 */
export type ImpactRow = {
  readonly case: string
  readonly name: string
  readonly unit: string
  /** The outputs on record; null where there was no score. */
  readonly before: { readonly [name: string]: Json } | null
  readonly input: ScoringInput
  /** Of each confidential step, `peer-level.loyal`: its value and how many people it comes from. */
  readonly pinned: { readonly [step: string]: Pin }
}

/** `of` is a fraction, `['11', '3']`, where the value is only its nearest number. */
export type Pin = { readonly value: Json; readonly of?: readonly [string, string]; readonly count?: number }

type Scored = { readonly input: ScoringInput; readonly result: ScoreResult }

/**
 * The part of a kept result that may be scored again elsewhere.
 * `impactPart(pack, kept).input` has no list of raters.
 */
export function impactPart(
  criteria: Criteria,
  { input, result }: Scored,
): Pick<ImpactRow, 'before' | 'input' | 'pinned'> {
  const confidential = new Set(criteria.scoring.steps.flatMap(({ id, confidential: is }) => (is ? [id] : [])))
  const pinned = result.steps.filter((step) => confidential.has(stepOf(step)))
  return {
    before: result.kind === 'scored' ? result.outputs : null,
    input: readBy(criteria, input, confidential),
    pinned: Object.fromEntries(
      pinned.map(({ id, value, fraction, count }) => {
        const [n, d] = fraction?.split('/') ?? []
        const of = n === undefined || d === undefined ? {} : { of: [n, d] as const }
        return [id, { value, ...of, ...(count === undefined ? {} : { count }) }]
      }),
    ),
  }
}

/** Only what the rules of steps that are no secret read, since that is what their traces show. */
function readBy(criteria: Criteria, input: ScoringInput, confidential: ReadonlySet<string>): ScoringInput {
  const { steps } = compileScoring(criteria)
  const shown: { [name: string]: Json } = {}
  // What a calibration decided stands in every view of the result.
  const decided = own(input, CALIBRATION)
  if (decided !== undefined) shown[CALIBRATION] = decided
  const open = steps.filter(({ step }) => !confidential.has(step.id))
  for (const { rule } of open.flatMap(({ parts }) => parts)) {
    if (rule.kind === 'err') continue
    for (const path of rule.value.reads.paths) {
      const [first, ...names] = path.split('.')
      if (first === 'input') copy(input, shown, names)
    }
  }
  return shown
}

/** Lays what stands at the end of a way into the other object. */
function copy(from: JsonObject, to: { [name: string]: Json }, [name, ...rest]: readonly string[]): void {
  const value = name === undefined ? undefined : own(from, name)
  // At the top a list is a group's answers, which are none of anybody's business.
  if (name === undefined || value === undefined || Array.isArray(value)) return
  lay(to, name, isObject(value) && rest.length > 0 ? merged(own(to, name), value, rest) : value)
}

function merged(known: Json | undefined, from: JsonObject, [name, ...rest]: readonly string[]): Json {
  if (known === from) return from
  const into: { [name: string]: Json } = known !== undefined && isObject(known) ? { ...known } : {}
  const value = name === undefined ? undefined : own(from, name)
  if (name === undefined || value === undefined) return into
  lay(into, name, isObject(value) && rest.length > 0 ? merged(own(into, name), value, rest) : value)
  return into
}

/** As an own property, whatever it is called. */
function lay(to: { [name: string]: Json }, name: string, value: Json): void {
  Object.defineProperty(to, name, { value, enumerable: true, configurable: true, writable: true })
}
