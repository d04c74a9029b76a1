import { own } from '../json.ts'
import { check, isWarning } from '../logic/check.ts'
import { nearest } from '../logic/nearest.ts'
import type { Text } from '../text.ts'
import { compileScoring, type ReadyRule, type ReadyStep } from './compile-scoring.ts'
import { placesIn } from './fill-text.ts'
import type { Criteria, Step } from './model.ts'
import type { ScoringProblem } from './problem.ts'
import { misplacedRows, type RowSets, rowSets } from './rows.ts'

/** What a group's answers are called, and what one person's are: the inputs that the workflow's tasks declare. */
export type Inputs = { readonly [name: string]: { readonly many: boolean } }

/**
 * Rules that do not compile or read what is not there, texts with places that nothing fills, and steps that
 * would show a group's answers (P1).
 * `checkRules(criteria, { self: { many: false } })` is `[]` for rules that can run.
 */
export function checkRules(criteria: Criteria, inputs: Inputs): ScoringProblem[] {
  const { steps, followUps, tables } = compileScoring(criteria)
  const sets = rowSets(criteria)
  const all: readonly string[] = criteria.scoring.steps.map(({ id }) => id)
  const problems = steps.flatMap((ready, index): ScoringProblem[] => {
    const path = `/steps/${index}`
    const before = { tables, inputs, taken: new Set(all.slice(0, index)), all }
    const after = { ...before, taken: new Set(all.slice(0, index + 1)) }
    const rows = misplacedRows(ready.step.rule, sets, `${path}/rule`)
    return [
      ...checkEach(ready.step, sets, path),
      ...rows.map((at): ScoringProblem => ({ kind: 'bad-rows', path: at })),
      ...ready.parts.flatMap((part) => [
        // What `rows` could not write out is named once, not again as an unknown operator.
        ...(rows.length > 0 ? [] : checkRule(part.rule, `${path}/rule`, before)),
        ...(part.count ? checkRule(part.count, `${path}/count`, before) : []),
        ...checkText(part.explanation, `${path}/explanation`, after),
        ...(part.required ? checkText(part.required, `${path}/required`, before) : []),
        ...part.variants.flatMap(({ when, explanation }, at) => [
          ...checkRule(when, `${path}/variants/${at}/when`, { ...after, inputs: {} }),
          ...checkText(explanation, `${path}/variants/${at}/explanation`, after),
        ]),
      ]),
      ...checkConfidence(ready, path, inputs),
    ]
  })
  const end = { tables, inputs, taken: new Set(all), all }
  const indexes = followUpIndexes(criteria)
  const after = followUps.flatMap((rule, at) => {
    const path = `/followUps/${indexes[at] ?? 0}`
    const read = groupRead([rule.when], inputs)
    return [
      ...checkRule(rule.when, `${path}/when`, end),
      ...checkText(rule.cause, `${path}/cause`, end),
      // Whether it holds would tell of one person's answer; a confidential step can be read instead.
      ...(read === undefined ? [] : [{ kind: 'not-confidential', path, input: read } as const]),
    ]
  })
  return [...problems, ...after]
}

/** A step over rows that are not there would never run. */
function checkEach({ each }: Pick<Step, 'each'>, sets: RowSets, path: string): ScoringProblem[] {
  return each === undefined || Object.hasOwn(sets, each) ? [] : [{ kind: 'bad-rows', path: `${path}/each` }]
}

type Known = {
  readonly tables: { readonly [name: string]: unknown }
  readonly inputs: Inputs
  /** Steps that have been taken where the rule runs. */
  readonly taken: ReadonlySet<string>
  readonly all: readonly string[]
}

function checkRule(rule: ReadyRule, path: string, known: Known): ScoringProblem[] {
  if (rule.kind === 'err') return rule.error.map((problem) => ({ kind: 'bad-rule', path, problem }))
  const { paths, dynamic } = rule.value.reads
  const faults = check(rule.value.rule).filter((problem) => !isWarning(problem))
  return [
    ...faults.map((problem): ScoringProblem => ({ kind: 'bad-rule', path, problem })),
    ...dynamic.map((): ScoringProblem => ({ kind: 'dynamic-variable', path })),
    ...paths.flatMap((variable) => checkVariable(variable, path, known)),
  ]
}

function checkVariable(
  variable: string,
  path: string,
  { tables, inputs, taken, all }: Known,
): ScoringProblem[] {
  const [first = '', second = '', ...rest] = variable.split('.')
  const missing = (near: readonly string[], prefix = ''): ScoringProblem[] => {
    const found = nearest(prefix === '' ? first : second, near)
    return [{ kind: 'unknown-variable', path, variable, near: found === undefined ? null : prefix + found }]
  }
  if (first === 'input') return Object.hasOwn(inputs, second) ? [] : missing(Object.keys(inputs), 'input.')
  if (first !== 'steps')
    return isThere(tables, [first, second, ...rest])
      ? []
      : missing([...Object.keys(tables), 'input', 'steps'])
  if (taken.has(second)) return []
  return all.includes(second) ? [{ kind: 'later-step', path, step: second }] : missing(all, 'steps.')
}

function isThere(value: unknown, keys: readonly string[]): boolean {
  const [key, ...rest] = keys
  if (key === undefined || key === '') return true
  if (typeof value !== 'object' || value === null) return false
  // Lists too, by the place of an item.
  return Object.entries(value).some(([name, inner]) => name === key && isThere(inner, rest))
}

function checkText(text: Text, path: string, known: Known): ScoringProblem[] {
  return placesIn(text)
    .filter((place) => place.startsWith('input.') || checkVariable(place, path, known).length > 0)
    .map((place) => ({ kind: 'unknown-place', path, place }))
}

/** A trace shows whatever the rule reads. */
function checkConfidence({ step, parts }: ReadyStep, path: string, inputs: Inputs): ScoringProblem[] {
  const rules = parts.map(({ rule }) => rule)
  const read = groupRead(rules, inputs)
  if (read !== undefined && !step.confidential) return [{ kind: 'not-confidential', path, input: read }]
  return step.confidential && step.count === undefined ? [{ kind: 'no-count', path }] : []
}

/** The first group whose answers some rule reads. */
function groupRead(rules: readonly ReadyRule[], inputs: Inputs): string | undefined {
  const reads = rules.flatMap((rule) => (rule.kind === 'ok' ? rule.value.reads.paths : []))
  return Object.keys(inputs).find(
    (name) =>
      inputs[name]?.many &&
      reads.some((variable) => `${variable}.`.startsWith(`input.${name}.`) || variable === 'input'),
  )
}

/**
 * Of each follow-up written out, the index of its rule in the document: `[0, 0, 1]` where the first is repeated over
 * two rows, as `followUpIndexes(criteria)[1]` tells.
 */
export function followUpIndexes(
  criteria: Pick<Criteria, 'scoring' | 'indicators' | 'behaviours' | 'sets'>,
): readonly number[] {
  const sets = rowSets(criteria)
  return criteria.scoring.followUps.flatMap(({ each }, index) =>
    Array<number>(each === undefined ? 1 : (own(sets, each) ?? []).length).fill(index),
  )
}
