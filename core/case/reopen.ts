import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { Case, CaseMove, Person, ReopenRefusal } from './model.ts'
import { byId } from './people.ts'
import { proceed } from './proceed.ts'

/**
 * Takes a finished case up again, by a way that its final state declares, with a reason that stays on record.
 * `reopen(pack, opened, { way: 'mistake', reason: '…' }, { actor, now, people })` is ok with the case open again.
 */
export function reopen(
  pack: Pack,
  opened: Case,
  { way, reason }: { readonly way: string; readonly reason: string },
  {
    actor,
    now,
    people,
  }: { readonly actor: PersonId; readonly now: Instant; readonly people: readonly Person[] },
): Result<CaseMove, ReopenRefusal> {
  const { state } = opened.snapshot
  const found = own(pack.workflow.states, state)
  const declared = found?.kind === 'final' ? found.reopenings?.find(({ id }) => id === way) : undefined
  if (!declared) return err({ kind: 'no-transition', state, event: `reopened ${way}` })
  if (!mayReopen(opened, { role: declared.role, actor, people })) {
    return err({ kind: 'not-your-role', role: declared.role })
  }
  if (reason.trim() === '') return err({ kind: 'no-reason' })
  return proceed(pack, opened, { event: { kind: 'reopened', way, by: actor, reason, at: now }, people })
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
  if (actor === person) return false
  if (role === 'hr') return byId(people).get(actor)?.hr ?? false
  return (own(snapshot.assignments, role) ?? []).includes(actor)
}
