import { isGone } from '../../../core/case/absence.ts'
import { calendarOf } from '../../../core/case/course.ts'
import { personId } from '../../../core/ids.ts'
import { pastOn } from '../../../core/retention/retention-plan.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import { currentPack } from '../current-pack.ts'
import { forgetPerson, isBusy } from '../erase-person.ts'
import type { JobItem } from '../jobs/do-item.ts'
import { isErased } from './erase-again.ts'

/** Erases one who has left and is past their time; not one who has come back since, or of whom something is open. */
export function eraseLeaver(store: Store, { job, item }: JobItem, now: Now): string | null {
  const found = store.people.find(personId(item))
  if (found === undefined || !isGone(found) || isErased(found)) return null
  const today = localDate(calendarOf(currentPack(store)), now.office)
  if (pastOn(found.absence?.since ?? today, Number(job.body.years)) > today) return null
  if (namedIn(store, job).has(found.id) && isBusy(store, found.id)) return 'person-busy'
  forgetPerson(store, { found, by: { kind: 'clock' } }, now)
  store.erasures.put({ person: found.id, at: now.office })
  return null
}

const named = new WeakMap<Job, ReadonlySet<string>>()

/** Who may be busy at all: looked up once for a batch, for there are thousands of appraisals. */
function namedIn(store: Store, job: Job): ReadonlySet<string> {
  const known = named.get(job) ?? store.cases.namedInOpen()
  named.set(job, known)
  return known
}
