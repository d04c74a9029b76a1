/** A pattern taken apart. Groups, greed and names are gone: none of them changes whether a text matches. */
export type PatternNode =
  /** One character; `source` is how the pattern writes the set that it is from: `[a-z]`, `\p{L}`, `.`, `x`. */
  | { readonly kind: 'set'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly PatternNode[] }
  | {
      readonly kind: 'repeat'
      readonly part: PatternNode
      readonly min: number
      /** Null for no end. */
      readonly max: number | null
    }
  | { readonly kind: 'assertion'; readonly what: Assertion }

export type Assertion = 'start' | 'end' | 'word-edge' | 'no-word-edge'
