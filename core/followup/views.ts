import type { Person } from '../case/model.ts'
import { packRef, subjectOf } from '../case/refs.ts'
import type { Subject } from '../case/view.ts'
import type { CaseId, CycleId, PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import type { Instant } from '../workflow/model.ts'
import type { FollowUpCase, FollowUpDecision, FollowUpProposal } from './model.ts'

/** The follow-up of one result as its reader may see it: who decides on it, and afterwards the person themself. */
export type FollowUpView = {
  readonly id: CaseId
  readonly cycle: { readonly id: CycleId; readonly name: string }
  readonly pack: string
  readonly subject: Subject
  readonly relation: 'owner' | 'self'
  readonly openedAt: Instant
  readonly dueAt: Instant
  /** Of whoever decides; the person sees what was decided on. */
  readonly proposals: readonly FollowUpProposal[]
  readonly decision: Pick<FollowUpDecision, 'at' | 'answers' | 'none' | 'actions'> | null
}

type Shown = {
  readonly pack: Pick<Pack, 'id' | 'version'>
  readonly people: readonly Person[]
  readonly cycle: { readonly id: CycleId; readonly name: string }
  /** Who decides: the owner, whoever stands in for them, or human resources. */
  readonly deciders: readonly PersonId[]
}

/**
 * Who sees a follow-up: those who decide on it, and once it is decided its person, without what was refused.
 * `followUpViews(followUp, { pack, people, cycle, deciders: [budi] })` has one row while nothing is decided.
 */
export function followUpViews(
  followUp: FollowUpCase,
  { pack, people, cycle, deciders }: Shown,
): readonly {
  readonly audience: PersonId
  readonly kind: 'follow-up'
  readonly id: CaseId
  readonly body: FollowUpView
}[] {
  const { case: id, person, openedAt, dueAt, proposals, decision } = followUp
  const about = {
    id,
    cycle: { id: cycle.id, name: cycle.name },
    pack: packRef(pack),
    subject: subjectOf(person, people),
    openedAt,
    dueAt,
  }
  const owners = [...new Set(deciders)].filter((who) => who !== person)
  const rows = owners.map((audience) => ({
    audience,
    kind: 'follow-up' as const,
    id,
    body: { ...about, relation: 'owner' as const, proposals, decision: decision && told(decision) },
  }))
  if (decision === null) return rows
  const { at, none, actions } = decision
  const own = {
    ...about,
    relation: 'self' as const,
    proposals: [],
    decision: { at, answers: [], none, actions },
  }
  return [...rows, { audience: person, kind: 'follow-up' as const, id, body: own }]
}

function told({ at, answers, none, actions }: FollowUpDecision) {
  return { at, answers, none, actions }
}
