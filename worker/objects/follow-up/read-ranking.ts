import type { Person } from '../../../core/case/model.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import type { CycleId } from '../../../core/ids.ts'
import type { RankingList } from '../../../core/protocol/development.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { factsOf } from '../dashboard.ts'
import { cycleAsked, cycleChoices } from './follow-cycle.ts'

type Asked = { readonly by: Person; readonly cycle: CycleId | null }

/**
 * A `RankingList` as JSON text: results that their people have been told, the highest first. Nobody stands in their
 * own, and where the region uses no ranking nothing is read. Who looked, and how many were shown, is in the log.
 */
export function readRanking(store: Store, { by, cycle: asked }: Asked, now: Now): Result<string, Failure> {
  const cycle = cycleAsked(store, asked)
  if (cycle === undefined && asked !== null) return err({ kind: 'unknown-cycle' })
  const used = currentPack(store).policies.followUp?.ranking === 'hr'
  const lines = used && cycle !== undefined ? linesOf(store, { by, cycle: cycle.id }) : []
  if (used) {
    store.audit.add({
      at: now.office,
      action: 'ranking-read',
      actor: { kind: 'person', person: by.id },
      subject: cycle?.id ?? null,
      detail: { people: lines.length },
    })
  }
  const answer: RankingList = {
    protocol: PROTOCOL,
    used,
    cycle: cycle?.id ?? '',
    cycles: cycleChoices(store),
    lines,
  }
  return ok(JSON.stringify(answer))
}

function linesOf(
  store: Store,
  { by, cycle }: { readonly by: Person; readonly cycle: CycleId },
): RankingList['lines'] {
  const people = store.people.all()
  return factsOf(store, cycle)
    .flatMap(({ case: id, person, place, shared, score, predicate }) =>
      shared && score !== null && person !== by.id
        ? [{ case: id, person: subjectOf(person, people), postKind: place.postKind, predicate, score }]
        : [],
    )
    .toSorted((a, b) => b.score - a.score || (a.person.name < b.person.name ? -1 : 1))
}
