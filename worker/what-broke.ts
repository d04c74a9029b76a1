import type { Failure } from './failure.ts'

/** What an object can be handed at most, in bytes of structured clone: texts may take twice what they took as UTF-8. */
const MOST_HANDED = 32 * 1024 ** 2

/** An object that is being moved or has too much to do is there again in a moment; anything else is our fault. */
export function whatBroke(error: unknown): Failure {
  // The platform measures what it is to hand over, and has no other name for this than these words.
  if (error instanceof Error && error.message.includes('RPC arguments or return values are limited to')) {
    return { kind: 'too-large', limit: MOST_HANDED }
  }
  // SQLite's own name, on a disk without room and at the platform's limit for an object; nothing of it was written.
  if (error instanceof Error && error.message.includes('SQLITE_FULL')) return { kind: 'storage-full' }
  const isPassing = error instanceof Error && (isSet(error, 'retryable') || isSet(error, 'overloaded'))
  return { kind: isPassing ? 'unavailable' : 'unexpected' }
}

function isSet(error: Error, flag: 'retryable' | 'overloaded'): boolean {
  // The platform puts these flags on errors that an object's stub throws.
  return Reflect.get(error, flag) === true
}
