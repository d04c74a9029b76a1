import type { Instant } from '../../core/workflow/model.ts'

/**
 * What was delivered before has been read back long ago, since changes are read in the very turn in which something is
 * delivered. A month, so that neither a failing line nor a clock that was set hides anything.
 */
export function lately(): Instant {
  return new Date(Date.now() - 31 * 86_400_000).toISOString()
}
