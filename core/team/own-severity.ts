import type { CaseView } from '../case/view.ts'
import { meanOf } from '../fairness/moments.ts'
import { type RoleGap, type RoleRating, roleGapsOf } from '../fairness/role-disagreement.ts'

/**
 * How an official's ratings compare with those that the same people got from their peers and from themselves, shown to
 * that official alone and before anybody else: from results that they may read anyway, in which peers are one figure of
 * at least k (P1). Said only of five people and more. Null where no result holds both.
 * `ownSeverity(cases)?.find(({ roles }) => roles[1] === 'superior')?.mean`.
 */
export function ownSeverity(cases: readonly CaseView[]): readonly RoleGap[] {
  const ratings = cases
    .filter(({ relation }) => relation === 'superior')
    .flatMap(({ id, result }): readonly RoleRating[] => {
      if (result?.result.kind !== 'scored') return []
      const { steps } = result.result
      return roles.flatMap(({ role, prefix }): readonly RoleRating[] => {
        const levels = steps.flatMap(({ id: step, value }) =>
          step.startsWith(prefix) && typeof value === 'number' ? [value] : [],
        )
        const value = meanOf(levels)
        return value === null ? [] : [{ ratee: id, role, value }]
      })
    })
  return roleGapsOf(ratings)
    .filter(({ roles }) => roles.includes('superior'))
    .map(towardsSuperior)
}

/** The steps of the national pack in which each kind of rater’s levels stand. */
const roles = [
  { role: 'superior', prefix: 'superior-level.' },
  { role: 'peer', prefix: 'peer-level.' },
  { role: 'self', prefix: 'self-level.' },
] as const

/** The superior first, so that a positive mean is a milder superior. Single people are left out of it. */
function towardsSuperior({ roles: [first, second], mean, effect, ...rest }: RoleGap): RoleGap {
  const turned = second === 'superior'
  const flip = (value: number | null) => (value === null || !turned ? value : -value)
  return {
    ...rest,
    roles: turned ? [second, first] : [first, second],
    mean: flip(mean),
    effect: flip(effect),
    ratees: [],
  }
}
