import { own } from '../../json.ts'
import type { Place } from './place.ts'
import { follow } from './references.ts'
import type { Cell, KeywordCompiler, KeywordCompilers, Site } from './site.ts'

// The outermost `$dynamicAnchor` of that name among the resources entered so far.
const dynamicReference: KeywordCompiler = (site) => {
  const ref = own(site.schema, '$dynamicRef')
  const target = typeof ref === 'string' ? site.target(ref) : undefined
  if (typeof ref !== 'string' || target === undefined) return null
  const levels = site.place.depth + 1
  const fixed = { cell: target.cell, uri: target.place.resource.uri, levels }
  const anchor = dynamicAnchorOf(ref, target.place)
  const targets = anchor === undefined ? new Map<string, Cell>() : targetsOf(anchor, site)
  return (value, run, seen) => {
    for (const uri of run.scope) {
      const cell = targets.get(uri)
      if (cell !== undefined) return follow({ cell, uri, levels }, value, run, seen)
    }
    return follow(fixed, value, run, seen)
  }
}

// Every place that a dynamic anchor names, by resource URI.
function targetsOf(anchor: string, { resources, cellOf }: Site): ReadonlyMap<string, Cell> {
  const named = [...resources.values()].flatMap(({ uri, dynamicAnchors }) => {
    const target = dynamicAnchors.get(anchor)
    return target === undefined ? [] : [[uri, cellOf(target)] as const]
  })
  return new Map(named)
}

// A `$dynamicRef` is dynamic only when its fragment names a `$dynamicAnchor` where it first leads.
function dynamicAnchorOf(ref: string, { schema, resource }: Place): string | undefined {
  const anchor = ref.slice(ref.indexOf('#') + 1)
  return resource.dynamicAnchors.get(anchor)?.schema === schema ? anchor : undefined
}

/** The keyword that refers to whichever schema the way there has made of a name. */
export const dynamicReferences = { $dynamicRef: dynamicReference } satisfies KeywordCompilers
