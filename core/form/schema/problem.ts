/** What keeps a schema from being used; `path` is a JSON Pointer into the schema. */
export type SchemaProblem =
  | { readonly kind: 'too-large'; readonly path: string; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly path: string; readonly limit: number }
  | { readonly kind: 'not-a-schema'; readonly path: string }
  | { readonly kind: 'unknown-keyword'; readonly path: string; readonly keyword: string }
  | { readonly kind: 'bad-value'; readonly path: string; readonly keyword: string; readonly expected: string }
  | { readonly kind: 'unknown-format'; readonly path: string; readonly format: string }
  | { readonly kind: 'unknown-vocabulary'; readonly path: string; readonly vocabulary: string }
  | {
      readonly kind: 'unsafe-pattern'
      readonly path: string
      readonly pattern: string
      readonly reason: string
    }
  | { readonly kind: 'remote-reference'; readonly path: string; readonly ref: string }
  | { readonly kind: 'unresolved-reference'; readonly path: string; readonly ref: string }
  | { readonly kind: 'endless-reference'; readonly path: string; readonly ref: string }
