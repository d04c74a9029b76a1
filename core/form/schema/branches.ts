import { combinators } from './combine.ts'
import { localRegistry } from './local-registry.ts'
import { references } from './references.ts'

/** The keywords by which a schema refers to others and has branches; few forms have any. */
export const more = { branches: { references, combinators, indexed: localRegistry } }
