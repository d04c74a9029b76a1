/** What a command prints and exits with: 0 fine, 1 trouble was found, 2 it was not understood. */
export type Outcome = { readonly code: 0 | 1 | 2; readonly text: string }

/** The outcome of a command that was not understood. */
export function misused(text: string): Outcome {
  return { code: 2, text: `${text}\n` }
}
