import type { Case } from '../../../core/case/model.ts'
import type { CaseId } from '../../../core/ids.ts'
import type { Store } from '../../storage/store.ts'

/** The open appraisals of the same person whose period holds this one's, and that tell what became of its parts (PD4). */
export function longerCases(
  store: Store,
  { cycle: of, person }: Pick<Case, 'cycle' | 'person'>,
): readonly CaseId[] {
  const period = store.cycles.find(of)?.period
  if (period === undefined) return []
  const { from, to } = period
  return store.cycles.all().flatMap((cycle) => {
    const isLonger = cycle.period.from <= from && cycle.period.to >= to
    const isSame = cycle.period.from === from && cycle.period.to === to
    if (!isLonger || isSame || cycle.closedAt !== undefined) return []
    if (store.packs.find(cycle.pack)?.policies.periods === undefined) return []
    return store.cases.findOf(cycle.id, person)?.id ?? []
  })
}
