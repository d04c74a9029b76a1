import type { Operators } from '../operator.ts'
import { arithmetic } from './arithmetic.ts'
import { choice } from './choice.ts'
import { comparison } from './comparison.ts'
import { counting, lists } from './lists.ts'
import { presence } from './presence.ts'
import { texts } from './texts.ts'
import { variables } from './variables.ts'

/** What forms ask with. Few reckon (`figureOperators`), hardly one needs the tables and weighted means of scoring. */
export const commonOperators: Operators = {
  ...variables,
  ...choice,
  ...comparison,
  ...arithmetic,
  ...texts,
  ...lists,
  ...presence,
  ...counting,
}
