import { mayCalibrate, mayDecide } from '../../../core/calibration/calibrate.ts'
import { gridOf } from '../../../core/calibration/grid.ts'
import { guideFor } from '../../../core/calibration/guide.ts'
import type { OfficialLine } from '../../../core/calibration/screen.ts'
import type { Session, SessionRow } from '../../../core/calibration/session.ts'
import type { Person } from '../../../core/case/model.ts'
import { subjectOf } from '../../../core/case/refs.ts'
import type { CaseId } from '../../../core/ids.ts'
import type { CalibrationRow, CalibrationView, RowFlag } from '../../../core/protocol/calibration.ts'
import { PROTOCOL } from '../../../core/protocol/version.ts'
import type { Now } from '../../clock.ts'
import type { RowLook } from '../../storage/calibrations.ts'
import type { Store } from '../../storage/store.ts'
import { packOf } from '../case-record.ts'
import { currentPack } from '../current-pack.ts'
import { nameOf, officialsIn } from './officials.ts'
import { looksAt } from './row-looks.ts'
import { scaleOf } from './scale-of.ts'
import { rowsOf } from './session-rows.ts'
import { sideOf } from './standings-in.ts'
import { waitingIn } from './waiting.ts'

type Read = { readonly by: Person; readonly session: Session }

/** A session as somebody who takes part may see it; their own result is not in it. */
export function sessionView(store: Store, { by, session }: Read, now: Now): CalibrationView {
  const people = store.people.all()
  const rows = rowsOf(store, session).filter(({ person }) => person !== by.id)
  const looks = looksAt(store, { session, rows }, now)
  const [first] = rows
  const pack = first ? packOf(store, { id: first.case, cycle: session.cycle }) : currentPack(store)
  const seen = rows.flatMap((row) => {
    const look = looks.get(row.case)
    return look ? [{ row, look }] : []
  })
  const advisers = officialsIn(store, session.cycle).map(({ units: _, ...official }) => official)
  const shown = seen.map((one) => rowView(store, { ...one, by, session }))
  return {
    protocol: PROTOCOL,
    id: session.id,
    title: session.title,
    cycle: { id: session.cycle, name: store.cycles.find(session.cycle)?.name ?? session.cycle },
    units: session.units,
    version: session.version,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    as: sideOf(session, by),
    leaders: session.leaders.map((leader) => nameOf(people, leader)),
    advisers,
    signed: session.signed.map(({ by: who, as, at }) => ({ ...nameOf(people, who), as, at })),
    achievement: session.achievement,
    ...waitingIn(store, session),
    guide: guideFor(pack, countOf(seen.map(({ look }) => look.facts.outcome)), session.achievement),
    after: guideFor(
      pack,
      countOf(seen.map(({ look }) => (look.after?.facts ?? look.facts).outcome)),
      session.achievement,
    ),
    grid: gridOf(pack, { talent: seen.some(({ look }) => isTalent(look.facts.place)) }),
    steps: scaleOf(pack),
    outcomes: pack.scoring.outcomes,
    rows: shown,
  }
}

function isTalent(place: RowLook['facts']['place']): boolean {
  return place !== null && ['low', 'medium', 'high'].includes(place.column)
}

function countOf(outcomes: readonly (string | null)[]): { readonly [outcome: string]: number } {
  const counts: { [outcome: string]: number } = {}
  for (const outcome of outcomes) if (outcome !== null) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

type Seen = Read & { readonly row: SessionRow; readonly look: RowLook }

function rowView(store: Store, { by, session, row, look }: Seen): CalibrationRow {
  const people = store.people.all()
  const { rater, ...facts } = look.facts
  const line = store.fairness
    .find(session.cycle)
    ?.screen.officials.find((official) => official.rater === rater)
  return {
    ...facts,
    case: row.case,
    version: row.version,
    subject: subjectOf(row.person, people),
    superior: rater === null ? null : nameOf(people, rater).name,
    adjusted: line?.leniency && facts.mean !== null ? facts.mean - line.leniency.points : null,
    flags: [...flagsOf(line), ...(isApart(store, session, row.case) ? (['apart'] as const) : [])],
    discussed: row.discussed,
    note: row.note,
    raised: row.raised.map(({ by: who, at, text }) => ({ name: nameOf(people, who).name, at, text })),
    opinion: opinionView(row, people),
    proposal: proposalView(row, look, people),
    locked: lockOf(store, { by, session, row, look }),
  }
}

function flagsOf(line: OfficialLine | undefined): readonly RowFlag[] {
  if (line === undefined) return []
  const verdict = line.verdict === 'lenient' || line.verdict === 'strict' ? [line.verdict] : []
  return [...verdict, ...(line.habits?.flags ?? [])]
}

function isApart(store: Store, { cycle }: Session, of: CaseId): boolean {
  return store.fairness.find(cycle)?.screen.apart.some((one) => one.case === of) ?? false
}

function opinionView({ opinion }: SessionRow, people: readonly Person[]): CalibrationRow['opinion'] {
  if (opinion === null) return null
  const { asked, question, at, answer } = opinion
  const given = answer?.kind === 'given' ? answer : null
  return {
    name: nameOf(people, asked).name,
    question,
    at,
    state: answer === null ? 'asked' : answer.kind,
    levels: given?.levels ?? [],
    note: given?.note ?? '',
  }
}

function proposalView(
  { proposal }: SessionRow,
  { after }: RowLook,
  people: readonly Person[],
): CalibrationRow['proposal'] {
  if (proposal === null) return null
  const { changes, reason, by, at } = proposal
  const facts = after?.facts ?? null
  return {
    changes,
    reason,
    name: nameOf(people, by).name,
    at,
    after: facts && { score: facts.score, outcome: facts.outcome, place: facts.place },
    refused: after?.refused ?? null,
  }
}

/** Why this reader may not decide about it now. That they rate the person as a peer is known to them alone. */
function lockOf(store: Store, { by, session, row, look }: Seen): CalibrationRow['locked'] {
  const found = store.cases.find(row.case)
  if (found === undefined) return 'no-result'
  const pack = packOf(store, found)
  const allowed = mayCalibrate(pack, { snapshot: found.snapshot, scored: look.facts.score !== null })
  if (allowed.kind === 'err') return allowed.error.kind
  if (!session.leaders.includes(by.id)) return 'not-authorised'
  const decides = mayDecide(pack, found, { actor: by.id, people: store.people.all() })
  return decides.kind === 'err' ? decides.error.kind : null
}
