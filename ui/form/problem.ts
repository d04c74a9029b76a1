import type { FormError } from '../../core/form/model.ts'
import type { Text } from '../../core/text.ts'

/** Something that keeps a form from being sent, at the field it is about. */
export type Problem =
  | { readonly kind: 'form'; readonly path: string; readonly error: FormError }
  /** A typed text that is no number, date or time yet. */
  | { readonly kind: 'unread'; readonly path: string; readonly text: string }
  /** The server's own words. */
  | { readonly kind: 'refused'; readonly path: string; readonly text: Text }
