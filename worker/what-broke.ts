import type { Failure } from './failure.ts'

/** An object that is being moved or has too much to do is there again in a moment; anything else is our fault. */
export function whatBroke(error: unknown): Failure {
  const isPassing = error instanceof Error && (isSet(error, 'retryable') || isSet(error, 'overloaded'))
  return { kind: isPassing ? 'unavailable' : 'unexpected' }
}

function isSet(error: Error, flag: 'retryable' | 'overloaded'): boolean {
  // The platform puts these flags on errors that an object's stub throws.
  return Reflect.get(error, flag) === true
}
