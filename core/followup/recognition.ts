import type { PersonId } from '../ids.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** An award that was granted, or thanks from a colleague, for its person to share or not. */
export type Recognition = {
  readonly id: string
  readonly person: PersonId
  readonly title: Text
  /** Why, in the words of whoever granted it, or gave thanks. */
  readonly citation: string
  /** Local date. */
  readonly on: string
  /** Who gave thanks; an award comes from the office. */
  readonly from?: PersonId
  /** When its person agreed that everybody sees it; null while they have not, or no more. */
  readonly sharedAt: Instant | null
}

/** What is shown of it: to its person always, to everybody while it is shared. */
export type RecognitionView = {
  readonly id: string
  readonly person: PersonId
  readonly name: string
  readonly post: string
  readonly unit: string
  readonly title: Text
  readonly citation: string
  readonly on: string
  /** The name of the colleague who gave thanks; null for an award. */
  readonly from: string | null
  readonly shared: boolean
  /** Whether the region lets awards be told at all. */
  readonly mayShare: boolean
}

/**
 * Who sees an award: its person, and everybody while the region's policy is `consent` and the person agrees. Without
 * either, nobody else, at once.
 * `recognitionAudience({ sharedAt: null }, 'consent')` is `'self'`.
 */
export function recognitionAudience(
  { sharedAt }: Pick<Recognition, 'sharedAt'>,
  policy: 'off' | 'consent',
): 'self' | 'everybody' {
  return policy === 'consent' && sharedAt !== null ? 'everybody' : 'self'
}
