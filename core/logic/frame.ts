import { parsePath, type VariablePath } from './scope.ts'

/** What is known of the scopes before any data: the root, an element's scope, or the names of a `let`. */
export type Frame =
  | { readonly kind: 'root' }
  | { readonly kind: 'element'; readonly outer: Frame }
  | { readonly kind: 'names'; readonly names: ReadonlySet<string>; readonly outer: Frame }

/** Where a variable's path leads: so many scopes out, and there to the data or to a name. */
export type Found = {
  readonly hops: number
  readonly keys: VariablePath['keys']
  readonly place: 'root' | 'element' | 'names'
}

/**
 * Finds the scope of a path before any data, or undefined when `../` leads outside. A `let` adds names to the
 * scope it stands in, so `../` does not count it: `resolve({ kind: 'root' }, 'a.b')` is
 * `{ hops: 0, keys: ['a', 'b'], place: 'root' }`.
 */
export function resolve(frame: Frame, path: string): Found | undefined {
  const { up, keys } = parsePath(path)
  let left = up
  let at = frame
  for (let hops = 0; ; hops++) {
    if (at.kind === 'names') {
      if (left === 0 && at.names.has(keys[0] ?? '')) return { hops, keys, place: 'names' }
    } else {
      if (left === 0) return { hops, keys, place: at.kind }
      left--
    }
    if (at.kind === 'root') return undefined
    at = at.outer
  }
}
