/** From the first character of what is wrong up to, but not with, the last: places in the text. */
export type Span = { readonly start: number; readonly end: number }

/** Why a text is no formula, where, and what would be right; `describeFormulaProblem` says it in words. */
export type FormulaProblem = Span &
  (
    | { readonly kind: 'empty' }
    | { readonly kind: 'too-long'; readonly max: number }
    | { readonly kind: 'too-deep'; readonly max: number }
    | { readonly kind: 'unexpected-character'; readonly character: string }
    | { readonly kind: 'unclosed-text' }
    | { readonly kind: 'unclosed-name' }
    | { readonly kind: 'bad-name'; readonly name: string }
    | { readonly kind: 'missing-close'; readonly bracket: string; readonly after: string }
    | { readonly kind: 'extra-close'; readonly bracket: string }
    | { readonly kind: 'missing-operand'; readonly after: string }
    | { readonly kind: 'missing-separator'; readonly before: string; readonly separator: string }
    | { readonly kind: 'trailing'; readonly before: string }
    /** A function whose arguments stand beside it: `a > 1 DAN b < 2`. */
    | { readonly kind: 'bare-function'; readonly id: string }
    | { readonly kind: 'unknown-function'; readonly name: string; readonly near: string | null }
    | {
        readonly kind: 'wrong-count'
        readonly id: string
        readonly min: number
        readonly max: number
        readonly found: number
      }
    | { readonly kind: 'ambiguous-comma'; readonly text: string }
    | {
        readonly kind: 'ambiguous-number'
        readonly text: string
        readonly whole: string
        readonly fraction: string
      }
    | { readonly kind: 'too-precise'; readonly text: string }
    | { readonly kind: 'unreadable-number'; readonly text: string }
    | { readonly kind: 'mixed-separators' }
    | { readonly kind: 'no-power' }
    /** A division as it is written on paper, or a range of a spreadsheet: `a : b`. */
    | { readonly kind: 'stray-colon' }
    | { readonly kind: 'chained-comparison' }
    | { readonly kind: 'needs-name'; readonly id: string }
    | { readonly kind: 'needs-constant' }
    | { readonly kind: 'needs-set' }
    | { readonly kind: 'duplicate-name'; readonly name: string }
    | { readonly kind: 'let-name'; readonly name: string; readonly wanted: string }
    | { readonly kind: 'no-item'; readonly name: string }
    | { readonly kind: 'reserved-table'; readonly name: string }
    | { readonly kind: 'misplaced-pair' }
    | { readonly kind: 'bad-advanced' }
  )

type WithoutSpan<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never

/** A problem on its way out of the reader; nothing else throws it. */
export type ReadingStop = { readonly formulaProblem: FormulaProblem }

/** Leaves the reading of a formula: `stopAt({ start: 3, end: 4 }, { kind: 'no-power' })`. */
export function stopAt({ start, end }: Span, problem: WithoutSpan<FormulaProblem>): never {
  const thrown: ReadingStop = {
    // Only the place is added to a problem that has all the rest.
    formulaProblem: { ...problem, start, end } as FormulaProblem,
  }
  throw thrown
}

/** True for what `stopAt` throws: `isReadingStop(new Error())` is false. */
export function isReadingStop(thrown: unknown): thrown is ReadingStop {
  return typeof thrown === 'object' && thrown !== null && 'formulaProblem' in thrown
}
