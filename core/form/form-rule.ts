import { isObject, type Json, type JsonObject, own } from '../json.ts'
import { compile } from '../logic/compile.ts'
import { nearest } from '../logic/nearest.ts'
import { exactToJson, truthy, type Value } from '../logic/value.ts'
import { err, ok, type Result } from '../result.ts'
import type { FormProblem } from './problem.ts'
import { declaredProperties, followed } from './scope.ts'

/** What a rule of a form sees. */
export type RuleData = {
  readonly answers: JsonObject
  readonly context: JsonObject
  readonly item?: JsonObject
}

export type FormRule = {
  /** Where the answers that it reads lie, as template paths: `['rows', '*', 'weight']`. */
  readonly reads: readonly (readonly string[])[]
  readonly run: (data: RuleData) => Value | undefined
}

export type RulePlace = {
  readonly at: string
  readonly root: JsonObject
  /** The enclosing repeat's template path and the schema of its items, where there is one. */
  readonly item: { readonly path: readonly string[]; readonly schema: JsonObject } | null
}

/**
 * Compiles a rule of a form and checks that the answers it reads exist.
 * `compileFormRule({ var: 'answers.score' }, { at: '/layout/visibleIf', root: schema, item: null })`.
 */
export function compileFormRule(rule: Json, place: RulePlace): Result<FormRule, readonly FormProblem[]> {
  const { at } = place
  const compiled = compile(rule)
  if (compiled.kind === 'err') {
    return err(compiled.error.map((problem) => ({ kind: 'bad-rule', at, problem })))
  }
  const { reads, run } = compiled.value
  const problems: FormProblem[] = reads.dynamic.map((rulePath) => ({
    kind: 'dynamic-variable',
    at,
    rulePath,
  }))
  const paths = reads.paths.map((variable) => variable.split('.'))
  problems.push(...paths.flatMap((path) => checkVariable(path, place)))
  if (problems.length > 0) return err(problems)
  return ok({
    reads: paths.flatMap((path) => answersPath(path, place)),
    run: (data) => {
      const outcome = run(data)
      return outcome.kind === 'value' ? outcome.value : undefined
    },
  })
}

/**
 * True when the rule's value counts as true; a rule with a problem is not known yet, and so not true.
 * `holds(rule, { answers: { score: 2 }, context: {} })`.
 */
export function holds(rule: FormRule, data: RuleData): boolean {
  const value = rule.run(data)
  return value !== undefined && truthy(value)
}

/**
 * What a rule yields, as JSON; nothing for null and for a rule with a problem.
 * `outcomeOf(rule, { answers: { a: 0.1, b: 0.2 }, context: {} })` is `0.3` for a sum.
 */
export function outcomeOf(rule: FormRule, data: RuleData): Json | undefined {
  const value = rule.run(data)
  return value === undefined || value === null ? undefined : exactToJson(value)
}

function answersPath([first = '', ...rest]: readonly string[], { item }: RulePlace): (readonly string[])[] {
  if (first === 'answers') return [rest.map((key) => (/^\d+$/.test(key) ? '*' : key))]
  return first === 'item' && item !== null ? [[...item.path, '*', ...rest]] : []
}

function checkVariable(path: readonly string[], { at, root, item }: RulePlace): FormProblem[] {
  const [first = '', ...rest] = path
  const variable = path.join('.')
  if (first === 'context') return []
  if (first === 'answers') return checkPath(rest, root, { at, root, variable })
  if (first === 'item' && item !== null) return checkPath(rest, item.schema, { at, root, variable })
  const near = nearest(first, item === null ? ['answers', 'context'] : ['answers', 'context', 'item']) ?? null
  return [{ kind: 'unknown-variable', at, variable, near }]
}

type Search = { readonly at: string; readonly root: JsonObject; readonly variable: string }

function checkPath(
  path: readonly string[],
  start: JsonObject,
  { at, root, variable }: Search,
): FormProblem[] {
  let schema = start
  for (const name of path) {
    const items = own(followed(root, { schema, pointer: '' })?.schema ?? schema, 'items')
    if (/^\d+$/.test(name) && isObject(items)) {
      schema = items
      continue
    }
    const declared = declaredProperties(root, schema)
    // a schema that lists no properties may have any
    if (declared === null) return []
    const next = declared.get(name)
    if (next === undefined) {
      const near = nearest(name, [...declared.keys()]) ?? null
      return [{ kind: 'unknown-variable', at, variable, near }]
    }
    schema = next
  }
  return []
}
