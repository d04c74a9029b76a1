import { own } from '../json.ts'
import type { Criteria } from '../scoring/model.ts'
import type { Pack, SideScoring } from './model.ts'

const made = new WeakMap<Pack, Map<string, Criteria>>()

/** What a scoring document of the pack judges by: `criteriaOf(pack, 'credit-points')`; undefined where there is none. */
export function criteriaOf(pack: Pack, scoring: string): Criteria | undefined {
  if (scoring === pack.scoring.id) return pack
  const side = own(pack.scorings ?? {}, scoring)
  if (side === undefined) return undefined
  // The same criteria every time, since what is compiled of them hangs on the object.
  const known = made.get(pack) ?? new Map<string, Criteria>()
  made.set(pack, known)
  const criteria = known.get(scoring) ?? sideCriteria(pack, side)
  known.set(scoring, criteria)
  return criteria
}

/**
 * A side scoring with the rows and policies of its pack; of the sets, those that it names.
 * `sideCriteria(pack, pack.scorings['job-person-match']).sets` has `competencies` and no other set.
 */
export function sideCriteria(
  {
    indicators,
    behaviours,
    sets = {},
    policies,
  }: Pick<Pack, 'indicators' | 'behaviours' | 'sets' | 'policies'>,
  scoring: SideScoring,
): Criteria {
  const text = JSON.stringify(scoring)
  const named = Object.entries(sets).filter(
    ([id]) => text.includes(`"${id}"`) || text.includes(`sets.${id}.`),
  )
  return { scoring, indicators, behaviours, sets: Object.fromEntries(named), policies }
}
