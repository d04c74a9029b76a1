import type { Operators } from '../operator.ts'
import { arithmetic } from './arithmetic.ts'
import { choice } from './choice.ts'
import { comparison } from './comparison.ts'
import { dates } from './dates.ts'
import { letNames } from './let.ts'
import { counting, lists } from './lists.ts'
import { presence } from './presence.ts'
import { proportion } from './proportion.ts'
import { statistics } from './statistics.ts'
import { tables } from './tables.ts'
import { texts } from './texts.ts'
import { variables } from './variables.ts'
import { weightedMean } from './weighted-mean.ts'

/** The operators of jsonlogic.com, which any JSON-Logic engine has: `if`, `var`, `+` and their like. */
export const portableOperators: Operators = {
  ...variables,
  ...choice,
  ...comparison,
  ...arithmetic,
  ...texts,
  ...lists,
}

/** What appraisal adds to them: `wmean`, `band`, `workdaysBetween` and their like. */
export const domainOperators: Operators = {
  ...statistics,
  ...proportion,
  ...tables,
  ...presence,
  ...dates,
  ...counting,
  wmean: weightedMean,
  let: letNames,
}

/** All operators that a rule may use, unless `compile` is given others too. */
export const standardOperators: Operators = { ...portableOperators, ...domainOperators }
