import type { TaskId } from '../ids.ts'
import { isObject, type JsonObject } from '../json.ts'
import type { Pack } from '../pack/model.ts'
import { allSpecs } from '../workflow/tasks.ts'
import { inOrder } from './in-order.ts'
import type { Case } from './model.ts'
import { groupAnswers } from './score-case.ts'
import type { CaseView, Feedback } from './view.ts'

/**
 * The words of raters for the person they are meant for, once the result is shared. Officials' words come one by
 * one; a group's only if at least `anonymityK` of them wrote some, sorted by content (P1).
 */
export function feedbackFor(pack: Pack, opened: Case, relation: CaseView['relation']): readonly Feedback[] {
  if (relation !== 'self' || !opened.snapshot.resultShared) return []
  return allSpecs(pack.workflow).flatMap((spec): readonly Feedback[] => {
    if (!spec.input) return []
    if (spec.input.many) {
      const words = groupAnswers(pack, opened, spec).flatMap((answers) => wordsOf(answers, 'peer'))
      return words.length < pack.policies.peers.anonymityK ? [] : inOrder(words)
    }
    if (spec.role !== 'superior' && spec.role !== 'reviewer') return []
    const newest = opened.submissions.findLast(
      (submission) => submission.spec === spec.id && !isRecused(opened, submission.task),
    )
    return newest ? wordsOf(newest.answers, spec.role) : []
  })
}

function isRecused({ snapshot }: Case, task: TaskId): boolean {
  return snapshot.tasks.some((one) => one.id === task && one.recused)
}

/** Feedback that says nothing is none. */
function wordsOf(answers: JsonObject, from: Feedback['from']): readonly Feedback[] {
  const { feedback } = answers
  if (!isObject(feedback)) return []
  const { observation = '', impact = '', suggestion = '' } = feedback
  if (typeof observation !== 'string' || typeof impact !== 'string' || typeof suggestion !== 'string')
    return []
  return observation || impact || suggestion ? [{ from, observation, impact, suggestion }] : []
}
