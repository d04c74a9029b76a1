import { checkProposal, mayDecide, type Proposal } from '../../../core/calibration/calibrate.ts'
import { editRow, type Session, type SessionRow, touched } from '../../../core/calibration/session.ts'
import { canonicalJson } from '../../../core/canonical-json.ts'
import type { Action } from '../../../core/case/permissions.ts'
import type { NoticeView } from '../../../core/case/view.ts'
import { err, ok, type Result } from '../../../core/result.ts'
import type { Now } from '../../clock.ts'
import type { Failure } from '../../failure.ts'
import type { AuditRow } from '../../storage/audit.ts'
import { commitment } from '../../storage/audit-openings.ts'
import type { Store } from '../../storage/store.ts'
import { loadCase, packOf } from '../case-record.ts'
import { permit } from '../permit.ts'
import type { Asking } from './ask.ts'
import { officialsIn } from './officials.ts'
import { findSession, readSession } from './read-session.ts'
import { standingsIn } from './standings-in.ts'

/** What somebody notes, raises, asks or proposes about one result of a session. */
export function editSession(store: Store, asking: Asking<'edit'>, now: Now): Result<string, Failure> {
  const { by, ask, salt } = asking
  const found = store.calibrations.find(ask.id)
  const row = found && store.calibrations.row(ask.id, ask.case)
  const action: Action = ask.edit.propose === undefined ? 'calibration.discuss' : 'calibration.decide'
  const standings = found && row ? standingsIn(store, { by, session: found, row }) : []
  const what = `result ${ask.case} in calibration ${ask.id}`
  const permitted = permit(store, { action, person: by, what, standings }, now)
  if (permitted.kind === 'err') return permitted
  const session = findSession(store, { by, id: ask.id }, now)
  if (session.kind === 'err') return session
  if (row === undefined) return err({ kind: 'unknown-calibration' })
  const judged = judge(store, { asking, session: session.value, row })
  if (judged.kind === 'err') return judged
  const { protocol: _, ...asked } = ask.edit
  const edit = judged.value === null ? asked : { ...asked, propose: judged.value }
  const edited = editRow(session.value, row, edit, { actor: by.id, at: now.office })
  if (edited.kind === 'err') return err({ kind: 'calibration-refused', why: edited.error.kind })
  store.calibrations.putRow(ask.id, edited.value)
  store.calibrations.put({ ...session.value, ...touched(session.value) })
  const { version: _version, ...said } = edit
  const logged = store.audit.add({
    at: now.office,
    action: 'calibration-changed',
    actor: { kind: 'person', person: by.id },
    subject: ask.id,
    detail: {
      case: ask.case,
      what: Object.keys(said).toSorted(),
      said: commitment({ salt, value: canonicalJson(JSON.parse(JSON.stringify(said))) }),
    },
  })
  store.auditOpenings.add(logged.n, { salt, person: by.id })
  if (edit.ask) tell(store, { row: edited.value, logged }, now)
  return readSession(store, { by, salt, ask: { kind: 'read', id: ask.id } }, now)
}

type Judged = { readonly asking: Asking<'edit'>; readonly session: Session; readonly row: SessionRow }

/** Whether it may be; of a proposal what it changes, with what stands there now. */
function judge(store: Store, { asking, session, row }: Judged): Result<Proposal | null, Failure> {
  const { by, ask } = asking
  const { propose, ask: adviser } = ask.edit
  if (adviser) {
    const officials = officialsIn(store, session.cycle)
    const isThere = officials.some(({ id }) => id === adviser.person)
    const superiors = store.cases.find(row.case)?.snapshot.assignments.superior ?? []
    // Whether they rate as a peer is for them to say, and for nobody to try out.
    if (!isThere || adviser.person === row.person || superiors.includes(adviser.person)) {
      return err({ kind: 'calibration-refused', why: 'not-an-adviser' })
    }
  }
  if (propose === undefined) return ok(null)
  const opened = loadCase(store, row.case)
  if (opened === undefined) return err({ kind: 'unknown-calibration' })
  const pack = packOf(store, opened)
  const decides = mayDecide(pack, opened, { actor: by.id, people: store.people.all() })
  if (decides.kind === 'err') return err({ kind: 'calibration-refused', why: decides.error.kind })
  if (propose === null) return ok(null)
  const checked = checkProposal(pack, opened, propose)
  if (checked.kind === 'err') return err({ kind: 'calibration-refused', why: checked.error.kind })
  return ok({ ...propose, changes: checked.value })
}

/** Whoever is asked for a second opinion hears of it; whose result it is, they see where they give it. */
function tell(
  store: Store,
  { row, logged }: { readonly row: SessionRow; readonly logged: AuditRow },
  now: Now,
): void {
  if (row.opinion === null) return
  const id = `${row.case}-${logged.n}-opinion`
  const body: NoticeView = { id, at: now.office, case: row.case, message: asking }
  store.views.put({ audience: row.opinion.asked, kind: 'notice', id, body, source: null })
}

const asking: NoticeView['message'] = {
  id: 'Anda diminta memberi pendapat kedua dalam sebuah sesi kalibrasi. Bukalah menu Kalibrasi.',
  en: 'You are asked for a second opinion in a calibration session. Open Calibration in the menu.',
}
