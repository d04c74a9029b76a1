import type { PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import type { Grouping } from './draft-figures.ts'
import type { PublicTable } from './protect.ts'

/** Figures as everybody may read them, with the words for what they count. */
export type PublicFigures = {
  readonly cycle: {
    readonly id: string
    readonly name: string
    readonly period: { readonly from: string; readonly to: string }
  }
  readonly version: number
  readonly grouping: Grouping
  readonly k: number
  readonly table: PublicTable
  readonly groupNames: { readonly [group: string]: Text }
  readonly outcomeNames: { readonly [outcome: string]: Text }
  /** People who are named, where the policy cites what allows it. */
  readonly named: readonly { readonly name: string; readonly unit: string; readonly outcome: string }[]
  readonly basis: Text | null
  /** What the office says about them. */
  readonly note: string
}

export type PublicationState = 'proposed' | 'published' | 'rejected' | 'withdrawn' | 'retracted'

/** A version of a cycle's figures, and what has become of it. The figures themselves are never changed. */
export type Publication = {
  readonly state: PublicationState
  readonly figures: PublicFigures
  readonly proposedBy: PersonId
  readonly proposedAt: string
  readonly decidedBy?: PersonId
  readonly decidedAt?: string
  /** Why it was rejected or retracted. */
  readonly reason?: string
}

export type FigureDecision = {
  readonly by: PersonId
  readonly at: string
  readonly decision: 'publish' | 'reject' | 'withdraw' | 'retract'
  readonly reason: string
}

/** Why something is not decided like that. */
export type DecisionRefusal =
  | { readonly kind: 'figures-decided' }
  | { readonly kind: 'second-approver' }
  | { readonly kind: 'not-proposer' }
  | { readonly kind: 'no-why' }

/**
 * Figures after somebody has decided about them, or why they may not. Where the policy says two people, whoever proposed
 * them does not publish them. What was published can be retracted with a reason; that it was there stays known.
 * `decideFigures(proposed, { by, at, decision: 'publish', reason: '' }, 2)`.
 */
export function decideFigures(
  publication: Publication,
  { by, at, decision, reason }: FigureDecision,
  people: number,
): Result<Publication, DecisionRefusal> {
  const expected = decision === 'retract' ? 'published' : 'proposed'
  if (publication.state !== expected) return err({ kind: 'figures-decided' })
  const decided = { ...publication, decidedBy: by, decidedAt: at }
  switch (decision) {
    case 'withdraw':
      return by === publication.proposedBy
        ? ok({ ...decided, state: 'withdrawn' })
        : err({ kind: 'not-proposer' })
    case 'publish':
      if (people > 1 && by === publication.proposedBy) return err({ kind: 'second-approver' })
      return ok({ ...decided, state: 'published' })
    default: {
      if (reason.trim() === '') return err({ kind: 'no-why' })
      // When it was published stays what readers are told; the log has when it was taken away.
      const { decidedAt = at } = publication
      const state = decision === 'reject' ? 'rejected' : 'retracted'
      return ok({ ...decided, decidedAt: decision === 'reject' ? at : decidedAt, state, reason })
    }
  }
}
