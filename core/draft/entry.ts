import { equal } from '../form/schema/equal.ts'
import type { Json } from '../json.ts'

/** A field's answer, or the text that can't be read as one yet: `12,,5` is kept, but never sent. */
export type Entry =
  | { readonly kind: 'value'; readonly value: Json }
  | { readonly kind: 'cleared' }
  | { readonly kind: 'unread'; readonly text: string }

export const cleared: Entry = { kind: 'cleared' }

/** `value(3)` is the entry that answers 3. */
export function value(answer: Json): Entry {
  return { kind: 'value', value: answer }
}

/** True when both say the same: `sameEntry(value(3), value(3))`. */
export function sameEntry(a: Entry, b: Entry): boolean {
  return a === b || equal(a, b)
}
