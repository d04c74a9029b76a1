import { words } from '../../ui/text/messages.ts'
import type { Missing } from './decision-draft.ts'

/** What would be right where something is missing in a decision. */
export function sayMissing({ what }: Missing): string {
  const texts = words.value.follow
  switch (what) {
    case 'answer':
      return texts.answerMissing
    case 'reason':
      return texts.reasonMissing
    case 'evidence':
      return texts.evidenceMissing
    case 'training':
      return texts.trainingMissing
    case 'title':
      return texts.whatMissing
    case 'none':
      return texts.noneMissing
    default:
      return what satisfies never
  }
}
