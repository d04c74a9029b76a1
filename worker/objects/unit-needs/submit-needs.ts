import { canonicalJson } from '../../../core/canonical-json.ts'
import { calendarOf } from '../../../core/case/course.ts'
import { takeNeeds } from '../../../core/people/needs/take-needs.ts'
import { NEEDS_SPEC, type UnitNeed } from '../../../core/people/needs/unit-need.ts'
import type { SubmitTask } from '../../../core/protocol/mutation.ts'
import { err, ok } from '../../../core/result.ts'
import { localDate } from '../../../core/workflow/calendar.ts'
import type { Now } from '../../clock.ts'
import { refusalProblem } from '../../refusal-problem.ts'
import { commitment } from '../../storage/audit-openings.ts'
import type { Store } from '../../storage/store.ts'
import type { Asked, PushAnswer } from '../push.ts'
import { receipt } from '../receipt.ts'
import { noteRefusal } from '../refusal.ts'
import { followUnits } from './follow-units.ts'
import { showNeed } from './show-needs.ts'

/** What the head of a unit wrote: checked, kept and shown, or refused with nothing stored (C3). */
export function submitNeeds(
  store: Store,
  { person, mutation, salt, need }: Asked<SubmitTask> & { readonly need: UnitNeed },
  now: Now,
): PushAnswer {
  const pack = store.packs.find(need.pack)
  if (pack === undefined) throw new Error(`the pack of the needs ${need.id} is not there`)
  const today = localDate(calendarOf(pack), now.office)
  const moment = { actor: person.id, now: now.office, today, people: store.people.all() }
  const taken = takeNeeds(pack, need, mutation, moment)
  if (taken.kind === 'err') {
    const why = taken.error
    if (why.kind === 'not-yours')
      noteRefusal(store, { person: person.id, what: `task of ${mutation.case}`, why: why.kind }, now)
    return err({ kind: 'refused', problem: refusalProblem(why, { pack, form: mutation.form.id }) })
  }
  const { written } = taken.value
  store.drafts.drop(mutation.task)
  store.unitNeeds.put(taken.value)
  showNeed(store, taken.value, now)
  const row = store.audit.add({
    at: now.office,
    action: 'task-submitted',
    actor: { kind: 'person', person: person.id },
    subject: need.id,
    detail: {
      task: NEEDS_SPEC,
      ...(need.head === null || need.head === person.id ? {} : { onBehalfOf: need.head }),
      form: { id: mutation.form.id, version: mutation.form.version },
      answers: commitment({ salt, value: canonicalJson(written?.answers ?? {}) }),
      results: [],
      transitions: [],
    },
  })
  store.auditOpenings.add(row.n, { salt, person: person.id })
  followUnits(store, { needs: [taken.value], by: person.id, job: mutation.id }, now)
  return ok(receipt(mutation, row, now))
}
