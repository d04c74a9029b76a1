import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { Case, CaseMove, Person, ReopenRefusal } from './model.ts'
import { byId } from './people.ts'
import { may, peopleNeeded, type Standing } from './permissions.ts'
import { proceed } from './proceed.ts'
import { dutiesOf } from './standing.ts'

type Asked = { readonly way: string; readonly reason: string }
type By = { readonly actor: PersonId; readonly now: Instant; readonly people: readonly Person[] }

/**
 * Takes a finished case up again, by a way that its final state declares, with a reason that stays on record. Where the
 * pack's policy `reopening` asks for two people, the first only asks, and the first reason counts once another agrees.
 * `reopen(pack, opened, { way: 'mistake', reason: '…' }, { actor, now, people })` is ok with the case open again.
 */
export function reopen(
  pack: Pack,
  opened: Case,
  { way, reason }: Asked,
  { actor, now, people }: By,
): Result<CaseMove, ReopenRefusal> {
  const { state, reopening } = opened.snapshot
  const found = own(pack.workflow.states, state)
  const declared = found?.kind === 'final' ? found.reopenings?.find(({ id }) => id === way) : undefined
  if (!declared) return err({ kind: 'no-transition', state, event: `reopened ${way}` })
  if (!mayReopen(opened, { role: declared.role, actor, people })) {
    return err({ kind: 'not-your-role', role: declared.role })
  }
  if (reason.trim() === '') return err({ kind: 'no-reason' })
  const event = { kind: 'reopened', way, by: actor, reason, at: now } as const
  if (peopleNeeded('case.reopen', pack) < 2) return proceed(pack, opened, { event, people })
  if (reopening?.way !== way) return ok(ask(opened, { way, reason, by: actor, at: now }))
  if (reopening.by === actor) return err({ kind: 'second-person' })
  return proceed(pack, opened, { event: { ...event, reason: reopening.reason }, people })
}

/** A request for another way takes the place of the one before. */
function ask(opened: Case, reopening: Case['snapshot']['reopening'] & {}): CaseMove {
  return { case: { ...opened, snapshot: { ...opened.snapshot, reopening } }, effects: [] }
}

/** Human resources is whoever holds that duty today; other roles are as the case has them. Nobody does it for themself (W3). */
function mayReopen(
  { person, snapshot }: Case,
  {
    role,
    actor,
    people,
  }: { readonly role: string; readonly actor: PersonId; readonly people: readonly Person[] },
): boolean {
  const found = byId(people).get(actor)
  const self: readonly Standing[] = actor === person ? ['self'] : []
  if (role === 'hr') return may('case.reopen', [...(found ? dutiesOf(found) : []), ...self])
  return self.length === 0 && (own(snapshot.assignments, role) ?? []).includes(actor)
}
