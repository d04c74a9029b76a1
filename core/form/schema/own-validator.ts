import type { Json } from '../../json.ts'
import { more as formats } from '../formats/few.ts'
import { more as branches } from './branches.ts'
import { commonDialect } from './common.ts'
import { compilePattern } from './compile-pattern.ts'
import type { Limits } from './error.ts'
import { localRegistry } from './local-registry.ts'
import { usualLimits, type Validator, validatorsOf } from './validators.ts'

/**
 * The validator of a schema of our own, made of the common part of JSON Schema and so light enough for every page.
 * Throws for a schema that has more: `ownValidator({ type: 'string' })('a')` is `[]`.
 */
export function ownValidator(schema: Json, limits: Limits = usualLimits): Validator {
  return validatorsOf(localRegistry(schema), commonDialect({ ...branches, ...formats, compilePattern }), {
    limits,
    report: (problem) => {
      throw new Error(`a schema of our own is not one of the common kind: ${JSON.stringify(problem)}`)
    },
  }).validate
}
