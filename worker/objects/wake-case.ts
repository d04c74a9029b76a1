import type { Case } from '../../core/case/model.ts'
import { isOverdue } from '../../core/case/pass-deadline.ts'
import { wake } from '../../core/case/wake.ts'
import type { CaseId } from '../../core/ids.ts'
import { type Now, shifted } from '../clock.ts'
import type { AuditAction } from '../storage/audit.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf, saveCase } from './case-record.ts'
import { certify } from './certify.ts'
import { sendNotices } from './send-notices.ts'
import { showCase, showFollowers } from './show.ts'

/** Lets the clock act in one case: its deadline passes or a reminder is said. Throws where its rules have no way on. */
export function wakeCase(store: Store, id: CaseId, now: Now): void {
  const before = loadCase(store, id)
  if (before === undefined) throw new Error(`case ${id} is to be woken and not there`)
  const pack = packOf(store, before)
  const moved = wake(pack, before, { now: now.office, people: store.people.all() })
  if (moved.kind === 'err') throw new Error(`the clock cannot act in case ${id}: ${moved.error.kind}`)
  const after = moved.value.case
  saveCase(store, { pack, before, after }, now)
  if (after === before) {
    // Only what others may know of a day that is over has changed (P5).
    showCase(store, after, now)
    return
  }
  const row = store.audit.add({
    at: now.office,
    action: actionOf(before, now),
    actor: { kind: 'clock' },
    subject: id,
    detail: { from: before.snapshot.state, to: after.snapshot.state },
  })
  sendNotices(store, moved.value, row, now)
  certify(store, { pack, case: after, step: row }, now)
  showCase(store, after, now)
  showFollowers(store, { before, after }, now)
}

/** Puts a case aside for an hour, so that one that cannot move does not hold up the others. */
export function putAside(store: Store, id: CaseId, now: Now): void {
  store.cases.postpone(id, shifted(now.office, 3_600_000))
}

function actionOf(before: Case, now: Now): AuditAction {
  const { held } = before.snapshot
  if (held && held.until < now.office) return 'day-ended'
  return isOverdue(before, now.office) ? 'deadline-passed' : 'reminder-sent'
}
