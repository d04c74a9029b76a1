import type { LogicProblem } from '../logic/problem.ts'
import type { SchemaProblem } from './schema/problem.ts'

/** What keeps a form from being published; `at` is a JSON Pointer into the document. */
export type FormProblem =
  | { readonly kind: 'bad-schema'; readonly at: string; readonly problem: SchemaProblem }
  | { readonly kind: 'too-large' | 'too-deep'; readonly at: string; readonly limit: number }
  | { readonly kind: 'bad-rule'; readonly at: string; readonly problem: LogicProblem }
  | {
      readonly kind: 'unknown-variable'
      readonly at: string
      readonly variable: string
      readonly near: string | null
    }
  /** Which answers a rule reads must be known before there are any. */
  | { readonly kind: 'dynamic-variable'; readonly at: string; readonly rulePath: string }
  | { readonly kind: 'unknown-scope'; readonly at: string; readonly scope: string }
  | { readonly kind: 'asked-twice'; readonly at: string; readonly scope: string }
  /** Names may hold letters, digits, `_` and `-`, and begin with a letter: rules reach them with dots. */
  | { readonly kind: 'bad-name'; readonly at: string; readonly name: string }
  | {
      readonly kind: 'kind-mismatch'
      readonly at: string
      readonly fieldKind: string
      readonly expected: readonly string[]
    }
  | { readonly kind: 'nothing-to-calculate'; readonly at: string }
  | { readonly kind: 'choice-refused'; readonly at: string; readonly scope: string }
  /** Fields that decide over one another, in a circle: each is named by its scope or its place. */
  | { readonly kind: 'circular'; readonly at: string; readonly circle: readonly string[] }
