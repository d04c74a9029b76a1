import { flagsOf } from './flags.ts'
import { varianceOf } from './moments.ts'
import type { RaterEffect, SeverityModel } from './severity.ts'

/** A rater beside the rest: whether that is worth a look, and which way. */
export type RaterFlag = {
  readonly rater: RaterEffect
  readonly kind: 'lenient' | 'strict' | 'unremarkable' | 'not-estimable'
}

/**
 * Whose leniency is worth a look: beyond chance, at least so many points, and over five ratings or more. Without
 * `practical` it is half a standard deviation of the adjusted scores, a medium effect (Cohen 1988).
 * `severityFlagsOf(severityOf(ratings), { practical: 3 })[0]?.kind` is `'lenient'`.
 */
export function severityFlagsOf(
  model: SeverityModel,
  { practical = practicalPoints(model) }: { readonly practical?: number } = {},
): readonly RaterFlag[] {
  const flags = flagsOf(
    model.raters.map(({ leniency, ratings }) => ({
      size: leniency?.points ?? 0,
      p: leniency?.p ?? null,
      people: ratings,
    })),
    { practical },
  )
  return model.raters.map((rater, index): RaterFlag => {
    const { leniency } = rater
    if (leniency === null) return { rater, kind: 'not-estimable' }
    if (flags[index] !== true) return { rater, kind: 'unremarkable' }
    return { rater, kind: leniency.points > 0 ? 'lenient' : 'strict' }
  })
}

/** Half a standard deviation of the adjusted scores, in points: `practicalPoints(model)`. */
export function practicalPoints({ ratees }: SeverityModel): number {
  return Math.sqrt(varianceOf(ratees.map(({ adjusted }) => adjusted)) ?? 0) / 2
}
