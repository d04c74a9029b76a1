import type { PersonId } from '../ids.ts'
import type { ConsultationPolicy } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'

/** `kotabumi` and 3, as one says `kotabumi@3`. */
export type PackKey = { readonly id: string; readonly version: number }

/** What has become of a version that somebody of human resources has handed in. It is never changed afterwards. */
export type PackVersion = {
  readonly pack: PackKey
  readonly state: 'proposed' | 'published' | 'rejected' | 'withdrawn'
  /** The version in use when it was handed in, which it is compared with. */
  readonly after: PackKey
  /** What is new, in its author's words; may be empty. */
  readonly note: string
  /** The version that it brings back. */
  readonly restores?: number
  readonly proposedBy: PersonId
  readonly proposedAt: Instant
  readonly decidedBy?: PersonId
  readonly decidedAt?: Instant
  /** Why it was rejected. */
  readonly reason?: string
  readonly comments?: CommentWindow
}

/** When staff may comment; `until` is the last millisecond. */
export type CommentWindow = {
  readonly from: Instant
  readonly until: Instant
  /** Who reads what is said, as those who say it are told; absent in windows from before this was kept. */
  readonly shown?: ConsultationPolicy['shown']
}

/** Why a version is not taken, published, rejected, or opened for comments. */
export type VersionRefusal =
  | { readonly kind: 'version-taken'; readonly next: number }
  | { readonly kind: 'other-pack'; readonly pack: string }
  | { readonly kind: 'pack-moved-on'; readonly pack: string }
  | { readonly kind: 'not-proposed'; readonly pack: string }
  | { readonly kind: 'second-approver' }
  | { readonly kind: 'not-proposer' }
  | { readonly kind: 'no-why' }
  | { readonly kind: 'comments-open'; readonly until: Instant }
  | { readonly kind: 'comments-missing'; readonly days: number }
  | { readonly kind: 'comments-short'; readonly days: number }
  | { readonly kind: 'comments-unanswered'; readonly count: number }
  | { readonly kind: 'comments-closed'; readonly pack: string }
  | { readonly kind: 'comments-enough'; readonly most: number }
  | { readonly kind: 'already-there'; readonly pack: string }
  | { readonly kind: 'unknown-comment' }
  | { readonly kind: 'comment-answered' }
  | { readonly kind: 'unknown-version'; readonly pack: string }

export type Decision = {
  readonly by: PersonId
  readonly at: Instant
  readonly decision: 'publish' | 'reject' | 'withdraw'
  readonly reason: string
}

type Rules = {
  /** How many people the policies in force ask for: `peopleNeeded('pack.decide', pack)`. */
  readonly people: number
  /** Of the policies in force as well; those that a version itself brings have no say in its own publication. */
  readonly consultation: ConsultationPolicy | undefined
  readonly unanswered: number
}

/**
 * A proposed version after somebody has decided about it, or why they may not. Where the policy says two people,
 * whoever proposed it does not publish it.
 * `decide(version, { by, at, decision: 'publish', reason: '' }, { people: 2, consultation, unanswered: 0 })`.
 */
export function decide(
  version: PackVersion,
  { by, at, decision, reason }: Decision,
  { people, consultation, unanswered }: Rules,
): Result<PackVersion, VersionRefusal> {
  if (version.state !== 'proposed') {
    return err({ kind: 'not-proposed', pack: `${version.pack.id}@${version.pack.version}` })
  }
  const decided = { ...version, decidedBy: by, decidedAt: at }
  if (decision === 'withdraw') {
    if (by !== version.proposedBy) return err({ kind: 'not-proposer' })
    return ok({ ...decided, state: 'withdrawn' })
  }
  if (decision === 'reject') {
    if (reason.trim() === '') return err({ kind: 'no-why' })
    return ok({ ...decided, state: 'rejected', reason })
  }
  if (people > 1 && by === version.proposedBy) return err({ kind: 'second-approver' })
  const heard = checkHeard(version, { at, unanswered, policy: consultation })
  return heard.kind === 'err' ? heard : ok({ ...decided, state: 'published' })
}

/**
 * Whether a version is published as soon as it is handed in: nobody else has to agree, and nobody is to be heard.
 * `isPublishedAtOnce({ people: 1, consultation: undefined }, false)` is true.
 */
export function isPublishedAtOnce(
  { people, consultation }: Pick<Rules, 'people' | 'consultation'>,
  isHeard: boolean,
): boolean {
  return people === 1 && (consultation?.days ?? 0) === 0 && !isHeard
}

type Hearing = {
  readonly at: Instant
  readonly unanswered: number
  readonly policy: ConsultationPolicy | undefined
}

/** Staff were heard as long as the policy says, the window is closed, and comments that need an answer have one. */
function checkHeard(
  { comments }: PackVersion,
  { at, unanswered, policy }: Hearing,
): Result<null, VersionRefusal> {
  const days = policy?.days ?? 0
  if (comments === undefined) return days > 0 ? err({ kind: 'comments-missing', days }) : ok(null)
  if (comments.until >= at) return err({ kind: 'comments-open', until: comments.until })
  const isDue = policy?.answers === 'required' && unanswered > 0
  return isDue ? err({ kind: 'comments-unanswered', count: unanswered }) : ok(null)
}

/**
 * The version with its window for comments: from now on, or from when it was opened first. What was said stays said, so
 * a window can be made longer, and not shorter than the policy asks; and who reads it stays as it was told.
 * `openComments(version, { at, until, earliest }, policy)`, where `earliest` is the soonest end that the policy allows.
 */
export function openComments(
  version: PackVersion,
  {
    at,
    until,
    earliest,
  }: { readonly at: Instant; readonly until: Instant; readonly earliest: Instant | null },
  policy: ConsultationPolicy | undefined,
): Result<PackVersion, VersionRefusal> {
  if (version.state !== 'proposed' && version.state !== 'published') {
    return err({ kind: 'not-proposed', pack: `${version.pack.id}@${version.pack.version}` })
  }
  const from = version.comments?.from ?? at
  if (until < at || (earliest !== null && until < earliest)) {
    return err({ kind: 'comments-short', days: policy?.days ?? 0 })
  }
  const shown = version.comments?.shown ?? policy?.shown ?? 'hr'
  return ok({ ...version, comments: { from, until, shown } })
}

/** True while staff may say something about a version: `isOpenForComments(version, now)`. */
export function isOpenForComments({ comments, state }: PackVersion, now: Instant): boolean {
  if (comments === undefined || (state !== 'proposed' && state !== 'published')) return false
  return comments.from <= now && now <= comments.until
}
