import { jottingId } from '../../core/draft/jotting.ts'
import type { DutyView } from '../../core/followup/duty.ts'
import type { FollowUpView } from '../../core/followup/views.ts'
import type { Database } from '../store/database.ts'
import { readUnsettled } from '../store/outbox.ts'
import { readPack, readRows } from '../store/rows.ts'

/** What still waits for this person: follow-ups to decide on and duties to answer, the soonest first. */
export type Following = {
  readonly followUps: readonly FollowUpView[]
  readonly duties: readonly DutyView[]
  /** Of which this person has written something already, by id. */
  readonly begun: ReadonlySet<string>
}

/** All of it that this device knows of; what was decided and is on its way waits no more. */
export async function readFollowing(db: Database): Promise<Following> {
  const [followUps, duties, outbox] = await Promise.all([
    readRows(db, 'follow-up'),
    readRows(db, 'duty'),
    readUnsettled(db),
  ])
  const sent = new Set(
    outbox.flatMap(({ mutation, delivery }) => {
      if (delivery.kind === 'refused') return []
      if (mutation.kind === 'decide-follow-up') return [`follow-up ${mutation.case}`]
      return mutation.kind === 'answer-duty' ? [`duty ${mutation.duty}`] : []
    }),
  )
  const bySoonest = (a: { readonly dueAt: string | null }, b: { readonly dueAt: string | null }) =>
    (a.dueAt ?? '9').localeCompare(b.dueAt ?? '9')
  const waiting = {
    followUps: followUps
      .filter(
        ({ id, relation, decision }) =>
          relation === 'owner' && decision === null && !sent.has(`follow-up ${id}`),
      )
      .toSorted(bySoonest),
    duties: duties.filter(({ id, answer }) => answer === null && !sent.has(`duty ${id}`)).toSorted(bySoonest),
  }
  return { ...waiting, begun: await begunOf(db, waiting) }
}

/** What is jotted down lies beside them, each under an id of its own (FD1). */
async function begunOf(
  db: Database,
  { followUps, duties }: Omit<Following, 'begun'>,
): Promise<ReadonlySet<string>> {
  const ids = [
    ...followUps.map(({ id }) => [id, jottingId('decision', id)] as const),
    ...duties.map(({ id }) => [id, jottingId('duty', id)] as const),
  ]
  const drafts = await db.drafts.bulkGet(ids.map(([, jotting]) => jotting))
  const isBegun = (n: number) => (drafts[n]?.progress.answered ?? 0) > 0
  return new Set(ids.flatMap(([id], n) => (isBegun(n) ? [id] : [])))
}

/** How many wait. */
export async function countFollowing(db: Database): Promise<number> {
  const any = await db.rows.where('kind').anyOf(['follow-up', 'duty']).count()
  if (any === 0) return 0
  const { followUps, duties } = await readFollowing(db)
  return followUps.length + duties.length
}

/** Whether there is anything on the page of awards: some that this device knows of, or thanks to be given. */
export async function hasAwards(db: Database): Promise<boolean> {
  if ((await db.rows.where('kind').equals('recognition').count()) > 0) return true
  return (await readPack(db, null))?.policies.followUp?.thanks === 'named'
}
