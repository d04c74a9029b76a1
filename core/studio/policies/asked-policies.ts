import { isObject, type Json, type JsonObject } from '../../json.ts'
import { policyText } from '../../pack/parts-for.ts'
import type { ProjectDocuments } from '../project.ts'
import { policiesOf } from '../scoring/in-force.ts'

/** A policy that a part of the pack may stand under (R16), with what it may be as far as the documents tell. */
export type AskedPolicy = { readonly path: string; readonly now: string; readonly values: readonly string[] }

/**
 * The policies that parts can be made to depend on: those that are one word of several, and those that parts ask for.
 * `askedPolicies(documents)` of a pack with `skp.use` has `{ path: 'skp.use', now: 'none', values: ['none', …] }`.
 */
export function askedPolicies(documents: ProjectDocuments): readonly AskedPolicy[] {
  const found = new Map<string, Set<string>>()
  const put = (path: string, values: readonly string[]) => {
    const known = found.get(path) ?? new Set<string>()
    for (const value of values) known.add(value)
    found.set(path, known)
  }
  const asked = policiesOf(documents)
  for (const [path, value] of wordsIn(asked, [])) {
    put(path, typeof value === 'boolean' ? ['true', 'false'] : [value])
  }
  for (const document of Object.values(documents)) {
    for (const [path, values] of uses(document)) put(path, values)
  }
  put('indicators', ['some', 'none'])
  return [...found].map(([path, values]) => {
    const now = policyText(asked, path)
    return { path, now, values: [...new Set([now, ...values])].toSorted() }
  })
}

function wordsIn(json: JsonObject, at: readonly string[]): readonly (readonly [string, string | boolean])[] {
  return Object.entries(json).flatMap(([name, value]) => {
    const here = [...at, name]
    if (typeof value === 'string' || typeof value === 'boolean') return [[here.join('.'), value] as const]
    return isObject(value) && !('calendar' in value) ? wordsIn(value, here) : []
  })
}

/** What parts ask for already, by `onlyIf` and by `perPolicy`. */
function uses(json: Json): readonly (readonly [string, readonly string[]])[] {
  if (Array.isArray(json)) return json.flatMap((item: Json) => uses(item))
  if (!isObject(json)) return []
  const { onlyIf, perPolicy } = json
  const ways = isObject(onlyIf)
    ? Object.entries(onlyIf).map(([path, among]) => [path, textsIn(among)] as const)
    : []
  const [path, parts]: readonly Json[] = Array.isArray(perPolicy) ? perPolicy : []
  const named =
    typeof path === 'string' && isObject(parts)
      ? [[path, Object.keys(parts).filter((name) => name !== '*')] as const]
      : []
  return [...ways, ...named, ...Object.values(json).flatMap((member) => uses(member))]
}

function textsIn(json: Json): readonly string[] {
  return Array.isArray(json) ? json.filter((item: Json): item is string => typeof item === 'string') : []
}
