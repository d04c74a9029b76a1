import type { PersonId } from '../ids.ts'
import type { Pack } from '../pack/model.ts'
import type { Instant } from '../workflow/model.ts'
import { criteriaChanges } from './criteria-changes.ts'
import type { Person } from './model.ts'
import { packView } from './office-views.ts'
import type { PackVersion } from './pack-version.ts'
import { may } from './permissions.ts'
import { packRef, subjectOf } from './refs.ts'
import { dutiesOf } from './standing.ts'
import type { CommentView, ConsultationView, ProposalView } from './view.ts'

/** What somebody said about a version, as the region keeps it. */
export type Comment = {
  readonly id: string
  /** `kotabumi@3`. */
  readonly pack: string
  readonly by: PersonId
  readonly at: Instant
  readonly place: string | null
  readonly text: string
  readonly answer: { readonly at: Instant; readonly by: PersonId; readonly text: string } | null
}

/** A row of a hearing; the audience null is everybody of the office. */
export type HearingView =
  | {
      readonly audience: null
      readonly kind: 'consultation'
      readonly id: string
      readonly body: ConsultationView
    }
  | {
      readonly audience: PersonId
      readonly kind: 'proposal'
      readonly id: string
      readonly body: ProposalView
    }
  | {
      readonly audience: PersonId | null
      readonly kind: 'comment'
      readonly id: string
      readonly body: CommentView
    }

/**
 * What is shown of a version that staff are heard about: to everybody, in comparison with what is in use. One without
 * a window is shown to nobody.
 * `consultationView(version, { pack, current, shown: 'hr' })?.changes` says what is new.
 */
export function consultationView(
  { state, note, comments, reason }: PackVersion,
  {
    pack,
    current,
    shown,
  }: { readonly pack: Pack; readonly current: Pack; readonly shown: 'hr' | 'everybody' },
): HearingView | null {
  if (comments === undefined) return null
  const criteria = packView(pack)
  const id = packRef(pack)
  const body: ConsultationView = {
    id,
    state,
    note,
    ...comments,
    shown,
    changes: criteriaChanges(packView(current), criteria),
    criteria,
    ...(reason === undefined ? {} : { reason }),
  }
  return { audience: null, kind: 'consultation', id, body }
}

/**
 * A version that waits for a decision, for everybody who may decide; none once it is decided.
 * `proposalViews(version, { people, needed: 2 })` lets all but its proposer publish it.
 */
export function proposalViews(
  { pack, state, note, comments, proposedBy, proposedAt }: PackVersion,
  { people, needed }: { readonly people: readonly Person[]; readonly needed: number },
): readonly HearingView[] {
  if (state !== 'proposed') return []
  const { id: by, name } = subjectOf(proposedBy, people)
  const id = packRef(pack)
  return people
    .filter((person) => may('pack.decide', dutiesOf(person)))
    .map(({ id: audience }) => ({
      audience,
      kind: 'proposal',
      id,
      body: {
        id,
        version: pack.version,
        by: { id: by, name },
        at: proposedAt,
        note,
        until: comments?.until ?? null,
        mayPublish: needed < 2 || audience !== by,
      },
    }))
}

/**
 * Who reads a comment: its author and human resources, or everybody where the policy says so. Who answered is not told;
 * the office did. `commentViews(comment, { people, shown: 'hr' })` has a row for the author and each of human resources.
 */
export function commentViews(
  { by, answer, ...comment }: Comment,
  { people, shown }: { readonly people: readonly Person[]; readonly shown: 'hr' | 'everybody' },
): readonly HearingView[] {
  const { id, name, unit } = subjectOf(by, people)
  const body: CommentView = {
    ...comment,
    by: { id, name, unit },
    answer: answer && { at: answer.at, text: answer.text },
  }
  const row = { kind: 'comment', id: comment.id, body } as const
  if (shown === 'everybody') return [{ ...row, audience: null }]
  const readers = people.filter((person) => may('comment.see', dutiesOf(person))).map((person) => person.id)
  return [...new Set([by, ...readers])].map((audience) => ({ ...row, audience }))
}
