import type { Person } from '../../../core/case/model.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import type { ProposedAction } from '../../../core/pack/model.ts'
import type { TalentList } from '../../../core/protocol/development.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'

/** A `TalentList` as JSON text: whoever was put forward in any cycle. Who looked, and how many were shown, is in the log. */
export function readTalents(store: Store, by: Person, now: Now): Result<string, Failure> {
  const people = store.people.all()
  const names = new Map(store.cycles.all().map(({ id, name }) => [id, name]))
  const talents = store.followUps.all().flatMap(({ case: id, person, cycle, decision }) => {
    // Nobody looks themself up.
    if (person === by.id) return []
    return (decision?.actions ?? [])
      .filter(({ action }) => isTalent(action))
      .map((action) => ({
        case: id,
        person: subjectOf(person, people),
        cycle: names.get(cycle) ?? cycle,
        action,
      }))
  })
  store.audit.add({
    at: now.office,
    action: 'talents-read',
    actor: { kind: 'person', person: by.id },
    subject: null,
    detail: { people: new Set(talents.map(({ person }) => person.id)).size },
  })
  const answer: TalentList = {
    protocol: PROTOCOL,
    talents: talents.toSorted((a, b) => (a.person.name < b.person.name ? -1 : 1)),
  }
  return ok(JSON.stringify(answer))
}

function isTalent({ kind }: ProposedAction): boolean {
  return kind === 'talent-pool' || kind === 'promotion-review' || kind === 'award'
}
