import type { Jotted } from '../../core/draft/jotting.ts'
import { jottedText } from '../../core/draft/jotting.ts'
import { actionKinds } from '../../core/followup/action-kinds.ts'
import { isObject, type Json } from '../../core/json.ts'
import { type ActionDraft, type AnswerDraft, type DecisionDraft, noAction } from './decision-draft.ts'

/**
 * A decision under way field by field, so that what two devices write about different proposals comes together.
 * `/begun` says that it is one, though all of it may have been emptied again.
 */
export function decisionFields({ answers, added, none }: DecisionDraft): Jotted {
  const fields: { [pointer: string]: Json } = { '/begun': true }
  const put = (pointer: string, text: string | null) => {
    if (text !== null && text !== '') fields[pointer] = text
  }
  for (const [id, { answer, reason, evidence, action }] of Object.entries(answers)) {
    put(`/answers/${id}/answer`, answer)
    put(`/answers/${id}/reason`, reason)
    put(`/answers/${id}/evidence`, evidence)
    if (answer === 'changed') fields[`/answers/${id}/action`] = { ...action }
  }
  for (const [place, { key, action, reason, evidence }] of added.entries()) {
    fields[`/added/${key}/place`] = place
    fields[`/added/${key}/action`] = { ...action }
    put(`/added/${key}/reason`, reason)
    put(`/added/${key}/evidence`, evidence)
  }
  put('/none', none)
  return fields
}

/** The decision that a jotting holds; null where nothing has been written. */
export function decisionIn(fields: Jotted): DecisionDraft | null {
  const pointers = Object.keys(fields)
  if (pointers.length === 0) return null
  const idsIn = (part: string) =>
    new Set(
      pointers.flatMap((pointer) => (pointer.startsWith(`/${part}/`) ? [pointer.split('/')[2] ?? ''] : [])),
    )
  const answers = [...idsIn('answers')].map((id) => [id, answerIn(fields, `/answers/${id}`)] as const)
  const added = [...idsIn('added')]
    .map((key) => ({
      key,
      place: numberAt(fields, `/added/${key}/place`),
      ...writtenIn(fields, `/added/${key}`),
    }))
    .sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1))
  return {
    answers: Object.fromEntries(answers),
    added: added.map(({ place: _, ...own }) => own),
    none: jottedText(fields, '/none'),
  }
}

/** An action as it was written; another one's members are left alone. */
export function actionIn(found: Json | undefined): ActionDraft {
  if (!isObject(found)) return noAction
  const { kind, training, title } = found
  return {
    kind: actionKinds.find((one) => one === kind) ?? noAction.kind,
    training: typeof training === 'string' ? training : '',
    title: typeof title === 'string' ? title : '',
  }
}

function answerIn(fields: Jotted, at: string): AnswerDraft {
  const answer = fields[`${at}/answer`]
  const isAnswer = answer === 'accepted' || answer === 'changed' || answer === 'refused'
  return { answer: isAnswer ? answer : null, ...writtenIn(fields, at) }
}

function writtenIn(fields: Jotted, at: string) {
  return {
    reason: jottedText(fields, `${at}/reason`),
    evidence: jottedText(fields, `${at}/evidence`),
    action: actionIn(fields[`${at}/action`]),
  }
}

function numberAt(fields: Jotted, pointer: string): number {
  const found = fields[pointer]
  return typeof found === 'number' ? found : 0
}
