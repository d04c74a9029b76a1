import { groupRoles } from '../case/course.ts'
import type { Case, CaseMove, Person } from '../case/model.ts'
import { byId } from '../case/people.ts'
import { ratedSteps } from '../case/rated-steps.ts'
import { scoreCase } from '../case/score-case.ts'
import { dutiesOf } from '../case/standing.ts'
import type { PersonId } from '../ids.ts'
import { own } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { tasksOf } from '../workflow/tasks.ts'
import { renewDeadline } from './renew-deadline.ts'

/** What an official wants to count instead, and why. */
export type LevelChange = {
  readonly step: string
  readonly to: number
  /** What stood there when it was proposed. */
  readonly from?: number
}
export type Proposal = { readonly changes: readonly LevelChange[]; readonly reason: string }

/** Why a result is not calibrated. */
export type CalibrationRefusal =
  | { readonly kind: 'no-result' }
  /** The appraisal is over: it would have to be taken up again first. */
  | { readonly kind: 'case-over' }
  /** Somebody is about to rate, or to decide on an objection: the result is not there yet. */
  | { readonly kind: 'rating-open' }
  | { readonly kind: 'not-authorised' }
  /** They rate this person as one of a group; only they are told. */
  | { readonly kind: 'also-rates' }
  | { readonly kind: 'no-reason' }
  | { readonly kind: 'unknown-level'; readonly step: string }
  | { readonly kind: 'no-change' }

/**
 * Whether a result may be calibrated now. `mayCalibrate(pack, { snapshot, scored: true }).kind` is `'ok'` while its person
 * may object.
 */
export function mayCalibrate(
  pack: Pack,
  { snapshot, scored }: Pick<Case, 'snapshot'> & { readonly scored: boolean },
): Result<null, CalibrationRefusal> {
  const state = own(pack.workflow.states, snapshot.state)
  if (snapshot.stopped || state?.kind === 'final') return err({ kind: 'case-over' })
  if (!scored) return err({ kind: 'no-result' })
  const isRated = tasksOf(pack.workflow, snapshot.state).some(({ input }) => input !== undefined)
  return isRated ? err({ kind: 'rating-open' }) : ok(null)
}

/**
 * Whether somebody may decide about an official's levels: an official above the one who rated, who has no other part in
 * the appraisal. Nobody decides about themself or their own rating, and human resources only moderates (W3, G1).
 * `mayDecide(pack, opened, { actor, people }).kind` is `'ok'` for the superior's superior.
 */
export function mayDecide(
  pack: Pack,
  { person, snapshot }: Pick<Case, 'person' | 'snapshot'>,
  { actor, people }: { readonly actor: PersonId; readonly people: readonly Person[] },
): Result<null, CalibrationRefusal> {
  const superiors = own(snapshot.assignments, 'superior') ?? []
  if (actor === person || superiors.includes(actor)) return err({ kind: 'not-authorised' })
  const isAbove = superiors.some((superior) => standsAbove(actor, superior, people))
  const isReviewer = (own(snapshot.assignments, 'reviewer') ?? []).includes(actor)
  if (!isAbove && !isReviewer) return err({ kind: 'not-authorised' })
  const groups = [...groupRoles(pack.workflow)]
  const rates = groups.some((role) => (own(snapshot.assignments, role) ?? []).includes(actor))
  return rates ? err({ kind: 'also-rates' }) : ok(null)
}

/** Somewhere up the line of superiors. `standsAbove(citra, budi, people)` is true where she is Budi's superior. */
function standsAbove(actor: PersonId, person: PersonId, people: readonly Person[]): boolean {
  const index = byId(people)
  const seen = new Set<PersonId>()
  let next = index.get(person)?.superior ?? null
  while (next !== null && !seen.has(next)) {
    if (next === actor) return true
    seen.add(next)
    next = index.get(next)?.superior ?? null
  }
  return false
}

/**
 * What a proposal would change, judged as its decision would be: at least one level of this pack that is another one
 * now, with a reason. `checkProposal(pack, opened, { changes: [{ step: 'superior-level.loyal', to: 3 }], reason })`.
 */
export function checkProposal(
  pack: Pack,
  opened: Case,
  { changes, reason }: Proposal,
): Result<readonly (LevelChange & { readonly from: number })[], CalibrationRefusal> {
  const scored = opened.results.at(-1)?.result.kind === 'scored'
  const allowed = mayCalibrate(pack, { snapshot: opened.snapshot, scored })
  if (allowed.kind === 'err') return allowed
  if (reason.trim() === '') return err({ kind: 'no-reason' })
  const now = new Map(opened.results.at(-1)?.result.steps.map(({ id, value }) => [id, value]))
  const steps = new Map(ratedSteps(pack).map((step) => [step.id, step]))
  const made: (LevelChange & { readonly from: number })[] = []
  for (const { step, to } of changes) {
    const from = now.get(step)
    const isLevel = steps.get(step)?.levels.some(({ value }) => value === to) === true
    if (typeof from !== 'number' || !isLevel) return err({ kind: 'unknown-level', step })
    if (from !== to) made.push({ step, from, to })
  }
  return made.length === 0 ? err({ kind: 'no-change' }) : ok(made)
}

export type Deciding = {
  readonly session: string
  /** The official whose decision it is. */
  readonly by: PersonId
  /** Human resources, with whom the session was closed. */
  readonly with: PersonId
  readonly at: Instant
  readonly people: readonly Person[]
}

/**
 * Puts an official's decision into the result: scored anew by the pack's own rules, with what stood there before and why
 * beside it. What was submitted stays as it was. Where the person has seen the result already, they are told, and have
 * as many days to object as they had. `calibrate(pack, opened, proposal, { session, by, with: hr, at, people })`.
 */
export function calibrate(
  pack: Pack,
  opened: Case,
  proposal: Proposal,
  deciding: Deciding,
): Result<CaseMove, CalibrationRefusal> {
  const { by, with: moderator, people } = deciding
  const found = byId(people).get(moderator)
  const isModerator = found !== undefined && dutiesOf(found).includes('hr')
  if (!isModerator || moderator === by || moderator === opened.person) return err({ kind: 'not-authorised' })
  return tryOut(pack, opened, proposal, deciding)
}

/**
 * What a proposal would come to, for those who talk about it: as `calibrate`, before anybody of human resources has
 * signed. `tryOut(pack, opened, proposal, { session, by, with: by, at, people })`.
 */
export function tryOut(
  pack: Pack,
  opened: Case,
  proposal: Proposal,
  deciding: Deciding,
): Result<CaseMove, CalibrationRefusal> {
  const { session, by, with: moderator, at, people } = deciding
  const authorised = mayDecide(pack, opened, { actor: by, people })
  if (authorised.kind === 'err') return authorised
  const checked = checkProposal(pack, opened, proposal)
  if (checked.kind === 'err') return checked
  const { snapshot, submissions } = opened
  const decision = {
    at,
    session,
    state: snapshot.state,
    by,
    with: moderator,
    reason: proposal.reason.trim(),
    changes: checked.value,
    submissions: submissions.length,
  }
  const calibrations = [...(snapshot.calibrations ?? []), decision]
  const decided: Case = { ...opened, snapshot: { ...snapshot, calibrations } }
  const result = scoreCase(pack, decided, { at, people })
  if (result.result.kind !== 'scored') return err({ kind: 'no-result' })
  const scored: Case = { ...decided, results: [...decided.results, result] }
  if (!snapshot.resultShared) return ok({ case: scored, effects: [] })
  return ok({ case: renewDeadline(pack, scored, at), effects: noticesOf(opened) })
}

function noticesOf({ person, snapshot }: Case): CaseMove['effects'] {
  const superiors = own(snapshot.assignments, 'superior') ?? []
  return [
    { kind: 'notify', people: [person], message: toSubject },
    ...(superiors.length > 0 ? [{ kind: 'notify', people: superiors, message: toSuperior } as const] : []),
  ]
}

const toSubject: Text = {
  id: 'Hasil penilaian Anda diubah dalam sesi kalibrasi. Angka semula, alasannya, dan siapa yang memutuskan ada pada hasil Anda; Anda dapat mengajukan keberatan.',
  en: 'Your result was changed in a calibration session. What stood there, why, and who decided is in your result; you may object.',
}

const toSuperior: Text = {
  id: 'Hasil seorang bawahan Anda diubah dalam sesi kalibrasi. Alasannya ada pada hasilnya.',
  en: 'The result of one of your subordinates was changed in a calibration session. The reason is in the result.',
}
