import type { ProposedAction } from '../pack/model.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import type {
  DecidedAction,
  FollowUpAnswers,
  FollowUpCase,
  FollowUpRefusal,
  ProposalAnswer,
} from './model.ts'

type Known = {
  /** Trainings of the pack and of the region's catalogue, with what each serves. */
  readonly trainings: ReadonlyMap<string, { readonly competency: string }>
}

/**
 * The actions that a decision comes to, or why it is not taken: each proposal is answered once; whoever refuses or changes
 * one says why; an award has evidence of public recognition; and where nothing stands, there is a reason (S-K12).
 * `decideFollowUp(followUp, { answers: [], added: [], none: 'Pensiun bulan depan' }, { trainings })` is ok with `[]`
 * where nothing was proposed.
 */
export function decideFollowUp(
  followUp: FollowUpCase,
  given: FollowUpAnswers,
  known: Known,
): Result<readonly DecidedAction[], FollowUpRefusal> {
  if (followUp.decision?.actions.some(({ outcome }) => outcome !== undefined))
    return err({ kind: 'already-decided' })
  const found = firstFault(followUp, given, known)
  if (found !== null) return err(found)
  const actions = [
    ...given.answers.flatMap((answer) => fromAnswer(followUp, answer, known)),
    ...given.added.map((one, index) =>
      actionOf({ id: `own-${index + 1}`, ...one, cause: inBoth(one.reason) }, known),
    ),
  ]
  const isNone = given.none !== null && given.none.trim() !== ''
  if (actions.length === 0 && !isNone) return err({ kind: 'nothing' })
  if (actions.length > 0 && given.none !== null) return err({ kind: 'none-beside-actions' })
  return ok(actions)
}

/**
 * Whether an action only puts somebody forward, so that what officials decided on it is recorded besides.
 * `isPutForward('award')` is true, `isPutForward('training')` false.
 */
export function isPutForward(kind: ProposedAction['kind']): boolean {
  switch (kind) {
    case 'award':
    case 'talent-pool':
    case 'promotion-review':
    case 'placement-review':
    case 'further-study':
      return true
    case 'training':
    case 'coaching':
    case 'share-practice':
      return false
    default:
      return kind satisfies never
  }
}

function firstFault(
  { proposals }: FollowUpCase,
  { answers, added }: FollowUpAnswers,
  { trainings }: Known,
): FollowUpRefusal | null {
  const asked = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const seen = new Set<string>()
  for (const answer of answers) {
    const proposal = asked.get(answer.proposal)
    if (proposal === undefined) return { kind: 'unknown-proposal', proposal: answer.proposal }
    if (seen.has(answer.proposal)) return { kind: 'answered-twice', proposal: answer.proposal }
    seen.add(answer.proposal)
    if (answer.answer !== 'accepted' && answer.reason.trim() === '') return { kind: 'no-reason' }
    if (answer.answer === 'refused') continue
    const fault = faultOf(answer.answer === 'changed' ? answer.action : proposal.action, answer.evidence)
    if (fault !== null) return fault
  }
  const [missing] = proposals.filter(({ id }) => !seen.has(id))
  if (missing !== undefined) return { kind: 'unanswered-proposal', proposal: missing.id }
  for (const { action, reason, evidence } of added) {
    if (reason.trim() === '') return { kind: 'no-reason' }
    const fault = faultOf(action, evidence)
    if (fault !== null) return fault
  }
  return null

  function faultOf(action: ProposedAction, evidence: string | undefined): FollowUpRefusal | null {
    if (action.kind === 'training') {
      return trainings.has(action.training) ? null : { kind: 'unknown-training', training: action.training }
    }
    return action.kind === 'award' && (evidence ?? '').trim() === '' ? { kind: 'no-evidence' } : null
  }
}

function fromAnswer(
  { proposals }: FollowUpCase,
  answer: ProposalAnswer,
  known: Known,
): readonly DecidedAction[] {
  const proposal = proposals.find(({ id }) => id === answer.proposal)
  if (proposal === undefined || answer.answer === 'refused') return []
  const { evidence } = answer
  const said = evidence === undefined ? {} : { evidence }
  if (answer.answer === 'accepted') return [actionOf({ ...proposal, ...said }, known)]
  return [actionOf({ id: proposal.id, action: answer.action, cause: inBoth(answer.reason), ...said }, known)]
}

function actionOf(
  {
    id,
    action,
    cause,
    evidence,
  }: Pick<DecidedAction, 'id' | 'action' | 'cause'> & { readonly evidence?: string },
  { trainings }: Known,
): DecidedAction {
  const competency = action.kind === 'training' ? trainings.get(action.training)?.competency : undefined
  return {
    id,
    action,
    cause,
    ...(competency === undefined ? {} : { competency }),
    ...(evidence === undefined || evidence.trim() === '' ? {} : { evidence }),
  }
}

/** What a person wrote stands as they wrote it, whichever language it is read in. */
function inBoth(words: string): Text {
  return { id: words, en: words }
}
