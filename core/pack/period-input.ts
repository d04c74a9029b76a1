import type { Policies } from './model.ts'

/** Under which name scoring reads the results of the parts of a period (PD3). */
export const PERIODS = 'periods'

/** The input that a pack has besides what its tasks declare. `periodInputs({ periods: { from: 'quarterly' } })` has `periods`. */
export function periodInputs({ periods }: Pick<Policies, 'periods'>): {
  readonly [name: string]: { readonly many: false }
} {
  return periods === undefined ? {} : { [PERIODS]: { many: false } }
}
