/**
 * Whole months of a period, its last day included: `monthsOf({ from: '2026-01-01', to: '2026-12-31' })` is 12, and
 * `monthsOf({ from: '2026-01-01', to: '2026-03-30' })` is 2.
 */
export function monthsOf({ from, to }: { readonly from: string; readonly to: string }): number {
  const first = new Date(`${from}T00:00:00.000Z`)
  const after = new Date(`${to}T00:00:00.000Z`)
  after.setUTCDate(after.getUTCDate() + 1)
  const months =
    (after.getUTCFullYear() - first.getUTCFullYear()) * 12 + after.getUTCMonth() - first.getUTCMonth()
  return Math.max(0, after.getUTCDate() < first.getUTCDate() ? months - 1 : months)
}
