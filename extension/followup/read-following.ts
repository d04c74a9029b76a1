import type { DutyView } from '../../core/followup/duty.ts'
import type { FollowUpView } from '../../core/followup/views.ts'
import type { Database } from '../store/database.ts'
import { readUnsettled } from '../store/outbox.ts'
import { readPack, readRows } from '../store/rows.ts'

/** What still waits for this person: follow-ups to decide on and duties to answer, the soonest first. */
export type Following = {
  readonly followUps: readonly FollowUpView[]
  readonly duties: readonly DutyView[]
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
  return {
    followUps: followUps
      .filter(
        ({ id, relation, decision }) =>
          relation === 'owner' && decision === null && !sent.has(`follow-up ${id}`),
      )
      .toSorted(bySoonest),
    duties: duties.filter(({ id, answer }) => answer === null && !sent.has(`duty ${id}`)).toSorted(bySoonest),
  }
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
