import { assignRaters, type RaterRule } from '../../../core/case/assign-raters.ts'
import { extendDeadline } from '../../../core/case/extend.ts'
import type { Case } from '../../../core/case/model.ts'
import { isFinal } from '../../../core/case/receipt.ts'
import { stop } from '../../../core/case/stop.ts'
import { caseId } from '../../../core/ids.ts'
import type { Pack } from '../../../core/pack/model.ts'
import type { Text } from '../../../core/text.ts'
import { type Now, shifted } from '../../clock.ts'
import { digest } from '../../storage/digest.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf, saveCase } from '../case-record.ts'
import { sendNotices } from '../send-notices.ts'
import { noteScore } from '../settle-positions.ts'
import { showCase } from '../show.ts'
import type { JobItem } from './do-item.ts'

/** Nobody is reminded by human resources twice within the day, however often it is pressed. */
const REMINDED_FOR = 20 * 3_600_000

type Found = { readonly opened: Case; readonly pack: Pack }

/** Reminds whoever has something open. Who that is is told to nobody, the answer is the same whoever it was (P5). */
export function remindOne(store: Store, about: JobItem, now: Now): string | null {
  const found = find(store, about)
  if (found === null || isOver(found)) return 'over'
  const { opened } = found
  const last = store.reminders.at(opened.id)
  if (last !== null && last > shifted(now.office, -REMINDED_FOR)) return 'reminded-lately'
  store.reminders.set(opened.id, now.office)
  tellWaiting(store, { ...about, opened, message: reminder }, now)
  return null
}

/** Gives one appraisal more time, if it is still in that stage. */
export function extendOne(store: Store, about: JobItem, now: Now): string | null {
  const found = find(store, about)
  const { state, until, reason } = about.job.body
  if (found === null || isOver(found) || found.opened.snapshot.state !== state) return 'moved-on'
  const { opened: before, pack } = found
  const extended = extendDeadline(pack, before, { until: String(until), at: now.office })
  if (extended.kind === 'err') return extended.error
  saveCase(store, { pack, before, after: extended.value }, now)
  const message = {
    id: `Tenggat diperpanjang sampai ${String(until)}. Alasan: ${String(reason)}`,
    en: `The deadline has been moved to ${String(until)}. Reason: ${String(reason)}`,
  }
  tellWaiting(store, { ...about, opened: extended.value, message }, now)
  showCase(store, extended.value, now)
  return null
}

/** Names the raters of one appraisal by the rule. */
export function assignOne(store: Store, about: JobItem, now: Now): string | null {
  const found = find(store, about)
  if (found === null || isOver(found)) return 'over'
  const { opened: before, pack } = found
  const secret = store.sealingSecret.find()
  const moved = assignRaters(pack, before, {
    // Only `steerCycle` writes it, from a value of this type.
    rule: about.job.body.rule as RaterRule,
    people: store.people.all(),
    by: about.job.by,
    at: now.office,
    order: (person) => digest(`${secret}/${before.id}/${person}`),
  })
  if (moved.kind === 'err') return moved.error
  saveCase(store, { pack, before, after: moved.value.case }, now)
  sendNotices(store, moved.value, { n: Number(about.job.body.row) }, now)
  showCase(store, moved.value.case, now)
  return null
}

/** Ends one appraisal with its cycle, if it has not come to its end. */
export function closeOne(store: Store, about: JobItem, now: Now): string | null {
  const found = find(store, about)
  if (found === null) return null
  const { opened: before, pack } = found
  noteScore(store, pack, before)
  const reason = String(about.job.body.reason)
  const after = stop(pack, before, { by: about.job.by, at: now.office, reason })
  if (after === null) return null
  saveCase(store, { pack, before, after }, now)
  showCase(store, after, now)
  return null
}

/** Shows one appraisal anew, as when its cycle has gone to the archive. */
export function showOne(store: Store, about: JobItem, now: Now): string | null {
  const found = find(store, about)
  if (found !== null) showCase(store, found.opened, now)
  return null
}

const reminder: Text = {
  id: 'Pengelola kepegawaian mengingatkan: masih ada tugas Anda yang belum selesai.',
  en: 'Human resources reminds you: a task of yours is not done yet.',
}

function find(store: Store, { item }: JobItem): Found | null {
  const opened = loadCase(store, caseId(item))
  return opened === undefined ? null : { opened, pack: packOf(store, opened) }
}

function isOver({ opened, pack }: Found): boolean {
  return isFinal(pack, opened) || opened.snapshot.stopped !== undefined
}

function tellWaiting(
  store: Store,
  { job, opened, message }: JobItem & { readonly opened: Case; readonly message: Text },
  now: Now,
): void {
  const people = [
    ...new Set(
      opened.snapshot.tasks.flatMap(({ status, assignee }) => (status === 'open' ? [assignee] : [])),
    ),
  ]
  if (people.length === 0) return
  const move = { case: opened, effects: [{ kind: 'notify', people, message } as const] }
  sendNotices(store, move, { n: Number(job.body.row), mailAs: 'reminder' }, now)
}
