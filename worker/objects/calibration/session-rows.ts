import type { Session, SessionRow } from '../../../core/calibration/session.ts'
import { byId } from '../../../core/case/people.ts'
import { type CaseId, caseId } from '../../../core/ids.ts'
import type { Store } from '../../storage/store.ts'

/** As many results as people can talk about, and as an object can show at once. */
export const MOST_ROWS = 500

/** The appraisals with a result of those who work in some units. */
export function resultsOfUnits(store: Store, { cycle, units }: Pick<Session, 'cycle' | 'units'>) {
  const people = byId(store.people.all())
  const asked = new Set(units)
  const scored = new Set(store.fairness.results(cycle).map((key) => key.split(' ')[0]))
  return store.cases
    .standings(cycle)
    .filter(({ id, person }) => scored.has(id) && asked.has(people.get(person)?.unit ?? ''))
}

/** The rows of a session; results that have come since join it while it is open. */
export function rowsOf(store: Store, session: Session): readonly SessionRow[] {
  const rows = store.calibrations.rowsOf(session.id)
  if (session.closedAt !== null) return rows
  const there = new Set<string>(rows.map((row) => row.case))
  const fresh = resultsOfUnits(store, session).filter(({ id }) => !there.has(id))
  if (fresh.length === 0) return rows
  for (const { id, person } of fresh.slice(0, MOST_ROWS - rows.length)) {
    store.calibrations.putRow(session.id, emptyRow(id, person))
  }
  return store.calibrations.rowsOf(session.id)
}

function emptyRow(of: CaseId, person: SessionRow['person']): SessionRow {
  return {
    case: caseId(of),
    person,
    version: 0,
    discussed: false,
    note: '',
    raised: [],
    opinion: null,
    proposal: null,
  }
}
