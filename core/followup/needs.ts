import type { PersonId } from '../ids.ts'

/** What one result says that its person needs: a competency under what is expected, with its value where one is known. */
export type Need = { readonly person: PersonId; readonly competency: string; readonly value: number | null }

/** Of one competency: how many of all need it, exactly. */
export type CompetencyNeed = {
  readonly competency: string
  readonly count: number
  readonly of: number
  /** Percent to hundredths, half up: 66 of 212 is 31.13. */
  readonly share: number
  /** Their values on average, null where none is known. */
  readonly mean: number | null
  /** Whether so many need it that a programme is proposed. */
  readonly isProposed: boolean
  readonly people: readonly PersonId[]
}

/**
 * What a region's people need, the most needed first (S-K13). Each person counts once for a competency.
 * `needsOf(needs, { of: 212, share: 20 })` says of 66 people who lack time management
 * `{ competency: 'manajemen-waktu', count: 66, of: 212, share: 31.13, isProposed: true, … }`.
 */
export function needsOf(
  needs: readonly Need[],
  { of, share: least }: { readonly of: number; readonly share: number },
): readonly CompetencyNeed[] {
  return [...Map.groupBy(needs, ({ competency }) => competency)]
    .map(([competency, all]): CompetencyNeed => {
      const people = [...new Set(all.map(({ person }) => person))].toSorted()
      const values = people.flatMap(
        (who) => all.find(({ person, value }) => person === who && value !== null)?.value ?? [],
      )
      const count = people.length
      return {
        competency,
        count,
        of,
        share: percentOf(count, of),
        mean: values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length,
        // Whole numbers on both sides: 20 % of 212 is not reached by 42.
        isProposed: of > 0 && count * 100 >= least * of,
        people,
      }
    })
    .toSorted((a, b) => b.count - a.count || (a.competency < b.competency ? -1 : 1))
}

/** What those see who may see no names: a figure, or null where it would speak of fewer than k, or of all but fewer than k. */
export type NeedFigure = {
  readonly competency: string
  readonly of: number
  readonly count: number | null
  readonly share: number | null
}

/**
 * Needs without names, by the letters of the competency, so that the order tells nothing of what is withheld.
 * With k 5, `needFigures(needs, 5)` has null for a competency that 4 need, and for one that all but 4 do.
 */
export function needFigures(needs: readonly CompetencyNeed[], k: number): readonly NeedFigure[] {
  return needs
    .map(({ competency, of, count, share }): NeedFigure => {
      const isSmall = count < k || (count < of && of - count < k) || of < k
      return isSmall ? { competency, of, count: null, share: null } : { competency, of, count, share }
    })
    .toSorted((a, b) => (a.competency < b.competency ? -1 : 1))
}

/** Hundredths of a percent, half up, in whole numbers: `percentOf(66, 212)` is 31.13. */
export function percentOf(count: number, of: number): number {
  return of === 0 ? 0 : Math.floor((count * 20_000 + of) / (2 * of)) / 100
}
