import type { Case, Person } from '../../core/case/model.ts'
import type { Standing } from '../../core/case/permissions.ts'
import { isFinal } from '../../core/case/receipt.ts'
import { standInFor } from '../../core/case/stand-in.ts'
import type { RemindTeam } from '../../core/protocol/mutation.ts'
import { ok } from '../../core/result.ts'
import type { Text } from '../../core/text.ts'
import { type Now, shifted } from '../clock.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf } from './case-record.ts'
import { permit } from './permit.ts'
import type { Asked, PushAnswer } from './push.ts'
import { receipt } from './receipt.ts'
import { sendNotices } from './send-notices.ts'

/** Nobody is reminded of an appraisal twice within the day, whoever presses. */
const REMINDED_FOR = 20 * 3_600_000

/**
 * An official reminds whoever has something open in the appraisals of their own team. They are told neither who that was
 * nor whether there was anybody, so that nobody learns which peers are late (P5).
 */
export function remindTeam(store: Store, { person, mutation }: Asked<RemindTeam>, now: Now): PushAnswer {
  const found = mutation.cases.map((id) => loadCase(store, id))
  for (const [index, opened] of found.entries()) {
    // The same answer for an appraisal that is not there, or the answers would tell which are.
    const standings = opened === undefined ? [] : standingsIn(store, opened, person, now)
    const asked = {
      action: 'case.remind',
      person,
      what: `reminder of ${mutation.cases[index]}`,
      standings,
    } as const
    const permitted = permit(store, asked, now)
    if (permitted.kind === 'err') return permitted
  }
  const row = store.audit.add({
    at: now.office,
    action: 'team-reminded',
    actor: { kind: 'person', person: person.id },
    subject: null,
    detail: { cases: mutation.cases.length },
  })
  for (const opened of new Set(found)) {
    if (opened !== undefined) remind(store, { opened, by: person, row }, now)
  }
  return ok(receipt(mutation, row, now))
}

type Reminding = { readonly opened: Case; readonly by: Person; readonly row: { readonly n: number } }

function remind(store: Store, { opened, by, row }: Reminding, now: Now): void {
  const { snapshot } = opened
  const isOver = isFinal(packOf(store, opened), opened) || snapshot.stopped !== undefined
  const last = store.reminders.at(opened.id)
  if (isOver || (last !== null && last > shifted(now.office, -REMINDED_FOR))) return
  const open = snapshot.tasks.filter(({ status, assignee }) => status === 'open' && assignee !== by.id)
  const people = [...new Set(open.map(({ assignee }) => assignee))]
  if (people.length === 0) return
  store.reminders.set(opened.id, now.office)
  sendNotices(store, { case: opened, effects: [{ kind: 'notify', people, message: reminder }] }, row, now)
}

function standingsIn(store: Store, opened: Case, { id }: Person, now: Now): readonly Standing[] {
  const people = store.people.all()
  const pack = packOf(store, opened)
  const { assignments } = opened.snapshot
  const held = (['superior', 'reviewer'] as const).filter((role) => assignments[role]?.includes(id))
  const standsIn = (['superior', 'reviewer'] as const).some((role) =>
    (assignments[role] ?? []).some(
      (holder) => standInFor(pack, opened, { role, holder, people, at: now.office })?.person === id,
    ),
  )
  return standsIn ? [...held, 'stand-in'] : held
}

const reminder: Text = {
  id: 'Pejabat penilai mengingatkan: masih ada tugas Anda yang belum selesai dalam sebuah penilaian.',
  en: 'The appraising official reminds you: a task of yours in an appraisal is not done yet.',
}
