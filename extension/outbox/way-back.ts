import type { Mutation } from '../../core/protocol/mutation.ts'
import { assertNever } from '../../core/result.ts'
import { hashOf } from '../shell/route.ts'

/** Where what was refused can be put right by whoever sent it: `wayBack(submission)` is `'#/task/t1'`. */
export function wayBack(mutation: Mutation): string {
  switch (mutation.kind) {
    case 'submit-task':
      return hashOf({ kind: 'task', task: mutation.task, page: null })
    // What was said stands there, beside what it was said about.
    case 'comment-pack':
    case 'read-criteria':
      return '#/criteria'
    case 'reopen-case':
      return hashOf({ kind: 'case', case: mutation.case })
    case 'decide-follow-up':
    case 'record-outcome':
      return hashOf({ kind: 'follow-up', case: mutation.case })
    case 'answer-duty':
      return hashOf({ kind: 'duty', id: mutation.duty })
    case 'share-recognition':
    case 'give-thanks':
    case 'remove-thanks':
      return '#/awards'
    // Of those who are changed, only one's own stand-in goes by the outbox.
    case 'change-person':
    case 'remind-team':
      return '#/team'
    case 'ask-erasure':
      return '#/settings'
    case 'answer-erasure':
    case 'hold-case':
      return '#/retention'
    case 'change-unit':
      return '#/people/units'
    // It stands in the list there, with what was chosen.
    case 'open-cycle':
      return '#/hr'
    case 'steer-needs':
      return '#/hr/needs'
    case 'steer-cycle':
    case 'move-cycle':
      return hashOf({ kind: 'hr', cycle: mutation.cycle })
    case 'keep-courses':
      return '#/development/courses'
    case 'keep-programme':
      return '#/development/programmes'
    case 'note-policy-change':
      return '#/development/policies'
    case 'propose-pack':
    case 'decide-pack':
    case 'open-comments':
    case 'answer-comment':
      return '#/studio/versions'
    default:
      return assertNever(mutation)
  }
}
