import { calendarOf } from '../../../core/case/course.ts'
import type { Case, Person, ResultRecord } from '../../../core/case/model.ts'
import { byId, presentById } from '../../../core/case/people.ts'
import { may } from '../../../core/case/permissions.ts'
import { standInFor } from '../../../core/case/stand-in.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import type { FollowUpCase } from '../../../core/followup/model.ts'
import { proposeFollowUps } from '../../../core/followup/propose.ts'
import { followUpViews } from '../../../core/followup/views.ts'
import { watchedValues } from '../../../core/followup/watched-values.ts'
import { type PastResult, yearsOf } from '../../../core/followup/years.ts'
import type { PersonId } from '../../../core/ids.ts'
import { own } from '../../../core/json.ts'
import type { FollowUpPolicy, Pack } from '../../../core/pack/model.ts'
import type { Scored } from '../../../core/scoring/model.ts'
import { endOfDay, morningBefore } from '../../../core/workflow/calendar.ts'
import type { Instant, Snapshot } from '../../../core/workflow/model.ts'
import { type Now, shifted } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'

type Followed = { readonly pack: Pack; readonly case: Case }

/**
 * Opens the follow-up of an appraisal that has ended with a result, once for each result, and shows it to whoever
 * decides on it. One that was taken up again has none until it ends anew.
 */
export function followResult(store: Store, { pack, case: opened }: Followed, now: Now): void {
  const policy = pack.policies.followUp
  const known = store.followUps.find(opened.id)
  const ended = endedWith(pack, opened)
  if (policy === undefined || ended === undefined) {
    if (known !== undefined) hide(store, known)
    return
  }
  if (known !== undefined && known.resultAt === ended.at) {
    showFollowUp(store, { pack, case: opened, followUp: known }, now)
    return
  }
  const followUp = open(store, { pack, case: opened, policy, ended, known }, now)
  store.followUps.put(followUp, firstReminder(pack, followUp, now))
  showFollowUp(store, { pack, case: opened, followUp }, now)
}

/** Who decides on it: the superior of the case and whoever stands in for them, or human resources; nobody on themself. */
export function decidersOf(
  store: Store,
  { pack, case: opened }: Followed,
  now: Now,
): { readonly owner: PersonId | null; readonly standIn: PersonId | null; readonly all: readonly PersonId[] } {
  const people = store.people.all()
  const present = presentById(people)
  const [superior] = opened.snapshot.assignments.superior ?? []
  const owner =
    pack.policies.followUp?.owner === 'superior' && superior && present.has(superior) ? superior : null
  if (owner === null) {
    const hr = hrAmong([...present.values()]).filter((id) => id !== opened.person)
    return { owner, standIn: null, all: hr }
  }
  const found = standInFor(pack, opened, { role: 'superior', holder: owner, people, at: now.office })
  const standIn = found?.person ?? null
  return { owner, standIn, all: standIn === null ? [owner] : [owner, standIn] }
}

/** Whoever may look at every follow-up. */
export function hrAmong(people: readonly Person[]): readonly PersonId[] {
  return people.filter((one) => may('follow-up.read', dutiesOf(one))).map(({ id }) => id)
}

/** Brings the rows of a follow-up to what each may see now. */
export function showFollowUp(
  store: Store,
  { pack, case: opened, followUp }: Followed & { readonly followUp: FollowUpCase },
  now: Now,
): void {
  const cycle = store.cycles.find(followUp.cycle)
  if (cycle === undefined) throw new Error(`the cycle of follow-up ${followUp.case} is not there`)
  const deciders = decidersOf(store, { pack, case: opened }, now).all
  const rows = followUpViews(followUp, { pack, people: store.people.all(), cycle, deciders })
  store.views.replace(sourceOf(followUp), rows)
}

/** Until when somebody is first reminded: two working days before the end, or at the end where that is over. */
function firstReminder(pack: Pack, { dueAt }: FollowUpCase, now: Now): Instant {
  const morning = morningBefore(calendarOf(pack), dueAt, { days: 2, calendar: 'working' })
  return morning > now.office ? morning : shifted(dueAt, 1)
}

type Opening = Followed & {
  readonly policy: FollowUpPolicy
  readonly ended: Ended
  readonly known: FollowUpCase | undefined
}

function open(store: Store, { pack, case: opened, policy, ended, known }: Opening, now: Now): FollowUpCase {
  const person = byId(store.people.all()).get(opened.person)
  if (person === undefined) throw new Error(`the person of case ${opened.id} is not there`)
  const period = store.cycles.find(opened.cycle)?.period ?? {
    from: ended.at.slice(0, 10),
    to: ended.at.slice(0, 10),
  }
  const { result } = ended
  const past = pastResults(store, opened).filter(({ to }) => to <= period.to)
  const earlier = [...(known?.earlier ?? []), ...(known?.decision ? [known.decision] : [])]
  return {
    case: opened.id,
    cycle: opened.cycle,
    person: opened.person,
    owner: decidersOf(store, { pack, case: opened }, now).owner,
    openedAt: now.office,
    dueAt: endOfDay(calendarOf(pack), now.office, policy.within),
    resultAt: ended.at,
    periodTo: period.to,
    outputs: result.outputs,
    values: watchedValues(pack, result),
    proposals: proposeFollowUps(pack, {
      result,
      person,
      years: yearsOf([{ to: period.to, outputs: result.outputs }, ...past]),
      trained: store.participations.competenciesOf(opened.person, period),
    }),
    decision: null,
    ...(earlier.length > 0 ? { earlier } : {}),
  }
}

/** What other cycles came to for the same person. */
function pastResults(store: Store, { cycle: current, person }: Case): readonly PastResult[] {
  return store.cycles.all().flatMap(({ id, period, pack: key }): readonly PastResult[] => {
    const row = id === current ? undefined : store.cases.findOf(id, person)
    const pack = row && store.packs.find(row.pack ?? key)
    if (row === undefined || pack === undefined || !isOver(pack, row.snapshot)) return []
    const last = store.results.ofCase(row.id).at(-1)?.result
    return last?.kind === 'scored' ? [{ to: period.to, outputs: last.outputs }] : []
  })
}

type Ended = { readonly at: Instant; readonly result: Scored }

function endedWith(pack: Pack, { snapshot, results }: Case): Ended | undefined {
  const last: ResultRecord | undefined = results.at(-1)
  if (last?.result.kind !== 'scored' || !isOver(pack, snapshot)) return undefined
  return { at: last.at, result: last.result }
}

function isOver({ workflow }: Pack, { state, stopped }: Snapshot): boolean {
  return stopped === undefined && own(workflow.states, state)?.kind === 'final'
}

function hide(store: Store, followUp: FollowUpCase): void {
  store.views.replace(sourceOf(followUp), [])
  store.followUps.put(followUp, null)
}

function sourceOf({ case: id }: FollowUpCase): string {
  return `follow-up/${id}`
}
