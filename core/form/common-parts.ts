import type { Operators } from '../logic/operator.ts'
import { commonOperators } from '../logic/operators/common.ts'
import type { FormParts } from './prepare-form.ts'
import { commonDialect } from './schema/common.ts'
import type { Patterns } from './schema/dialect.ts'
import { localRegistry } from './schema/local-registry.ts'

/** What some forms have beside. */
export type MoreParts = { readonly patterns?: Patterns; readonly operators?: Operators }

/** What nearly every form is made of, with more where a form needs it: `commonParts({ patterns })`. */
export function commonParts({ patterns, operators }: MoreParts = {}): FormParts {
  return {
    dialect: commonDialect(patterns),
    indexed: localRegistry,
    operators: { ...commonOperators, ...operators },
  }
}
