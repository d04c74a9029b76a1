import { canonicalJson } from '../../canonical-json.ts'
import { type Json, own } from '../../json.ts'
import { compileScoring } from '../../scoring/compile-scoring.ts'
import type { Criteria, Rule, ScoringInput, Step } from '../../scoring/model.ts'
import type { ImpactRow } from './row.ts'

/** A name that no task can give an input. */
const pins = 'pinned figures'

/**
 * Rules that take what came of a group's answers from the record instead of the answers, which stay in the region. What
 * follows from those figures is reckoned anew.
 * `score(pinGroups(pack), pinnedInput(row))` is the row's appraisal under the rules of `pack`.
 */
export function pinGroups(criteria: Criteria): Criteria {
  const steps = criteria.scoring.steps.map((step): Step => (step.confidential ? pinned(step) : step))
  return { ...criteria, scoring: { ...criteria.scoring, steps } }
}

/** The input of a row for rules of `pinGroups`. */
export function pinnedInput({ input, pinned: values }: ImpactRow): ScoringInput {
  const figures: { [step: string]: Json } = {}
  for (const [id, { value, of, count }] of Object.entries(values)) {
    const figure = {
      ...(typeof value === 'number' ? { n: of ? of[0] : String(value), d: of ? of[1] : '1' } : { value }),
      ...(count === undefined ? {} : { count }),
    }
    const dot = id.indexOf('.')
    if (dot < 0) figures[id] = figure
    else {
      const step = id.slice(0, dot)
      figures[step] = {
        ...(figures[step] as { [row: string]: Json } | undefined),
        [id.slice(dot + 1)]: figure,
      }
    }
  }
  return { ...input, [pins]: figures }
}

function pinned(step: Step): Step {
  const { round: _, ...rest } = step
  const at = `input.${pins}.${step.id}${step.each === undefined ? '' : '.{each}'}`
  const rule: Rule = {
    if: [
      { isPresent: { var: `${at}.n` } },
      { '/': [{ var: `${at}.n` }, { var: `${at}.d` }] },
      { var: `${at}.value` },
    ],
  }
  return { ...rest, rule, count: { var: `${at}.count` } }
}

/**
 * The steps that take a group's answers in another way than before, in the order of the newer document: what they would
 * come to only the region could say, and it does not, since a rule could be written that asks for one person's answer.
 * `changedGroupSteps(v1, v2)` is `[]` where only weights, bands and limits have changed.
 */
export function changedGroupSteps(before: Criteria, after: Criteria): readonly string[] {
  const was = compileScoring(before)
  const is = compileScoring(after)
  return is.steps.flatMap(({ step, parts }) => {
    if (!step.confidential) return []
    const old = was.steps.find((other) => other.step.id === step.id)
    if (!old?.step.confidential) return [step.id]
    const same =
      says(old.step) === says(step) &&
      parts.every(({ rule }) => {
        if (rule.kind === 'err') return false
        return rule.value.reads.paths.every(
          (path) => saysAt(was.tables, path) === saysAt(is.tables, path) && isOpenPath(path),
        )
      })
    return same ? [] : [step.id]
  })
}

/** A confidential step that leans on others would need them compared as well; it counts as changed. */
function isOpenPath(path: string): boolean {
  return !path.startsWith('steps.')
}

function says({ rule, each, count, round }: Step): string {
  return canonicalJson(JSON.parse(JSON.stringify({ rule, each, count, round })))
}

function saysAt(tables: { readonly [name: string]: Json }, path: string): string {
  const [first = '', ...names] = path.split('.')
  let value: Json | undefined = own(tables, first)
  for (const name of names) {
    value =
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? own(value as never, name)
        : undefined
  }
  return value === undefined ? '' : canonicalJson(JSON.parse(JSON.stringify(value)))
}
