import type { Place } from './case-fact.ts'

/** Whom a dashboard counts; null asks for no difference. */
export type DashboardFilter = {
  /** A unit with all below it. */
  readonly unit: string | null
  readonly post: string | null
  /** `III` for all of `III/a` to `III/d`, else a grade as it is written. */
  readonly grade: string | null
}

export const everybody: DashboardFilter = { unit: null, post: null, grade: null }

/**
 * A test for whether somebody's place is asked for. `units` is the unit with those below it.
 * `countsIn({ unit: null, post: null, grade: 'III' }, null)({ unit: 'A', postKind: null, grade: 'III/c' })` is true.
 */
export function countsIn(
  { post, grade }: DashboardFilter,
  units: ReadonlySet<string> | null,
): (place: Place) => boolean {
  return (place) =>
    (units === null || units.has(place.unit)) &&
    (post === null || place.postKind === post) &&
    (grade === null || gradeGroup(place.grade) === grade)
}

/** What grades are counted together by: `gradeGroup('III/c')` is `'III'`, `gradeGroup('IX')` is `'IX'`. */
export function gradeGroup(grade: string | null): string | null {
  return grade === null ? null : (/^(IV|I{1,3})\//.exec(grade)?.[1] ?? grade)
}
