import type { Json } from '../../json.ts'
import type { Expression } from './model.ts'
import type { Named, Scope } from './scope.ts'

/** Why an expression has no JSON-Logic that means the same: what it uses, as it is written. */
export type Untranslated = { readonly uses: string }

/** Where an expression is translated, how its parts are, and what could not be said. */
export type Translating = {
  readonly scope: Scope
  readonly missing: Untranslated[]
  /** JSON-Logic that is true exactly when the expression is; `sure`: never unknown. */
  readonly test: (expression: Expression, sure: boolean) => Json | undefined
  /** JSON-Logic with the value of the expression. */
  readonly value: (expression: Expression) => Json | undefined
}

/** Notes what cannot be said, and is undefined: `cannot(at, 'today()')`. */
export function cannot(at: Translating, uses: string): undefined {
  at.missing.push({ uses })
}

/** What `.` or `${name}` means; undefined, and noted, where it means nothing: `nameOf({ kind: 'self' }, at)`. */
export function nameOf(
  expression: Expression & { readonly kind: 'answer' | 'self' },
  at: Translating,
): Named | undefined {
  const { scope } = at
  const named = expression.kind === 'self' ? scope.self : scope.answer(expression.name)
  return named ?? cannot(at, shown(expression))
}

/** True when an answer is there, as a rule: `presence({ variable: 'answers.a', is: 'text' })` asks `isPresent`. */
export function presence({ variable, is }: Named): Json {
  if (variable === null) return false
  const read = { var: variable }
  if (is === 'acknowledgement') return { '==': [read, true] }
  return is === 'choices' || is === 'list' ? { '!!': [read] } : { isPresent: [read] }
}

/** How an answer is written: `shown({ kind: 'answer', name: 'age' })` is `'${age}'`. */
export function shown(expression: Expression & { readonly kind: 'answer' | 'self' }): string {
  return expression.kind === 'self' ? '.' : `\${${expression.name}}`
}

/**
 * The value of what is reckoned with. XPath counts a date as days, our rules do not: `numberOf(expression, at)` is
 * undefined, and noted, for `${lahir}`.
 */
export function numberOf(expression: Expression, at: Translating): Json | undefined {
  const isDate = isDay(expression, at)
  return isDate ? cannot(at, textOf(expression)) : at.value(expression)
}

function isDay(expression: Expression, at: Translating): boolean {
  if (expression.kind === 'answer') return at.scope.answer(expression.name)?.is === 'date'
  if (expression.kind === 'call') return expression.name === 'date'
  return expression.kind === 'self' && at.scope.self?.is === 'date'
}

/** An expression for whoever reads why it was not translated: `textOf({ kind: 'self' })` is `'.'`. */
export function textOf(expression: Expression): string {
  if (expression.kind === 'answer' || expression.kind === 'self') return shown(expression)
  if (expression.kind === 'call') return `${expression.name}()`
  return expression.kind === 'path' || expression.kind === 'text' ? expression.text : expression.kind
}
