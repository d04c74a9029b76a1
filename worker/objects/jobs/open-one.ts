import { openCase } from '../../../core/case/open-case.ts'
import { cycleId, personId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'
import { addCase } from '../case-record.ts'
import { caseOf } from '../open-cycle.ts'
import { sendNotices } from '../send-notices.ts'
import { showCase } from '../show.ts'
import type { JobItem } from './do-item.ts'

/** Opens one person's appraisal of a cycle that is being opened; one that is there already is left alone. */
export function openOne(store: Store, { job, item }: JobItem, now: Now): string | null {
  const cycle = store.cycles.find(cycleId(String(job.body.cycle)))
  const pack = cycle && store.packs.find(cycle.pack)
  if (cycle === undefined || pack === undefined) return 'no-cycle'
  const person = personId(item)
  const id = caseOf(cycle.id, person)
  if (store.cases.find(id) !== undefined) return null
  const readings = store.criteriaReadings.ofPerson(person)
  const known = { people: store.people.all(), readings, period: cycle.period, now: now.office }
  const move = openCase(pack, { id, cycle: cycle.id, person, ...known })
  if (move.kind === 'err') return move.error.kind
  addCase(store, pack, move.value.case, now)
  sendNotices(store, move.value, { n: Number(job.body.row) }, now)
  showCase(store, move.value.case, now)
  return null
}
