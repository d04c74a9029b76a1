import { giveOpinion, type SessionRow, touched } from '../../../core/calibration/session.ts'
import { canonicalJson } from '../../../core/canonical-json.ts'
import { groupRoles } from '../../../core/case/course.ts'
import { own } from '../../../core/json.ts'
import { err, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import { commitment } from '../../storage/audit-openings.ts'
import type { Store } from '../../storage/store.ts'
import { packOf } from '../case-record.ts'
import { permit } from '../permit.ts'
import type { Asking } from './ask.ts'
import { listSessions } from './list-sessions.ts'
import { scaleOf } from './scale-of.ts'
import { standingsIn } from './standings-in.ts'

/** What a second rater says, or that they step back; why they do is nobody's business (P5). */
export function takeOpinion(
  store: Store,
  { by, ask, salt }: Asking<'opinion'>,
  now: Now,
): Result<string, Failure> {
  const session = store.calibrations.find(ask.id)
  const row = session && store.calibrations.row(ask.id, ask.case)
  const standings = session && row ? standingsIn(store, { by, session, row }) : []
  const what = `opinion on ${ask.case} in calibration ${ask.id}`
  const permitted = permit(store, { action: 'opinion.give', person: by, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  if (session === undefined || row === undefined) return err({ kind: 'unknown-calibration' })
  const { decline, levels, note } = ask.given
  const at = now.office
  const refused = decline ? null : judge(store, { row, by, given: ask.given })
  if (refused !== null) return err({ kind: 'calibration-refused', why: refused })
  const answer = decline
    ? ({ kind: 'declined', at } as const)
    : ({ kind: 'given', at, levels, note } as const)
  const given = giveOpinion(session, row, answer)
  if (given.kind === 'err') return err({ kind: 'calibration-refused', why: given.error.kind })
  store.calibrations.putRow(ask.id, given.value)
  store.calibrations.put({ ...session, ...touched(session) })
  const logged = store.audit.add({
    at,
    action: 'opinion-given',
    actor: { kind: 'person', person: by.id },
    subject: ask.id,
    detail: {
      case: ask.case,
      declined: decline,
      said: commitment({ salt, value: canonicalJson({ levels, note }) }),
    },
  })
  store.auditOpenings.add(logged.n, { salt, person: by.id })
  return listSessions(store, { by, salt, ask: { kind: 'list' } }, now)
}

type Judged = Pick<Asking<'opinion'>, 'by'> & {
  readonly row: SessionRow
  readonly given: Asking<'opinion'>['ask']['given']
}

function judge(
  store: Store,
  { row, by, given }: Judged,
): 'also-rates' | 'unknown-level' | 'no-change' | null {
  const found = store.cases.find(row.case)
  if (found === undefined) return 'unknown-level'
  const pack = packOf(store, found)
  const groups = [...groupRoles(pack.workflow)]
  if (groups.some((role) => (own(found.snapshot.assignments, role) ?? []).includes(by.id)))
    return 'also-rates'
  const steps = new Map(scaleOf(pack).map((step) => [step.id, step]))
  const isKnown = given.levels.every(({ step, to }) =>
    steps.get(step)?.levels.some(({ value }) => value === to),
  )
  if (!isKnown) return 'unknown-level'
  return given.levels.length === 0 && given.note.trim() === '' ? 'no-change' : null
}
