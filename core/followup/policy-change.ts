import type { PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import type { Field } from './affected.ts'

/** A change of policy that a field of the office has to learn of (S-W7). */
export type PolicyChange = {
  readonly id: string
  readonly title: Text
  /** What changed, each thing in a sentence. */
  readonly changes: readonly Text[]
  readonly field: Field
  readonly at: Instant
  /** Null where a new version of the pack made it. */
  readonly by: PersonId | null
  /** `kotabumi@3`, of a new version. */
  readonly pack?: string
  /** A course that those concerned are to take. */
  readonly course?: string
}
