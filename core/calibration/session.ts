import type { CaseId, CycleId, PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { LevelChange, Proposal } from './calibrate.ts'

/** A meeting over the results of some units: human resources moderates, officials decide. */
export type Session = {
  readonly id: string
  readonly cycle: CycleId
  readonly title: string
  readonly units: readonly string[]
  /** Who may decide, each about those below them. */
  readonly leaders: readonly PersonId[]
  /** What the units achieved, which the guide of the distribution asks about; null for not said. */
  readonly achievement: string | null
  readonly openedBy: PersonId
  readonly openedAt: Instant
  /** Grows with every change in it: what is signed is what stood there. */
  readonly version: number
  readonly signed: readonly Signature[]
  readonly closedAt: Instant | null
}

export type SessionRole = 'hr' | 'leader'

export type Signature = { readonly by: PersonId; readonly as: SessionRole; readonly at: Instant }

/** One result in a session, and what was said of it. */
export type SessionRow = {
  readonly case: CaseId
  readonly person: PersonId
  readonly version: number
  readonly discussed: boolean
  readonly note: string
  /** What somebody wants talked about, the oldest first. */
  readonly raised: readonly { readonly by: PersonId; readonly at: Instant; readonly text: string }[]
  readonly opinion: Opinion | null
  readonly proposal: (Proposal & { readonly by: PersonId; readonly at: Instant }) | null
}

/** What somebody else thinks of the same person; it counts for nothing by itself. */
export type Opinion = {
  readonly asked: PersonId
  readonly by: PersonId
  readonly at: Instant
  readonly question: string
  readonly answer:
    | { readonly kind: 'declined'; readonly at: Instant }
    | {
        readonly kind: 'given'
        readonly at: Instant
        readonly levels: readonly LevelChange[]
        readonly note: string
      }
    | null
}

/** What somebody changes of a row; what is absent stays as it is. */
export type RowEdit = {
  /** The version that they saw. */
  readonly version: number
  readonly note?: string
  readonly discussed?: boolean
  readonly raise?: string
  readonly ask?: { readonly person: PersonId; readonly question: string } | null
  readonly propose?: Proposal | null
}

export type SessionRefusal =
  /** Somebody has changed it since. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'closed' }
  /** The other signature has to be of the other side, and of somebody else. */
  | { readonly kind: 'second-side' }
  /** The person who was asked has answered, or stepped back. */
  | { readonly kind: 'answered' }

type By = { readonly actor: PersonId; readonly at: Instant }

/**
 * A row after an edit, at the next version; refused where somebody else was faster, so that nothing is written over
 * unseen. Whether who edits may do all of it is asked before.
 * `editRow(session, row, { version: row.version, discussed: true }, { actor, at })` is ok with the row.
 */
export function editRow(
  session: Session,
  row: SessionRow,
  { version, note, discussed, raise, ask, propose }: RowEdit,
  { actor, at }: By,
): Result<SessionRow, SessionRefusal> {
  if (session.closedAt !== null) return err({ kind: 'closed' })
  if (version !== row.version) return err({ kind: 'moved' })
  if (ask !== undefined && row.opinion?.answer?.kind === 'given') return err({ kind: 'answered' })
  return ok({
    ...row,
    version: row.version + 1,
    note: note ?? row.note,
    discussed: discussed ?? row.discussed,
    raised: raise === undefined ? row.raised : [...row.raised, { by: actor, at, text: raise }],
    opinion: ask === undefined ? row.opinion : ask && { ...opinionOf(ask), by: actor, at },
    proposal: propose === undefined ? row.proposal : propose && { ...propose, by: actor, at },
  })
}

function opinionOf({ person, question }: RowEdit['ask'] & {}): Omit<Opinion, 'by' | 'at'> {
  return { asked: person, question, answer: null }
}

/** Whoever was asked answers once. `giveOpinion(session, row, { kind: 'declined', at })` is ok with the row. */
export function giveOpinion(
  session: Session,
  row: SessionRow,
  answer: Opinion['answer'] & {},
): Result<SessionRow, SessionRefusal> {
  if (session.closedAt !== null) return err({ kind: 'closed' })
  if (row.opinion === null || row.opinion.answer !== null) return err({ kind: 'answered' })
  return ok({ ...row, version: row.version + 1, opinion: { ...row.opinion, answer } })
}

/** The session after a change in it: at its next version, and nobody has signed that: `touched(session).signed` is `[]`. */
export function touched(session: Session): Session {
  return { ...session, version: session.version + 1, signed: [] }
}

/**
 * A session that one more has signed as it stands: closed with the second signature, which has to be of the other side
 * and of another person. `sign(session, { version, as: 'hr' }, { actor, at })` waits for a leader.
 */
export function sign(
  session: Session,
  { version, as }: { readonly version: number; readonly as: SessionRole },
  { actor, at }: By,
): Result<Session, SessionRefusal> {
  if (session.closedAt !== null) return err({ kind: 'closed' })
  if (version !== session.version) return err({ kind: 'moved' })
  const others = session.signed.filter(({ by }) => by !== actor)
  const signed = [...others, { by: actor, as, at }]
  if (others.length === 0) return ok({ ...session, signed })
  if (others.every((other) => other.as === as)) return err({ kind: 'second-side' })
  return ok({ ...session, signed, closedAt: at })
}
