import type { Pack } from '../pack/model.ts'
import type { Text } from '../text.ts'

/** A training of the region's catalogue, as human resources keep it. */
export type Course = {
  readonly id: string
  readonly name: string
  readonly provider: string
  readonly level: 'central' | 'regional'
  /** The competency or behaviour that it serves, by its id in the pack or in the office's own words. */
  readonly competency: string
  readonly hours: number
  /** Rupiah a participant; null where it is not known. */
  readonly cost: number | null
  /** Where the office has it from: a letter, a page, a plan. */
  readonly source: string
  /** No longer offered; what was decided with it stays. */
  readonly retired?: boolean
}

/** A training that can be chosen, whoever keeps it. */
export type OfferedCourse = {
  readonly id: string
  readonly title: Text
  readonly competency: string
  readonly level: Course['level']
  readonly hours: number
  readonly provider: string | null
}

/**
 * What can be chosen: the pack's trainings and the region's courses that are still offered. A course of the same id
 * stands in the place of the pack's. `offeredCourses(pack, [])` has a row for each of `pack.trainings`.
 */
export function offeredCourses(
  { trainings }: Pick<Pack, 'trainings'>,
  courses: readonly Course[],
): readonly OfferedCourse[] {
  const kept = new Map(courses.map((course) => [course.id, course]))
  const own = courses
    .filter(({ retired }) => retired !== true)
    .map(
      ({ id, name, competency, level, hours, provider }): OfferedCourse => ({
        id,
        title: { id: name, en: name },
        competency,
        level,
        hours,
        provider,
      }),
    )
  const ofPack = trainings
    .filter(({ id }) => !kept.has(id))
    .map(
      ({ id, title, competency, provider, hours }): OfferedCourse => ({
        id,
        title,
        competency,
        level: provider,
        hours,
        provider: null,
      }),
    )
  return [...own, ...ofPack]
}

/**
 * What each competency is called: as the behaviour, indicator or rated row that has its id, else as a training says.
 * `competencyNames(pack).get('akuntabel')` is `{ id: 'Akuntabel', en: 'Accountable' }`.
 */
export function competencyNames(
  pack: Pick<Pack, 'behaviours' | 'indicators' | 'sets' | 'trainings'>,
): ReadonlyMap<string, Text> {
  const rows = [...pack.behaviours, ...pack.indicators, ...Object.values(pack.sets ?? {}).flat()]
  const named = pack.trainings.flatMap(({ competency, competencyName }) =>
    competencyName ? [[competency, competencyName] as const] : [],
  )
  return new Map([...named, ...rows.map(({ id, name }) => [id, name] as const)])
}
