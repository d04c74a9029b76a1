import type { Json } from '../../json.ts'

/** One thing that an overlay says about a document of its base, or that a newer base says about an older one. */
export type Change = {
  /** From the document's root; a row stands by its key, as in `['steps', 'results', 'rule']`. */
  readonly at: readonly string[]
  /** JSON Pointer into the overlay's file. */
  readonly path: string
  readonly edit: Edit
  /** Set where `*` stood for it: the overlay has no mind about this row in particular. */
  readonly isRest?: true
}

export type Edit =
  | { readonly kind: 'set'; readonly value: Json; readonly was: Json }
  /** A member or row that the base does not have; a row stands at the end unless it says where. */
  | { readonly kind: 'add'; readonly value: Json; readonly place?: RowPlace }
  | { readonly kind: 'remove'; readonly was: Json }
  | { readonly kind: 'move'; readonly place: RowPlace }

/** Where a row stands in its list. */
export type RowPlace = 'first' | { readonly after: string } | { readonly before: string }
