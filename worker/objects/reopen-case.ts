import { may } from '../../core/case/permissions.ts'
import { reopen } from '../../core/case/reopen.ts'
import { dutiesOf } from '../../core/case/standing.ts'
import type { ReopenCase } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import { refusalProblem } from '../refusal-problem.ts'
import { commitment } from '../storage/audit-openings.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf, saveCase } from './case-record.ts'
import { certify } from './certify.ts'
import { currentPack } from './current-pack.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { noteRefusal } from './refusal.ts'
import { sendNotices } from './send-notices.ts'
import { showCase } from './show.ts'

/** A finished case is taken up again, or somebody asks for it where two have to agree; the reason is sealed in the log. */
export function reopenCase(
  store: Store,
  { person, mutation, salt }: Asked<ReopenCase>,
  now: Now,
): PushAnswer {
  const before = may('case.reopen', dutiesOf(person)) ? loadCase(store, mutation.case) : undefined
  const pack = before === undefined ? currentPack(store) : packOf(store, before)
  const refuse = (why: Parameters<typeof refusalProblem>[0]) => {
    if (why.kind === 'not-your-role')
      noteRefusal(store, { person: person.id, what: `reopening of ${mutation.case}`, why: why.kind }, now)
    return err({ kind: 'refused', problem: refusalProblem(why, { pack }) } as const)
  }
  if (before !== undefined && store.cycles.find(before.cycle)?.closedAt !== undefined)
    return err({ kind: 'cycle-closed' })
  // The same answer for a case that is not there, or the answers would tell which are.
  if (before === undefined) return refuse({ kind: 'not-your-role', role: 'hr' })
  const moved = reopen(pack, before, mutation, {
    actor: person.id,
    now: now.office,
    people: store.people.all(),
  })
  if (moved.kind === 'err') return refuse(moved.error)
  const after = moved.value.case
  saveCase(store, { pack, before, after }, now)
  const row = store.audit.add({
    at: now.office,
    action: after.snapshot.reopening === undefined ? 'case-reopened' : 'reopening-asked',
    actor: { kind: 'person', person: person.id },
    subject: after.id,
    detail: {
      way: mutation.way,
      reason: commitment({ salt, value: mutation.reason }),
      from: before.snapshot.state,
      to: after.snapshot.state,
    },
  })
  store.auditOpenings.add(row.n, { salt, person: person.id })
  sendNotices(store, moved.value, row, now)
  certify(store, { pack, case: after, step: row }, now)
  showCase(store, after, now)
  return ok(receipt(mutation, row, now))
}
