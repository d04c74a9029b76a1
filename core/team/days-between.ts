import type { Instant } from '../workflow/model.ts'

/** Whole days that have gone by, none where the second is the earlier: `daysBetween(opened, now)` of ten and a half is 10. */
export function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 86_400_000))
}
