import { standardOperators } from '../logic/operators/standard.ts'
import { fileErrors } from './file-errors.ts'
import { isOrderedByNames } from './live/ordered-by-names.ts'
import type { FormParts } from './prepare-form.ts'
import { draft } from './schema/draft.ts'
import { createRegistry } from './schema/registry.ts'

/** All that a form can be made of. */
export const allParts: FormParts & { readonly isOrderedByNames: typeof isOrderedByNames } = {
  dialect: draft,
  indexed: (schema) => createRegistry(schema, {}),
  operators: standardOperators,
  isOrderedByNames,
  needsRareWords: true,
  files: fileErrors,
}
