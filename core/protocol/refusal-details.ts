import type { OpenRefusal, Refusal, ReopenRefusal } from '../case/model.ts'
import { everyErrorWords } from '../form/every-error-words.ts'
import { placeOf } from '../form/hidden-errors.ts'
import { messageOf } from '../form/message.ts'
import type { FormDocument, FormError } from '../form/model.ts'
import { own } from '../json.ts'
import { assertNever } from '../result.ts'
import type { Language, Text } from '../text.ts'
import type { WorkflowDocument } from '../workflow/model.ts'
import { fieldAt } from './field-at.ts'
import type { ProblemDetails } from './problem.ts'
import { problemDetails, type Values } from './problem-details.ts'

export type RefusalParts = {
  readonly status: number
  /** Names states and roles in the reader's words. */
  readonly workflow: WorkflowDocument
  /** Names the fields, where a form was filled. */
  readonly form?: FormDocument | undefined
  readonly language?: Language
}

/**
 * Says in both languages why a submission or a case was not taken; each error of a form with what would be right.
 * `refusalDetails({ kind: 'task-closed', … }, parts).type` is a stable name.
 */
export function refusalDetails(
  refusal: Refusal | OpenRefusal | ReopenRefusal,
  parts: RefusalParts,
): ProblemDetails {
  const { workflow, form, ...rest } = parts
  if (refusal.kind !== 'invalid') {
    return problemDetails(refusal.kind, { ...rest, values: valuesOf(refusal, workflow) })
  }
  const errors = refusal.errors.map((error) => ({ ...error, text: textOf(error, form) }))
  return problemDetails('invalid-answers', { ...rest, errors, values: { count: errors.length } })
}

function textOf(error: FormError, form: FormDocument | undefined): Text {
  const field = form ? fieldAt(form, placeOf(error)) : { label: { id: 'Isian', en: 'Answer' }, schema: {} }
  const { label, schema } = field
  return {
    id: messageOf(error, everyErrorWords.id, { label: label.id, schema }),
    en: messageOf(error, everyErrorWords.en, { label: label.en, schema }),
  }
}

function valuesOf(
  refusal: Exclude<Refusal | OpenRefusal | ReopenRefusal, { readonly kind: 'invalid' }>,
  workflow: WorkflowDocument,
): Values {
  switch (refusal.kind) {
    case 'unknown-task':
    case 'not-yours':
      return { task: refusal.task }
    case 'task-closed':
      // Not where the appraisal stands by now: a peer is not to learn that somebody objected (P1).
      return { status: statusWords[refusal.status] }
    case 'no-transition':
    case 'also-rates':
    case 'not-due':
    case 'too-many-steps':
      return { state: stateTitle(workflow, refusal.state) }
    case 'self-assignment':
    case 'unknown-person':
      return { person: refusal.person, role: own(workflow.roles, refusal.role) ?? refusal.role }
    case 'not-your-role':
      return { role: own(workflow.roles, refusal.role) ?? refusal.role }
    case 'no-reason':
    case 'second-person':
      return {}
    case 'bad-rule':
      return { where: refusal.where, problem: refusal.problem }
    case 'wrong-form':
      return { form: refusal.expected.id, version: refusal.expected.version }
    case 'criteria-unread':
      return { pack: refusal.pack }
    case 'no-such-person':
    case 'has-not-read':
    case 'not-appraised':
    case 'no-superior':
      return { person: refusal.person }
    case 'no-reviewer':
      return { person: refusal.person, superior: refusal.superior }
    default:
      return assertNever(refusal)
  }
}

/** What has become of a task, in words. */
export const statusWords = {
  done: { id: 'sudah dikirim', en: 'already submitted' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
} as const satisfies { readonly [status: string]: Text }

function stateTitle(workflow: WorkflowDocument, state: string): Text | string {
  return own(workflow.states, state)?.title ?? state
}
