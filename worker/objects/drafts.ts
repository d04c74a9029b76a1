import { calendarOf } from '../../core/case/course.ts'
import type { Case, Person } from '../../core/case/model.ts'
import type { TaskView } from '../../core/case/view.ts'
import { isJotting, largestJotting, mostJottings } from '../../core/draft/jotting.ts'
import { caseId, isId } from '../../core/ids.ts'
import { needViews } from '../../core/people/needs/need-views.ts'
import type { DraftCopy } from '../../core/protocol/draft-copy.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { localDate } from '../../core/workflow/calendar.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { Store } from '../storage/store.ts'
import { admit, type Caller } from './admit.ts'
import { loadCase } from './case-record.ts'
import { permit } from './permit.ts'
import type { Page } from './pull.ts'
import { drawFor } from './show.ts'

/** Days after which a copy that nobody renews is forgotten; the draft itself stays on its device. */
const KEPT_DAYS = 180

/** Keeps a device's copy of a draft of an open task of its owner, or of a jotting; nobody else's, and none that is over. */
export function keepDraft(
  store: Store,
  { caller, copy }: { readonly caller: Caller; readonly copy: DraftCopy },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  if (isJotting(copy.task)) return keepJotting(store, { caller, copy, person: admitted.value }, now)
  const task = taskOf(store, admitted.value, { task: copy.task, now })
  const asked = { action: 'draft.keep', person: admitted.value, what: `draft of ${copy.task}` } as const
  // The same answer for somebody else's task and for one that is not there.
  const permitted = permit(store, { ...asked, standings: task === undefined ? [] : ['assignee'] }, now)
  if (permitted.kind === 'err') return permitted
  if (task === undefined) throw new Error('a draft was allowed of a task that is not there')
  if (task.status !== 'open') return err({ kind: 'task-over', status: task.status })
  store.drafts.forget(daysBefore(now.office, KEPT_DAYS))
  const owner = { person: admitted.value.id, device: caller.access.device }
  const savedAt = store.drafts.keep(copy, owner, now.office)
  return ok(JSON.stringify({ protocol: PROTOCOL, task: copy.task, savedAt }))
}

type KeptJotting = { readonly caller: Caller; readonly copy: DraftCopy; readonly person: Person }

/** What somebody writes outside of forms: nobody asks what it is about, so it is theirs alone, short, and not many. */
function keepJotting(store: Store, { caller, copy, person }: KeptJotting, now: Now): Result<string, Failure> {
  const asked = { action: 'jotting.keep', person, what: 'jotting', standings: ['self'] } as const
  const permitted = permit(store, asked, now)
  if (permitted.kind === 'err') return permitted
  if (JSON.stringify(copy).length > largestJotting) return err({ kind: 'too-large', limit: largestJotting })
  store.drafts.forget(daysBefore(now.office, KEPT_DAYS))
  const savedAt = store.drafts.keep(copy, { person: person.id, device: caller.access.device }, now.office)
  store.drafts.trimJottings(person.id, mostJottings)
  return ok(JSON.stringify({ protocol: PROTOCOL, task: copy.task, savedAt }))
}

/** A `DraftPage` as JSON text: what this person's other devices have kept, newer than the cursor. */
export function readDrafts(
  store: Store,
  { caller, page }: { readonly caller: Caller; readonly page: Page },
  now: Now,
): Result<string, Failure> {
  const admitted = admit(store, caller, now)
  if (admitted.kind === 'err') return admitted
  const owner = { person: admitted.value.id, device: caller.access.device }
  const { copies, more } = store.drafts.after(page.cursor, owner, page.limit)
  // Copies lie there as JSON texts already.
  const drafts = copies.map(
    ({ seq, savedAt, body }) => `{"seq":${seq},"savedAt":${JSON.stringify(savedAt)},"copy":${body}}`,
  )
  const cursor = copies.at(-1)?.seq ?? page.cursor
  return ok(`{"protocol":${PROTOCOL},"cursor":${cursor},"more":${more},"drafts":[${drafts.join(',')}]}`)
}

/** The task as this very person sees it. */
function taskOf(store: Store, person: Person, { task, now }: { readonly task: string; readonly now: Now }) {
  const opened = caseOfTask(store, task)
  if (opened === undefined) return taskOfUnit(store, person, { task, now })
  for (const row of drawFor(store, { case: opened, audience: person.id }, now)) {
    if (row.kind === 'task' && row.id === task) return row.body
  }
  return undefined
}

/** A unit's needs, as a task of its head. */
function taskOfUnit(
  store: Store,
  person: Person,
  { task, now }: { readonly task: string; readonly now: Now },
): TaskView | undefined {
  const [id = ''] = task.split('-')
  const need = isId(id) ? store.unitNeeds.find(caseId(id)) : undefined
  const pack = need && store.packs.find(need.pack)
  if (need === undefined || pack === undefined) return undefined
  const around = { people: store.people.all(), today: localDate(calendarOf(pack), now.office) }
  return needViews(pack, need, around).find((row) => row.audience === person.id && row.body.id === task)?.body
}

/** Ids of tasks begin with their appraisal's. */
function caseOfTask(store: Store, task: string): Case | undefined {
  for (let end = task.indexOf('-'); end > 0; end = task.indexOf('-', end + 1)) {
    const opened = loadCase(store, caseId(task.slice(0, end)))
    if (opened?.snapshot.tasks.some(({ id }) => id === task)) return opened
  }
  return undefined
}

function daysBefore(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) - days * 86_400_000).toISOString()
}
