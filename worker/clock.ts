import type { Instant } from '../core/workflow/model.ts'

/**
 * Two clocks. Deadlines, codes and sessions live by the office's, which a rehearsal may shift; proofs and access
 * tokens live by the true one, for devices know nothing of the rehearsal.
 */
export type Now = { readonly office: Instant; readonly true: number }

/** Both clocks as they stand. */
export function readClock(env: { readonly CLOCK_OFFSET_MS?: string }): Now {
  const now = Date.now()
  return { office: new Date(now + clockOffset(env)).toISOString(), true: now }
}

/** Milliseconds by which the office's clock runs ahead of the true one. */
export function clockOffset(env: { readonly CLOCK_OFFSET_MS?: string }): number {
  const offset = Number(env.CLOCK_OFFSET_MS ?? 0)
  if (!Number.isSafeInteger(offset)) throw new Error('CLOCK_OFFSET_MS is not a whole number of milliseconds')
  return offset
}

/** An instant so many milliseconds after (or before) another. */
export function shifted(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString()
}
