import type { PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** Something to do beside any appraisal: to bring a change of policy to one's unit, or to come to a training. */
export type Duty = {
  readonly id: string
  readonly person: PersonId
  readonly about: 'policy' | 'programme'
  /** The change or programme. */
  readonly of: string
  readonly title: Text
  readonly lines: readonly Text[]
  readonly at: Instant
  readonly dueAt: Instant | null
  readonly answer: DutyAnswer | null
}

/** `done` of a policy; of a training `coming`, or `declined` with the reason. */
export type DutyAnswer = {
  readonly kind: 'done' | 'coming' | 'declined'
  readonly note: string
  readonly at: Instant
}

/** What its person sees of it. */
export type DutyView = Omit<Duty, 'person'>

/**
 * Why an answer to a duty is not taken, null where it is: a policy is done, with a word of how; a training is come to, or
 * declined with the reason. `dutyFault({ about: 'programme' }, { kind: 'declined', note: '' })` is `'no-reason'`.
 */
export function dutyFault(
  { about }: Pick<Duty, 'about'>,
  { kind, note }: Pick<DutyAnswer, 'kind' | 'note'>,
): 'other-answer' | 'no-reason' | null {
  if ((about === 'policy') !== (kind === 'done')) return 'other-answer'
  return kind !== 'coming' && note.trim() === '' ? 'no-reason' : null
}
