import { isObject, type Json, own } from '../json.ts'
import { noFacts } from '../logic/check/facts.ts'
import { type Shape, shapeOfValue, unknown } from '../logic/check/shape.ts'
import { walk } from '../logic/check/walk.ts'
import type { CompiledRule } from '../logic/compile-with.ts'
import { standardOperators } from '../logic/operators/standard.ts'
import type { LogicProblem } from '../logic/problem.ts'
import { plainVariable } from '../logic/rule-name.ts'
import { readKeys } from '../logic/scope.ts'
import type { Value } from '../logic/value.ts'
import { followUpIndexes, type Inputs } from './check-rules.ts'
import { compileScoring, type ReadyRule, type ReadyStep } from './compile-scoring.ts'
import type { Criteria } from './model.ts'
import type { ScoringProblem } from './problem.ts'

/**
 * Divisions in steps and follow-ups by what may be 0: a figure that somebody gives, a step that lets it through, a
 * target or weight that is 0. A test such as `{"!=": [x, 0]}` before it, or `safeDiv`, makes it sure.
 * `checkDivisors(criteria, inputs)` is `[{ kind: 'bad-rule', path: '/steps/1/rule', problem: { kind: 'possible-zero', … } }]`.
 */
export function checkDivisors(criteria: Criteria, inputs: Inputs): ScoringProblem[] {
  const { steps, followUps, tables } = compileScoring(criteria)
  const shapes = Object.entries(tables).map(([name, table]) => [name, shapeOfValue(table)] as const)
  const known: Known = { inputs, tables, shapes: Object.fromEntries(shapes), steps: {} }
  const inSteps = steps.flatMap((ready, index) => checkStep(ready, `/steps/${index}`, known))
  const indexes = followUpIndexes(criteria)
  const inFollowUps = followUps.flatMap(({ when }, at) => {
    const path = `/followUps/${indexes[at] ?? 0}/when`
    return judge(when, known).problems.map((problem) => ({ problem, path }))
  })
  return [...inSteps, ...inFollowUps].map(({ problem, path }) => ({ kind: 'bad-rule', path, problem }))
}

type Known = {
  readonly inputs: Inputs
  readonly tables: { readonly [name: string]: Value }
  /** Of the tables, once for all rules: they are large. */
  readonly shapes: { readonly [name: string]: Shape }
  /** Of the steps taken so far, what their values can be. */
  readonly steps: { [step: string]: Shape }
}

function checkStep({ step, parts }: ReadyStep, path: string, known: Known) {
  const judged = parts.map((part) => ({ part, ...judge(part.rule, known) }))
  const [first] = judged
  if (!step.each && first) known.steps[step.id] = first.shape
  if (step.each) {
    const rows = judged.map(({ part, shape }) => [part.row?.id ?? '', shape] as const)
    known.steps[step.id] = { kind: 'object', properties: Object.fromEntries(rows), required: true }
  }
  return judged.flatMap(({ problems }) => problems.map((problem) => ({ problem, path: `${path}/rule` })))
}

type Judged = { readonly shape: Shape; readonly problems: readonly LogicProblem[] }

function judge(rule: ReadyRule, known: Known): Judged {
  // What does not compile is told elsewhere.
  if (rule.kind === 'err') return { shape: unknown, problems: [] }
  const found: LogicProblem[] = []
  const { shape } = walk(withFigures(rule.value, known.tables), {
    path: '',
    scope: { frame: { kind: 'root' }, shape: dataShape(rule.value, known), outer: null },
    facts: noFacts,
    operators: standardOperators,
    report: (problem) => found.push(problem),
    isFull: () => found.length > 1000,
  })
  return { shape, problems: found.filter(({ kind }) => kind === 'possible-zero') }
}

/** A test against a target tells something of a figure only where the target stands there as a number. */
function withFigures({ rule, reads }: CompiledRule, tables: Known['tables']): Json {
  const write = (json: Json): Json => {
    if (Array.isArray(json)) return json.map(write)
    if (!isObject(json)) return json
    const path = plainVariable(json)
    const figure = path !== null && reads.paths.includes(path) ? readKeys(tables, path.split('.')) : undefined
    if (typeof figure === 'number') return figure
    return Object.fromEntries(Object.entries(json).map(([name, inner]) => [name, write(inner)]))
  }
  return write(rule)
}

/** The tables as they are; of what people give only that a figure may be any number, or missing. */
function dataShape({ reads }: CompiledRule, { inputs, shapes, steps }: Known): Shape {
  const single = reads.paths
    .map((path) => path.split('.'))
    .filter(
      ([first, name = '', ...names]) =>
        first === 'input' && names.length > 0 && own(inputs, name)?.many === false,
    )
  const given = single.map(([, ...names]) => names).reduce<Tree>(grow, {})
  const many = Object.fromEntries(Object.keys(inputs).map((name) => [name, unknown]))
  return objectOf({
    ...shapes,
    steps: objectOf(steps),
    input: objectOf({ ...many, ...shapesOf(given) }),
  })
}

type Tree = { readonly [name: string]: Tree }

function grow(tree: Tree, [name, ...rest]: readonly string[]): Tree {
  return name === undefined ? tree : { ...tree, [name]: grow(own(tree, name) ?? {}, rest) }
}

function shapesOf(tree: Tree): { readonly [name: string]: Shape } {
  return Object.fromEntries(
    Object.entries(tree).map(([name, inner]): [string, Shape] => [
      name,
      Object.keys(inner).length === 0
        ? { kind: 'number' }
        : { ...objectOf(shapesOf(inner)), required: false },
    ]),
  )
}

function objectOf(properties: { readonly [name: string]: Shape }): Shape {
  return { kind: 'object', properties, required: true }
}
