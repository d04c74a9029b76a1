import type { ColleagueView } from '../../core/case/view.ts'

/** Why a person can't be appraised in a cycle; null where nothing stands in the way. */
export type Obstacle = 'no-superior' | 'no-reviewer' | 'not-appraised' | null

export type Candidate = {
  readonly person: ColleagueView
  readonly obstacle: Obstacle
  readonly superior: string | null
}

/**
 * Everyone of the office by unit and name, with what keeps them from being appraised: each needs a superior who
 * rates, and the superior's superior, who decides objections.
 */
export function candidatesIn(people: readonly ColleagueView[]): readonly Candidate[] {
  const known = new Map(people.map((person) => [person.id, person]))
  return people
    .map((person): Candidate => {
      const superior = person.superior === null ? undefined : known.get(person.superior)
      return { person, obstacle: obstacleOf(person, superior), superior: superior?.name ?? null }
    })
    .toSorted(
      (a, b) =>
        (a.person.unit === b.person.unit ? 0 : byLetters.compare(a.person.unit, b.person.unit)) ||
        byLetters.compare(a.person.name, b.person.name),
    )
}

/** One for all comparisons: thousands of people are ten thousands of them. */
const byLetters = new Intl.Collator('id')

function obstacleOf(person: ColleagueView, superior: ColleagueView | undefined): Obstacle {
  if (!person.appraised) return 'not-appraised'
  if (superior === undefined) return 'no-superior'
  return superior.superior === null ? 'no-reviewer' : null
}
