import type { Json, JsonObject } from '../json.ts'
import { compileWith, type Tools } from '../logic/compile-with.ts'
import { exactToJson, truthy, type Value } from '../logic/value.ts'
import { err, ok, type Result } from '../result.ts'
import type { AuthorChecks } from './author-checks.ts'
import type { fileErrors } from './file-errors.ts'
import type { FormProblem } from './problem.ts'

/** What a rule of a form sees. */
export type RuleData = {
  readonly answers: JsonObject
  readonly context: JsonObject
  readonly item?: JsonObject
}

export type FormRule = {
  readonly reads: readonly Read[]
  readonly run: (data: RuleData) => Value | undefined
}

export type FormTools = {
  /** What rules are compiled with. */
  readonly rules: Tools
  /** What is checked for their author; null where the form was checked before. */
  readonly authorChecks: AuthorChecks | null
  /** What judges fields for files; null where a form that has any is refused. */
  readonly files: typeof fileErrors | null
}

/** One variable of a rule that leads to answers. */
export type Read = {
  /** Whether it starts from all answers or from those of the item that the rule stands in. */
  readonly of: 'answers' | 'item'
  /** The names as they are written, an item by its index: `['rows', '0', 'weight']`. */
  readonly path: readonly string[]
  /** Where that is among all answers, for every item: `['rows', '*', 'weight']`. */
  readonly template: readonly string[]
}

export type RulePlace = FormTools & {
  readonly at: string
  readonly root: JsonObject
  /** The enclosing repeat's template path and the schema of its items, where there is one. */
  readonly item: { readonly path: readonly string[]; readonly schema: JsonObject } | null
}

/**
 * Compiles a rule of a form and checks that the answers it reads exist.
 * `compileFormRule({ var: 'answers.score' }, { at: '/layout/visibleIf', root: schema, item: null, rules, authorChecks })`.
 */
export function compileFormRule(rule: Json, place: RulePlace): Result<FormRule, readonly FormProblem[]> {
  const { at } = place
  const compiled = compileWith(rule, place.rules)
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
  problems.push(...(place.authorChecks?.variables(paths, place) ?? []))
  if (problems.length > 0) return err(problems)
  return ok({
    reads: paths.flatMap((path) => readOf(path, place)),
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

function readOf([first = '', ...path]: readonly string[], { item }: RulePlace): Read[] {
  const starred = path.map((key) => (/^\d+$/.test(key) ? '*' : key))
  if (first === 'answers') return [{ of: 'answers', path, template: starred }]
  if (first !== 'item' || item === null) return []
  return [{ of: 'item', path, template: [...item.path, '*', ...starred] }]
}
