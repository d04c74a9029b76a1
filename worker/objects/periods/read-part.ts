import type { Cycle } from '../../../core/case/model.ts'
import type { PeriodResult } from '../../../core/case/period-results.ts'
import type { PersonId } from '../../../core/ids.ts'
import { own } from '../../../core/json.ts'
import type { Store } from '../../storage/store.ts'

type Asked = { readonly person: PersonId; readonly part: Cycle['period'] }

/** What became of one part of a period for somebody (PD1): of several cycles the one that is final, else the newest. */
export function readPart(store: Store, { person, part }: Asked): PeriodResult {
  const { from, to } = part
  const found = store.cycles
    .all()
    .filter(({ period }) => period.from === from && period.to === to)
    .toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1))
    .flatMap((cycle) => resultIn(store, { cycle, person }) ?? [])
  const nothing = {
    from,
    to,
    status: 'none',
    source: null,
    at: null,
    score: null,
    predicate: null,
    word: null,
  }
  return found.find(({ status }) => status === 'final') ?? found[0] ?? ({ ...nothing } as PeriodResult)
}

function resultIn(
  store: Store,
  { cycle, person }: { readonly cycle: Cycle; readonly person: PersonId },
): PeriodResult | undefined {
  const row = store.cases.findOf(cycle.id, person)
  if (row === undefined) return undefined
  const { from, to } = cycle.period
  const source = { case: row.id, cycle: cycle.name }
  const nothing = { from, to, source, at: null, score: null, predicate: null, word: null }
  const pack = store.packs.find(store.cases.packOf(row.id) ?? cycle.pack)
  const { state, stopped, resultShared } = row.snapshot
  const isOver = pack !== undefined && own(pack.workflow.states, state)?.kind === 'final'
  if (!isOver || stopped !== undefined) {
    const isClosed = stopped !== undefined || cycle.closedAt !== undefined
    return { ...nothing, status: isClosed ? 'none' : 'open' }
  }
  const newest = store.results.ofCase(row.id).at(-1)
  // Whoever it is about is the first to be told a result, not the last (MR).
  if (newest?.result.kind !== 'scored' || !resultShared) return { ...nothing, status: 'none' }
  const { score, predicate } = newest.result.outputs
  const called = typeof predicate === 'string' ? predicate : null
  return {
    ...nothing,
    status: 'final',
    at: newest.at,
    score: typeof score === 'number' ? score : null,
    predicate: called,
    word: called === null ? null : (own(pack.scoring.outcomes, called) ?? null),
  }
}
