/** Which period an evaluation document is for, as the regulation's sheet names them. */
export type EvaluationPeriod =
  | { readonly kind: 'quarter'; readonly n: 1 | 2 | 3 }
  /** The fourth quarter's document is that of the year. */
  | { readonly kind: 'final' }
  | { readonly kind: 'other' }

const quarters = [
  ['01-01', '03-31', 1],
  ['04-01', '06-30', 2],
  ['07-01', '09-30', 3],
] as const

/**
 * The period of an evaluation document: `evaluationPeriod({ from: '2026-04-01', to: '2026-06-30' })` is
 * `{ kind: 'quarter', n: 2 }`; what ends with the year is final.
 */
export function evaluationPeriod({
  from,
  to,
}: {
  readonly from: string
  readonly to: string
}): EvaluationPeriod {
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  const found = quarters.find(([first, last]) => from.slice(5) === first && to.slice(5) === last)
  if (isOneYear && found) return { kind: 'quarter', n: found[2] }
  return to.slice(5) === '12-31' ? { kind: 'final' } : { kind: 'other' }
}
