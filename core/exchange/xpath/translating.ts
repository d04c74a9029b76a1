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
