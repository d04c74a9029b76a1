import type { Case, Cycle } from '../../core/case/model.ts'
import { byId } from '../../core/case/people.ts'
import { type Position, positionsOf, type Ranked } from '../../core/case/position.ts'
import { leastPeople } from '../../core/fairness/flags.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { Store } from '../storage/store.ts'

/** Takes down the score of an appraisal whose cycle is being closed, if its person knows it. */
export function noteScore(store: Store, pack: Pack, { cycle, person, snapshot, results }: Case): void {
  const newest = results.at(-1)?.result
  if (!snapshot.resultShared || newest?.kind !== 'scored' || pack.scoring.outputs.score === undefined) return
  const { score } = newest.outputs
  if (typeof score === 'number') store.positions.note(cycle, person, score)
}

/** Lays down where everybody of a cycle stands, once, as it is closed; nobody's number goes any further (MR5). */
export function settlePositions(store: Store, { id }: Cycle): void {
  const people = byId(store.people.all())
  const ranked = store.positions.noted(id).flatMap(({ person, score }): readonly Ranked[] => {
    const found = people.get(person)
    if (found === undefined) return []
    const groups: { kind: Position['group']; id: string }[] = [
      ...(found.unit === '' ? [] : [{ kind: 'unit' as const, id: found.unit }]),
      ...(found.postKind === undefined ? [] : [{ kind: 'post' as const, id: found.postKind }]),
      { kind: 'office', id: '' },
    ]
    return [{ person, score, groups }]
  })
  store.positions.settle(id, positionsOf(ranked, leastPeople))
}
