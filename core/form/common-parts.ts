import type { Operators } from '../logic/operator.ts'
import { commonOperators } from '../logic/operators/common.ts'
import type { FormParts } from './prepare-form.ts'
import { bareRegistry } from './schema/bare-registry.ts'
import { commonDialect, type MoreKeywords } from './schema/common.ts'

/** What some forms have beside. */
export type MoreParts = MoreKeywords & { readonly operators?: Operators; readonly files?: FormParts['files'] }

/** What nearly every form is made of, with more where a form needs it: `commonParts({ compilePattern })`. */
export function commonParts({ operators, files = null, ...keywords }: MoreParts = {}): FormParts {
  return {
    dialect: commonDialect(keywords),
    indexed: keywords.branches?.indexed ?? bareRegistry,
    operators: { ...commonOperators, ...operators },
    files,
    needsRareWords: keywords.branches !== undefined,
  }
}
