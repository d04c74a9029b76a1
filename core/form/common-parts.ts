import { commonOperators } from '../logic/operators/common.ts'
import type { FormParts } from './prepare-form.ts'
import { common } from './schema/common.ts'
import { localRegistry } from './schema/local-registry.ts'

/** What nearly every form is made of. */
export const commonParts: FormParts = {
  dialect: common,
  indexed: localRegistry,
  operators: commonOperators,
}
