import type { Session, SessionRole, SessionRow } from '../../../core/calibration/session.ts'
import type { Person } from '../../../core/case/model.ts'
import type { Standing } from '../../../core/case/permissions.ts'
import { own } from '../../../core/json.ts'
import type { Store } from '../../storage/store.ts'

/** What somebody is to a session, and to one of its results. */
export function standingsIn(
  store: Store,
  { by, session, row }: { readonly by: Person; readonly session: Session; readonly row?: SessionRow },
): readonly Standing[] {
  const standings: Standing[] = session.leaders.includes(by.id) ? ['leader'] : []
  if (row === undefined) return standings
  const superiors = own(store.cases.find(row.case)?.snapshot.assignments ?? {}, 'superior') ?? []
  if (row.person === by.id) standings.push('self')
  if (superiors.includes(by.id)) standings.push('superior')
  if (row.opinion?.asked === by.id) standings.push('second-rater')
  return standings
}

/** On which side of a session somebody stands: an official who is also of human resources decides, and does not moderate. */
export function sideOf(session: Session, by: Person): SessionRole {
  return session.leaders.includes(by.id) ? 'leader' : 'hr'
}
