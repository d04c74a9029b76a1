/** The outcome of something that may fail as part of normal life; a broken invariant throws instead. */
export type Result<T, E> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'err'; readonly error: E }

/** `ok(3)` is the success that carries 3. */
export function ok<T>(value: T): Result<T, never> {
  return { kind: 'ok', value }
}

/** `err({ kind: 'too-small', min: 18 })` is the failure that says why. */
export function err<E>(error: E): Result<never, E> {
  return { kind: 'err', error }
}

/** Ends every `switch` over a tagged union: a new member that is not handled fails to compile here. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`)
}
