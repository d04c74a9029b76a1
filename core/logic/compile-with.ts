import { escapePointer, isObject, type Json, own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import { type Budget, defaultBudget, overSize } from './budget.ts'
import { charged, eagerly, noted } from './closures.ts'
import { type Frame, resolve } from './frame.ts'
import type { Evaluate, Form, Operator, Operators, Site } from './operator.ts'
import type { LogicProblem } from './problem.ts'
import { plainVariable, ruleName } from './rule-name.ts'
import { type Evaluation, type RunOptions, runRule } from './run.ts'
import { spend } from './scope.ts'
import type { Value } from './value.ts'

/** What rules are compiled with. */
export type Tools = {
  readonly operators: Operators
  readonly budget?: Partial<Budget>
  /** Finds the operator that was meant by another name; null is said where there is none to ask. */
  readonly suggest?: (name: string, known: readonly string[]) => string | undefined
}

/** What a rule reads of its data. */
export type Reads = {
  /** Paths of variables in the rule's own data; `items` stands for all that is read inside its elements. */
  readonly paths: readonly string[]
  /** Rule paths of operators whose variables only the data tell; empty when `paths` is everything. */
  readonly dynamic: readonly string[]
}

export type CompiledRule = {
  readonly rule: Json
  readonly reads: Reads
  readonly run: (data: Value | undefined, options?: RunOptions) => Evaluation
}

/**
 * Compiles a rule that may use these operators alone: `compileWith({ '+': [1, 2] }, { operators: arithmetic })`.
 * What is said of `compile` holds here too.
 */
export function compileWith(rule: Json, tools: Tools): Result<CompiledRule, readonly LogicProblem[]> {
  const budget = { ...defaultBudget, ...tools.budget }
  const over = overSize(rule, budget)
  if (over !== undefined) return err([over])
  const context: Context = { tools, problems: [], paths: new Set(), dynamic: new Set() }
  const evaluate = expression(rule, { context, path: '', frame: { kind: 'root' } })
  if (context.problems.length > 0) return err(context.problems)
  return ok({
    rule,
    reads: { paths: [...context.paths], dynamic: [...context.dynamic] },
    run: (data, runOptions = {}) => runRule(evaluate, data ?? null, { budget, ...runOptions }),
  })
}

type Context = {
  readonly tools: Tools
  readonly problems: LogicProblem[]
  readonly paths: Set<string>
  readonly dynamic: Set<string>
}

type Place = { readonly context: Context; readonly path: string; readonly frame: Frame }

function expression(json: Json, place: Place): Evaluate {
  if (Array.isArray(json)) return list(json, place)
  const name = ruleName(json)
  if (name === undefined || !isObject(json)) return () => json
  const operator = own(place.context.tools.operators, name)
  if (operator === undefined) return unknown(name, place)
  const written = json[name] ?? null
  const args: readonly Json[] = Array.isArray(written) ? written : [written]
  const path = `${place.path}/${escapePointer(name)}`
  const site: Site = { op: name, path, variables: args.map(plainVariable) }
  const [min, max] = operator.arity
  if (args.length < min || args.length > max) {
    place.context.problems.push({ kind: 'wrong-arity', path, op: name, min, max, found: args.length })
    return nothing
  }
  const at = (index: number) => (Array.isArray(written) ? `${path}/${index}` : path)
  return applied(operator, { args, site, at, place })
}

function list(items: readonly Json[], place: Place): Evaluate {
  if (items.every(isPlain)) return () => items
  const steps = items.map((item, index) => expression(item, { ...place, path: `${place.path}/${index}` }))
  return (scope) => {
    spend(scope.run, items.length >> 2, place.path)
    return steps.map((step) => step(scope))
  }
}

/** True where there is nothing to evaluate within. */
function isPlain(json: Json): boolean {
  return Array.isArray(json) ? json.every(isPlain) : ruleName(json) === undefined
}

type Use = {
  readonly args: readonly Json[]
  readonly site: Site
  readonly at: (index: number) => string
  readonly place: Place
}

function applied(operator: Operator, { args: written, site, at, place }: Use): Evaluate {
  const { context, frame } = place
  if (operator.kind === 'form') {
    const form: Form = {
      args: written,
      site,
      frame,
      expression: (index, names) => {
        const inner: Frame = names ? { kind: 'names', names, outer: frame } : frame
        return noted(expression(written[index] ?? null, { context, path: at(index), frame: inner }))
      },
      nested: (json, pointer) => expression(json, { context, path: site.path + pointer, frame }),
      isRule: (json) => own(context.tools.operators, ruleName(json) ?? '') !== undefined,
      report: (problem) => context.problems.push(problem),
      reads: (variable) => note(variable, place, site),
    }
    return charged(operator.compile(form), site)
  }
  const bodies = operator.kind === 'lazy' ? operator.bodies : []
  const steps = written.map((arg, index) => {
    const inner: Frame = bodies.includes(index) ? { kind: 'element', outer: frame } : frame
    return expression(arg, { context, path: at(index), frame: inner })
  })
  if (operator.kind === 'eager') {
    if (operator.reads) for (const path of operator.reads(written) ?? [undefined]) note(path, place, site)
    return eagerly(operator.call, steps, site)
  }
  const args = steps.map((step, index) => (bodies.includes(index) ? step : noted(step)))
  return charged(operator.prepare(args, site), site)
}

function note(variable: string | undefined, { context, frame }: Place, site: Site): void {
  const found = variable === undefined ? undefined : resolve(frame, variable)
  if (found === undefined) context.dynamic.add(site.path)
  else if (found.place === 'root') context.paths.add(found.keys.join('.'))
}

/** Enough to mend; looking for what was meant takes time for each. */
const mostProblems = 100

function unknown(name: string, { context, path }: Place): Evaluate {
  if (context.problems.length >= mostProblems) return nothing
  const { operators, suggest } = context.tools
  const near = suggest?.(name, Object.keys(operators)) ?? null
  context.problems.push({ kind: 'unknown-operator', path: `${path}/${escapePointer(name)}`, op: name, near })
  return nothing
}

/** Stands where a problem was reported: such a rule is never run. */
const nothing: Evaluate = () => null
