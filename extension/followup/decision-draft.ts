import type { FollowUpAnswers, FollowUpProposal, ProposalAnswer } from '../../core/followup/model.ts'
import type { FollowUpView } from '../../core/followup/views.ts'
import type { ProposedAction } from '../../core/pack/model.ts'

/** An action as somebody writes it, not yet whole perhaps. */
export type ActionDraft = {
  readonly kind: ProposedAction['kind']
  readonly training: string
  readonly title: string
}

/** What is written about one proposal. */
export type AnswerDraft = {
  readonly answer: ProposalAnswer['answer'] | null
  readonly reason: string
  readonly evidence: string
  readonly action: ActionDraft
}

/** A decision under way. */
export type DecisionDraft = {
  readonly answers: { readonly [proposal: string]: AnswerDraft }
  readonly added: readonly {
    readonly key: string
    readonly action: ActionDraft
    readonly reason: string
    readonly evidence: string
  }[]
  readonly none: string
}

export const noAction: ActionDraft = { kind: 'training', training: '', title: '' }
export const noAnswer: AnswerDraft = { answer: null, reason: '', evidence: '', action: noAction }
export const noDecision: DecisionDraft = { answers: {}, added: [], none: '' }

/** The draft that a decision that was sent came from, to be changed. */
export function draftOf({ answers, actions, none }: NonNullable<FollowUpView['decision']>): DecisionDraft {
  return {
    answers: Object.fromEntries(
      answers.map((given) => [
        given.proposal,
        {
          answer: given.answer,
          reason: given.answer === 'accepted' ? '' : given.reason,
          evidence: given.answer === 'refused' ? '' : (given.evidence ?? ''),
          action: given.answer === 'changed' ? actionDraft(given.action) : noAction,
        },
      ]),
    ),
    added: actions
      .filter(({ id }) => id.startsWith('own-'))
      .map(({ id, action, cause, evidence = '' }) => ({
        key: id,
        action: actionDraft(action),
        reason: cause.id,
        evidence,
      })),
    none: none ?? '',
  }
}

/** Where something is missing: an id of a field, with what would be right. */
export type Missing = {
  readonly field: string
  readonly what: 'answer' | 'reason' | 'evidence' | 'training' | 'title' | 'none'
}

/** What is missing in a decision, in the order of the page. */
export function missingIn(draft: DecisionDraft, proposals: readonly FollowUpProposal[]): readonly Missing[] {
  const found: Missing[] = []
  let stands = draft.added.length
  for (const { id, action } of proposals) {
    const { answer, reason, evidence, action: other } = draft.answers[id] ?? noAnswer
    if (answer === null) {
      found.push({ field: `answer-${id}`, what: 'answer' })
      continue
    }
    if (answer !== 'refused') stands += 1
    if (answer === 'changed') found.push(...missingAction(`change-${id}`, other))
    const kind = answer === 'changed' ? other.kind : action.kind
    if (answer !== 'refused' && kind === 'award' && evidence.trim() === '')
      found.push({ field: `evidence-${id}`, what: 'evidence' })
    if (answer !== 'accepted' && reason.trim() === '') found.push({ field: `reason-${id}`, what: 'reason' })
  }
  for (const { key, action, reason, evidence } of draft.added) {
    found.push(...missingAction(`own-${key}`, action))
    if (action.kind === 'award' && evidence.trim() === '')
      found.push({ field: `evidence-${key}`, what: 'evidence' })
    if (reason.trim() === '') found.push({ field: `reason-${key}`, what: 'reason' })
  }
  if (stands === 0 && draft.none.trim() === '') found.push({ field: 'none', what: 'none' })
  return found
}

/** A decision as it is sent; to be asked for only where nothing is missing. */
export function answersOf(draft: DecisionDraft, proposals: readonly FollowUpProposal[]): FollowUpAnswers {
  const answers = proposals.flatMap(({ id }): readonly ProposalAnswer[] => {
    const { answer, reason, evidence, action } = draft.answers[id] ?? noAnswer
    const shown = evidence.trim() === '' ? {} : { evidence: evidence.trim() }
    switch (answer) {
      case 'accepted':
        return [{ proposal: id, answer, ...shown }]
      case 'changed':
        return [{ proposal: id, answer, action: actionOf(action), reason: reason.trim(), ...shown }]
      case 'refused':
        return [{ proposal: id, answer, reason: reason.trim() }]
      case null:
        return []
      default:
        return answer satisfies never
    }
  })
  const added = draft.added.map(({ action, reason, evidence }) => ({
    action: actionOf(action),
    reason: reason.trim(),
    ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
  }))
  const stands = added.length > 0 || answers.some(({ answer }) => answer !== 'refused')
  return { answers, added, none: stands ? null : draft.none.trim() }
}

function actionDraft(action: ProposedAction): ActionDraft {
  if (action.kind === 'training') return { ...noAction, training: action.training }
  return { kind: action.kind, training: '', title: action.title.id }
}

function missingAction(field: string, { kind, training, title }: ActionDraft): readonly Missing[] {
  if (kind === 'training') return training === '' ? [{ field: `${field}-training`, what: 'training' }] : []
  return title.trim() === '' ? [{ field: `${field}-title`, what: 'title' }] : []
}

function actionOf({ kind, training, title }: ActionDraft): ProposedAction {
  if (kind === 'training') return { kind, training }
  return { kind, title: { id: title.trim(), en: title.trim() } }
}
