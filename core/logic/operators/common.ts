import type { Operators } from '../operator.ts'
import { choice } from './choice.ts'
import { comparison } from './comparison.ts'
import { membership } from './membership.ts'
import { presence } from './presence.ts'
import { quantifiers } from './quantifiers.ts'
import { variables } from './variables.ts'

/** What forms ask with: who answered what. What few have beside is read when a form has it (`moreGroups`). */
export const commonOperators: Operators = {
  ...variables,
  ...choice,
  ...comparison,
  ...membership,
  ...quantifiers,
  ...presence,
}
