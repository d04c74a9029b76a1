import type { Operators } from '../operator.ts'
import { substitution } from './coalesce.ts'
import { counting, lists } from './lists.ts'
import { absence } from './missing.ts'
import { texts } from './texts.ts'

/** What makes lists and texts of others, counts them, names variables that have no value or stands in for them; in few forms. */
export const more: { readonly operators: Operators } = {
  operators: { ...texts, ...lists, ...counting, ...absence, ...substitution },
}
