import type { Session } from '../../../core/calibration/session.ts'
import { touched } from '../../../core/calibration/session.ts'
import { err, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { permit } from '../permit.ts'
import type { Asking } from './ask.ts'
import { officialsIn } from './officials.ts'
import { readSession } from './read-session.ts'
import { MOST_ROWS, resultsOfUnits, rowsOf } from './session-rows.ts'

/** Human resources plan a session over some units, or change its name, its officials and what its units achieved. */
export function planSession(store: Store, asking: Asking<'plan'>, now: Now): Result<string, Failure> {
  const { by, ask, salt } = asking
  const permitted = permit(
    store,
    { action: 'calibration.plan', person: by, what: `calibration ${ask.id}` },
    now,
  )
  if (permitted.kind === 'err') return permitted
  const known = store.calibrations.find(ask.id)
  const judged = known === undefined ? judge(store, ask) : judgeChange(known, ask)
  if (judged !== null) return err(judged)
  const { cycle, title, leaders, achievement } = ask.plan
  const officials = new Set<string>(officialsIn(store, cycle).map(({ id }) => id))
  if (leaders.some((leader) => !officials.has(leader))) {
    return err({ kind: 'calibration-refused', why: 'not-an-official' })
  }
  const units = known?.units ?? ask.plan.units
  const fresh: Session = {
    id: ask.id,
    cycle,
    title,
    units,
    leaders,
    achievement,
    openedBy: by.id,
    openedAt: now.office,
    version: 1,
    signed: [],
    closedAt: null,
  }
  const session = known === undefined ? fresh : { ...known, title, leaders, achievement }
  if (JSON.stringify(session) !== JSON.stringify(known)) {
    store.calibrations.put(known === undefined ? session : touched(session))
    const rows = rowsOf(store, session)
    store.audit.add({
      at: now.office,
      action: 'calibration-planned',
      actor: { kind: 'person', person: by.id },
      subject: ask.id,
      detail: { cycle, units, leaders, achievement, results: rows.length },
    })
  }
  return readSession(store, { by, salt, ask: { kind: 'read', id: ask.id } }, now)
}

function judge(store: Store, { plan }: Asking<'plan'>['ask']): Failure | null {
  const cycle = store.cycles.find(plan.cycle)
  if (cycle === undefined) return { kind: 'unknown-cycle' }
  if (cycle.closedAt !== undefined) return { kind: 'cycle-closed' }
  const count = resultsOfUnits(store, plan).length
  if (count === 0) return { kind: 'calibration-refused', why: 'nobody' }
  if (count > MOST_ROWS) return { kind: 'calibration-refused', why: 'too-many' }
  const taken = store.calibrations
    .all()
    .filter((one) => one.cycle === plan.cycle && one.closedAt === null)
    .flatMap(({ units }) => units)
  return plan.units.some((unit) => taken.includes(unit))
    ? { kind: 'calibration-refused', why: 'in-session' }
    : null
}

function judgeChange(known: Session, { plan }: Asking<'plan'>['ask']): Failure | null {
  if (known.closedAt !== null) return { kind: 'calibration-refused', why: 'closed' }
  const isSame =
    known.cycle === plan.cycle && plan.units.toSorted().join('\n') === known.units.toSorted().join('\n')
  return isSame ? null : { kind: 'calibration-refused', why: 'units-fixed' }
}
