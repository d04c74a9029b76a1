import { tryOut } from '../../../core/calibration/calibrate.ts'
import { factsOf } from '../../../core/calibration/row-facts.ts'
import type { Session, SessionRow } from '../../../core/calibration/session.ts'
import type { Now } from '../../clock.ts'
import type { RowLook } from '../../storage/calibrations.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'

/** Looks at the results of a session; what has not changed since the last look is not read again. */
export function looksAt(
  store: Store,
  { session, rows }: { readonly session: Session; readonly rows: readonly SessionRow[] },
  now: Now,
): ReadonlyMap<string, RowLook> {
  const states = new Map(store.cases.standings(session.cycle).map((one) => [one.id, one]))
  const counts = new Map(
    store.fairness.results(session.cycle).map((key) => key.split(' ') as [string, string]),
  )
  const kept = store.calibrations.looksOf(session.id)
  return new Map(
    rows.map((row) => {
      const { state = '', stopped = false } = states.get(row.case) ?? {}
      const proposed = row.proposal === null ? '' : `${row.proposal.at} ${row.proposal.by}`
      const key = [state, String(stopped), counts.get(row.case) ?? '0', proposed].join(' ')
      const found = kept.get(row.case)
      if (found?.key === key) return [row.case, found.look] as const
      const look = lookAt(store, { session, row }, now)
      store.calibrations.keepLook(session.id, row.case, { key, look })
      return [row.case, look] as const
    }),
  )
}

function lookAt(
  store: Store,
  { session, row }: { readonly session: Session; readonly row: SessionRow },
  now: Now,
): RowLook {
  const opened = loadCase(store, row.case)
  if (opened === undefined) throw new Error(`case ${row.case} of session ${session.id} is not there`)
  const pack = packOf(store, opened)
  const facts = factsOf(pack, opened)
  if (row.proposal === null) return { facts, after: null }
  const { by } = row.proposal
  const deciding = { session: session.id, by, with: by, at: now.office, people: store.people.all() }
  const tried = tryOut(pack, opened, row.proposal, deciding)
  const after =
    tried.kind === 'ok'
      ? { facts: factsOf(pack, tried.value.case), refused: null }
      : { facts: null, refused: tried.error.kind }
  return { facts, after }
}
