import { canonicalJson } from '../../core/canonical-json.ts'
import { calendarOf, groupRoles } from '../../core/case/course.ts'
import type { Case, CaseMove } from '../../core/case/model.ts'
import { submit } from '../../core/case/submit.ts'
import { referencesIn } from '../../core/evidence/reference.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { SubmitTask } from '../../core/protocol/mutation.ts'
import { err, ok } from '../../core/result.ts'
import { localDate } from '../../core/workflow/calendar.ts'
import type { Now } from '../clock.ts'
import { refusalProblem } from '../refusal-problem.ts'
import type { AuditActor, AuditRow } from '../storage/audit.ts'
import { commitment } from '../storage/audit-openings.ts'
import type { Store } from '../storage/store.ts'
import { loadCase, packOf, saveCase } from './case-record.ts'
import { certify } from './certify.ts'
import { currentPack } from './current-pack.ts'
import type { Asked, PushAnswer } from './push.ts'
import { noteAcknowledgement } from './read-criteria.ts'
import { receipt } from './receipt.ts'
import { noteRefusal } from './refusal.ts'
import { sendNotices } from './send-notices.ts'
import { showFollowers, showMoved } from './show.ts'
import { submitNeeds } from './unit-needs/submit-needs.ts'
import { useEvidence } from './use-evidence.ts'

/** A filled task: checked, scored, moved on and shown, or refused with nothing stored (C3). */
export function submitTask(store: Store, asked: Asked<SubmitTask>, now: Now): PushAnswer {
  const { person, mutation } = asked
  const before = loadCase(store, mutation.case)
  if (before === undefined) {
    const need = store.unitNeeds.find(mutation.case)
    if (need !== undefined) return submitNeeds(store, { ...asked, need }, now)
    return notYours(store, { ...asked, pack: currentPack(store) }, now)
  }
  const pack = packOf(store, before)
  // What somebody has brought before only counts where they bring something now.
  const namesFiles = referencesIn(mutation.answers).length > 0
  const moved = submit(pack, before, mutation, {
    actor: person.id,
    now: now.office,
    people: store.people.all(),
    // Where nobody has to read them first, it is not asked who has.
    readings: pack.policies.criteria === undefined ? [] : store.criteriaReadings.ofPerson(person.id),
    evidence: (id) => store.evidence.find(id),
    ...(namesFiles ? { held: store.evidence.held({ case: before.id, person: person.id }) } : {}),
  })
  if (moved.kind === 'err') {
    const why = moved.error
    if (why.kind === 'not-yours') return notYours(store, { ...asked, pack }, now)
    return err({ kind: 'refused', problem: refusalProblem(why, { pack, form: mutation.form.id }) })
  }
  store.drafts.drop(mutation.task)
  saveCase(store, { pack, before, after: moved.value.case }, now)
  useEvidence(store, { pack, case: moved.value.case, by: person.id }, now)
  const row = record(store, { ...asked, pack, before, moved: moved.value }, now)
  sendNotices(store, moved.value, row, now)
  noteAcknowledgement(store, { pack, case: moved.value.case, person, filledAt: mutation.filledAt, row }, now)
  certify(store, { pack, case: moved.value.case, step: row }, now)
  showMoved(store, { pack, case: moved.value.case }, now)
  showFollowers(store, { before, after: moved.value.case }, now)
  return ok(receipt(mutation, row, now))
}

/** The same answer for somebody else's task and for one that is not there, or the answers would tell which are. */
function notYours(
  store: Store,
  { person, mutation, pack }: Asked<SubmitTask> & { readonly pack: Pack },
  now: Now,
): PushAnswer {
  const why = { kind: 'not-yours', task: mutation.task } as const
  noteRefusal(store, { person: person.id, what: `task of ${mutation.case}`, why: why.kind }, now)
  return err({ kind: 'refused', problem: refusalProblem(why, { pack }) })
}

type Submitted = Asked<SubmitTask> & {
  readonly pack: Pack
  readonly before: Case
  readonly moved: CaseMove
}

/** The audit row of a submission. It seals the answers without telling them, nor who of a group they are from. */
function record(
  store: Store,
  { person, mutation, salt, pack, before, moved }: Submitted,
  now: Now,
): AuditRow {
  const after = moved.case
  const task = before.snapshot.tasks.find(({ id }) => id === mutation.task)
  const isHidden = task !== undefined && groupRoles(pack.workflow).has(task.role)
  const actor: AuditActor = isHidden
    ? { kind: 'hidden', commitment: commitment({ salt, value: person.id }) }
    : { kind: 'person', person: person.id }
  const row = store.audit.add({
    at: isHidden ? localDate(calendarOf(pack), now.office) : now.office,
    action: 'task-submitted',
    actor,
    subject: after.id,
    detail: {
      task: task?.spec ?? '',
      ...(task === undefined || task.assignee === person.id ? {} : { onBehalfOf: task.assignee }),
      form: { id: mutation.form.id, version: mutation.form.version },
      answers: commitment({ salt, value: canonicalJson(after.submissions.at(-1)?.answers ?? {}) }),
      results: after.results
        .slice(before.results.length)
        .map((result) => commitment({ salt, value: JSON.stringify(result) })),
      transitions: after.snapshot.history
        .slice(before.snapshot.history.length)
        .map(({ transition }) => transition),
    },
  })
  store.auditOpenings.add(row.n, { salt, person: person.id })
  return row
}
