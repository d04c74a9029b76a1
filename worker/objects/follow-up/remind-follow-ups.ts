import { presentById } from '../../../core/case/people.ts'
import type { NoticeView } from '../../../core/case/view.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import type { PersonId } from '../../../core/ids.ts'
import type { Text } from '../../../core/text.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { decidersOf, hrAmong } from './follow-result.ts'

const AT_ONCE = 50

/** Tells whoever has a follow-up to decide on that it is due soon, and human resources as well once it is late. */
export function remindFollowUps(store: Store, now: Now): void {
  for (const followUp of store.followUps.toWake(now.office, AT_ONCE)) {
    const isLate = followUp.dueAt < now.office
    if (followUp.decision === null) tell(store, followUp, isLate, now)
    store.followUps.put(followUp, isLate || followUp.decision !== null ? null : shifted(followUp.dueAt, 1))
  }
}

function tell(store: Store, followUp: FollowUpCase, isLate: boolean, now: Now): void {
  const opened = loadCase(store, followUp.case)
  if (opened === undefined) return
  const deciders = decidersOf(store, { pack: packOf(store, opened), case: opened }, now).all
  const officers = hrAmong([...presentById(store.people.all()).values()])
  const people = new Set<PersonId>(isLate ? [...deciders, ...officers] : deciders)
  people.delete(followUp.person)
  const id = `${followUp.case}-follow-up-${isLate ? 'late' : 'soon'}`.slice(-80)
  const body: NoticeView = { id, at: now.office, case: followUp.case, message: isLate ? late : soon }
  for (const audience of people) store.views.put({ audience, kind: 'notice', id, body, source: null })
}

const soon: Text = {
  id: 'Tindak lanjut hasil penilaian ini segera jatuh tempo.',
  en: 'The follow-up of this result is due soon.',
}
const late: Text = {
  id: 'Tindak lanjut hasil penilaian ini sudah lewat batas waktunya.',
  en: 'The follow-up of this result is overdue.',
}
