import type { Json } from '../../json.ts'
import { namelessUri, type Registry, top } from './place.ts'

/** A schema without references: nothing is looked up in it. `bareRegistry({ type: 'string' }).root.depth` is 0. */
export function bareRegistry(schema: Json): Registry {
  const root = top(schema, resourceOf(schema))
  return {
    root,
    resources: new Map(),
    places: new Map(),
    locate: () => undefined,
    at() {
      throw new Error('the parts of this schema cannot be asked for')
    },
  }
}

/** The one resource that such a schema is: `resourceOf({ type: 'string' }).anchors.size` is 0. */
export function resourceOf(root: Json): Registry['root']['resource'] {
  return {
    uri: namelessUri,
    root,
    anchors: new Map(),
    dynamicAnchors: new Map(),
    vocabularies: new Set<never>(),
  }
}
