import type { FormFinding } from './judge-form.ts'
import type { Reader } from './readers.ts'

/** Why a change of a form is not made. */
export type Refusal =
  /** A page stands among pages, anything else not. */
  | { readonly kind: 'not-here' }
  /** A part cannot be put into itself. */
  | { readonly kind: 'into-itself' }
  /** Nothing stands at that place any more. */
  | { readonly kind: 'gone' }
  /** Rules that could not go on reading what they read. */
  | { readonly kind: 'lost-rules'; readonly labels: readonly string[] }
  | { readonly kind: 'read'; readonly readers: readonly Reader[] }
  | { readonly kind: 'bad-name'; readonly name: string }
  | { readonly kind: 'taken-name'; readonly name: string }
  /** What was to be pasted is no part of a form. */
  | { readonly kind: 'not-a-part' }
  | { readonly kind: 'too-large' }
  /** The form would have this wrong with it, which it has not now. */
  | { readonly kind: 'unfit'; readonly findings: readonly FormFinding[] }
