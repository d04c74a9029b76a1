import { type Run, spend } from './error.ts'

/** Says whether a text matches; `cost` is how many steps one character can take at most. */
export type Matcher = { readonly test: (text: string) => boolean; readonly cost: number }

/**
 * Whether a text matches, paid from the budget of the run; over budget nothing does.
 * `matches(matcher, 'abc', run)`.
 */
export function matches({ test, cost }: Matcher, text: string, run: Run): boolean {
  return spend(run, (text.length * cost) >> 2) && test(text)
}
