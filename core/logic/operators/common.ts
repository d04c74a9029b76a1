import type { Operators } from '../operator.ts'
import { arithmetic } from './arithmetic.ts'
import { choice } from './choice.ts'
import { comparison } from './comparison.ts'
import { dates } from './dates.ts'
import { counting, lists } from './lists.ts'
import { presence } from './presence.ts'
import { proportion } from './proportion.ts'
import { statistics } from './statistics.ts'
import { texts } from './texts.ts'
import { variables } from './variables.ts'

/** What forms ask with. Tables, weighted means and names of one's own are for scoring: few forms have them. */
export const commonOperators: Operators = {
  ...variables,
  ...choice,
  ...comparison,
  ...arithmetic,
  ...texts,
  ...lists,
  ...statistics,
  ...proportion,
  ...presence,
  ...dates,
  ...counting,
}
