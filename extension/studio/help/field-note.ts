import type { Text } from '../../../core/text.ts'
import type { TermId } from './terms.ts'

/** What a field is for, in a sentence or two; an example as one would really write it; a word of the field to look up. */
export type FieldNote = {
  readonly text: Text
  readonly example?: Text
  readonly term?: TermId
}
