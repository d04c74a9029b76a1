import type { Session, SessionRow } from '../../../core/calibration/session.ts'
import type { Person } from '../../../core/case/model.ts'
import { may } from '../../../core/case/permissions.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import { dutiesOf } from '../../../core/case/standing.ts'
import type { AskedOpinion, CalibrationList } from '../../../core/protocol/calibration.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import { ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { Store } from '../../storage/store.ts'
import { packOf } from '../case-record.ts'
import { permit } from '../permit.ts'
import type { Asking } from './ask.ts'
import { nameOf, officialsIn } from './officials.ts'
import { scaleOf } from './scale-of.ts'
import { sideOf, standingsIn } from './standings-in.ts'
import { unitsIn } from './waiting.ts'

/** A `CalibrationList`: the sessions that somebody takes part in, and what they are asked to say about others. */
export function listSessions(store: Store, { by }: Asking<'list'>, now: Now): Result<string, Failure> {
  const permitted = permit(store, { action: 'calibration.list', person: by, what: 'calibrations' }, now)
  if (permitted.kind === 'err') return permitted
  const all = store.calibrations.all()
  const mine = all.filter((session) => takesPart(store, session, by))
  const answer: CalibrationList = {
    protocol: PROTOCOL,
    sessions: mine.map((session) => lineOf(store, session, by)),
    asked: all.filter(({ closedAt }) => closedAt === null).flatMap((session) => askedIn(store, session, by)),
    plans: may('calibration.plan', dutiesOf(by)) ? plansOf(store) : [],
  }
  return ok(JSON.stringify(answer))
}

function takesPart(store: Store, session: Session, by: Person): boolean {
  return may('calibration.read', [...dutiesOf(by), ...standingsIn(store, { by, session })])
}

function lineOf(store: Store, session: Session, by: Person): CalibrationList['sessions'][number] {
  const { id, title, units, openedAt, closedAt } = session
  const rows = store.calibrations.rowsOf(id).filter(({ person }) => person !== by.id)
  return {
    id,
    title,
    cycle: { id: session.cycle, name: store.cycles.find(session.cycle)?.name ?? session.cycle },
    units,
    as: sideOf(session, by),
    openedAt,
    closedAt,
    people: rows.length,
    discussed: rows.filter(({ discussed }) => discussed).length,
    changes: rows.filter(({ proposal }) => proposal !== null).length,
  }
}

function askedIn(store: Store, session: Session, by: Person): readonly AskedOpinion[] {
  return store.calibrations
    .rowsOf(session.id)
    .filter(({ opinion }) => opinion?.asked === by.id && opinion.answer === null)
    .flatMap((row) => askedFor(store, session, row))
}

function askedFor(store: Store, { id }: Session, row: SessionRow): readonly AskedOpinion[] {
  const found = store.cases.find(row.case)
  if (found === undefined || row.opinion === null) return []
  const people = store.people.all()
  const { name, post, unit } = subjectOf(row.person, people)
  const { by, at, question } = row.opinion
  return [
    {
      calibration: id,
      case: row.case,
      subject: { name, post, unit },
      by: nameOf(people, by).name,
      at,
      question,
      steps: scaleOf(packOf(store, found)),
    },
  ]
}

/** Of cycles that go on: which units have results, whose wait, and who leads. */
function plansOf(store: Store): CalibrationList['plans'] {
  return store.cycles
    .all()
    .filter(({ closedAt }) => closedAt === undefined)
    .map(({ id, name }) => ({
      cycle: { id, name },
      units: unitsIn(store, id),
      leaders: officialsIn(store, id),
    }))
}
