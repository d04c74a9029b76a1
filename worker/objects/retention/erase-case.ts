import { caseId, cycleId } from '../../../core/ids.ts'
import type { Now } from '../../clock.ts'
import type { Job } from '../../storage/jobs.ts'
import type { Store } from '../../storage/store.ts'
import { drop } from '../drop-evidence.ts'
import type { JobItem } from '../jobs/do-item.ts'

/**
 * Erases an appraisal that is past its time: what was submitted and came of it, files, receipts, what follows, and what
 * devices were given of it. Not one that is held, or was erased before.
 */
export function eraseOne(store: Store, { item }: JobItem, now: Now): string | null {
  const id = caseId(item)
  const found = store.cases.find(id)
  const region = store.region.find()
  if (found === undefined || region === undefined) return null
  if (store.holds.all().some((hold) => hold.case === id)) return 'held'
  for (const row of store.evidence.ofCase(id)) drop(store, row, { region: region.id, now })
  for (const source of [id, `follow-up/${id}`]) store.views.replace(source, [])
  store.shown.erase(id)
  store.submissions.forget(id)
  store.results.forget(id)
  store.receipts.forget(id)
  store.followUps.drop(id)
  store.reminders.forget(id)
  store.resultLooks.forget(id)
  store.mailEvents.forgetCase(id)
  store.calibrations.forgetCase(id)
  store.positions.forget(found.cycle, found.person)
  store.caseFacts.remove(id)
  store.cases.remove(id)
  return null
}

/** Says in the log what was erased, without saying of whom; what was held stays for another night. */
export function endErasure(store: Store, job: Job, now: Now): void {
  const id = cycleId(String(job.body.cycle))
  const cycle = store.cycles.find(id)
  if (cycle === undefined) return
  const left = store.cases.ofCycle(id).length
  if (left === 0) {
    store.fairness.forgetCycle(id)
    store.cycles.update({ ...cycle, erasedAt: now.office })
  }
  store.audit.add({
    at: now.office,
    action: 'records-erased',
    actor: { kind: 'clock' },
    subject: id,
    detail: {
      appraisals: job.total - (store.jobs.find(job.id)?.failed ?? 0),
      kept: left,
      years: job.body.years ?? null,
    },
  })
}
