import { namesOf } from '../../form/scope.ts'
import type { JsonObject } from '../../json.ts'
import { isObject, type Json } from '../../json.ts'
import type { ProjectDocuments } from '../project.ts'
import { type At, isWithin } from './at.ts'
import { foreignRules } from './foreign-rules.ts'
import { partsIn } from './parts.ts'
import { bindingsOf, type RuleUse, rulesIn } from './rules.ts'
import { type Binding, inOnes, leadsTo, mapVariables } from './variables.ts'

/** Somebody who reads an answer: a rule of the form itself, or one of another document. */
export type Reader = {
  readonly document: string
  /** The part of the form that has the rule, or the place of the rule. */
  readonly at: At
  readonly use: RuleUse | 'other'
}

/**
 * Who in a form reads what lies at these paths, apart from what stands within `except`.
 * `readersInForm('form/self', form, { paths: [['conflict']], except: null })`.
 */
export function readersInForm(
  document: string,
  form: JsonObject,
  { paths, except }: { readonly paths: readonly (readonly string[])[]; readonly except: At | null },
): readonly Reader[] {
  const parts = partsIn(form).filter(({ at }) => except === null || !isWithin(at, except))
  const checks: readonly Json[] = Array.isArray(form.checks) ? form.checks : []
  return [
    ...parts.flatMap((part) =>
      rulesIn(part.body)
        .filter(({ rule }) => doesRead(rule, bindingsOf(part), paths))
        .map(({ use }): Reader => ({ document, at: part.at, use })),
    ),
    ...checks.flatMap((check, index): readonly Reader[] => {
      if (!isObject(check) || !isAbout(check, paths)) return []
      return [{ document, at: ['checks', index], use: 'check' }]
    }),
  ]
}

/** Whether a cross check reads one of these answers, or marks it: `isAbout(check, [['score']])`. */
export function isAbout(check: JsonObject, paths: readonly (readonly string[])[]): boolean {
  const scope = typeof check.scope === 'string' ? (namesOf(check.scope) ?? []) : []
  return (
    paths.some((path) => leadsTo(scope, path)) ||
    doesRead(check.when ?? null, [{ name: ['answers'], path: [] }], paths)
  )
}

/**
 * Who outside of a form reads what lies at these paths: the course, the scorings, other forms.
 * `readersElsewhere(documents, 'self-assessment', [['realisations']])`.
 */
export function readersElsewhere(
  documents: ProjectDocuments,
  form: string,
  paths: readonly (readonly string[])[],
): readonly Reader[] {
  return foreignRules(documents, form).flatMap(({ document, at, rule, bindings }) =>
    doesRead(rule, bindings, paths) ? [{ document, at, use: 'other' as const }] : [],
  )
}

/** Whether a rule reads one of these answers: `doesRead({ var: 'answers.a' }, bindings, [['a']])`. */
export function doesRead(
  rule: Json,
  bindings: readonly Binding[],
  paths: readonly (readonly string[])[],
): boolean {
  let found = false
  mapVariables(rule, bindings, ({ path }) => {
    found ||= paths.some((target) => leadsTo(inOnes(path), target))
    return undefined
  })
  return found
}
