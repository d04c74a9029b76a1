import type { Operators } from '../operator.ts'
import { arithmetic } from './arithmetic.ts'
import { choice } from './choice.ts'
import { substitution } from './coalesce.ts'
import { comparison } from './comparison.ts'
import { days } from './days.ts'
import { letNames } from './let.ts'
import { counting, lists } from './lists.ts'
import { membership } from './membership.ts'
import { absence } from './missing.ts'
import { remainders } from './modulo.ts'
import { presence } from './presence.ts'
import { proportion } from './proportion.ts'
import { quantifiers } from './quantifiers.ts'
import { ranks } from './ranks.ts'
import { rounding } from './rounding.ts'
import { statistics } from './statistics.ts'
import { tables } from './tables.ts'
import { texts } from './texts.ts'
import { variables } from './variables.ts'
import { weightedMean } from './weighted-mean.ts'
import { workdays } from './workdays.ts'

/** The operators of jsonlogic.com, which any JSON-Logic engine has: `if`, `var`, `+` and their like. */
export const portableOperators: Operators = {
  ...variables,
  ...absence,
  ...choice,
  ...comparison,
  ...arithmetic,
  ...remainders,
  ...texts,
  ...membership,
  ...lists,
  ...quantifiers,
}

/** What appraisal adds to them: `wmean`, `band`, `workdaysBetween` and their like. */
export const domainOperators: Operators = {
  ...statistics,
  ...ranks,
  ...proportion,
  ...rounding,
  ...tables,
  ...presence,
  ...substitution,
  ...days,
  ...workdays,
  ...counting,
  wmean: weightedMean,
  let: letNames,
}

/** All operators that a rule may use, unless `compile` is given others too. */
export const standardOperators: Operators = { ...portableOperators, ...domainOperators }
