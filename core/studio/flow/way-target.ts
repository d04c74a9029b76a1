import { isObject, type Json, type JsonObject } from '../../json.ts'

/** Where a way leads under each value of a policy; `*` stands for every value that is not named. */
export type PolicyWays = { readonly path: string; readonly ways: JsonObject }

/** The ways of a target that depends on a policy; null where it leads to one stage: `policyWays('closed')` is null. */
export function policyWays(to: Json | undefined): PolicyWays | null {
  const [path, ways]: readonly Json[] = isObject(to) && Array.isArray(to.perPolicy) ? to.perPolicy : []
  return typeof path === 'string' && isObject(ways) ? { path, ways } : null
}

/**
 * Lets a way depend on a policy, so that each end can then be chosen: it leads where it led, now and else.
 * `splitWay('closed', { path: 'skp.use', now: 'none' })` is `{ perPolicy: ['skp.use', { none: 'closed', '*': 'closed' }] }`.
 */
export function splitWay(
  to: string,
  { path, now }: { readonly path: string; readonly now: string },
): JsonObject {
  return targetBy({ path, ways: { [now]: to, '*': to } })
}

/** A way with another stage under one value; without that value where `stage` is undefined. `withWay(ways, 'none', 'closed')`. */
export function withWay({ path, ways }: PolicyWays, value: string, stage: string | undefined): JsonObject {
  const { [value]: _before, ...others } = ways
  // Where all others lead is told last.
  const { '*': rest, ...named } = stage === undefined ? others : { ...ways, [value]: stage }
  return targetBy({ path, ways: rest === undefined ? named : { ...named, '*': rest } })
}

/** One stage for all: the one that is led to at present. `joinWays(ways, 'none')` is `'closed'`; undefined where none is. */
export function joinWays({ ways }: PolicyWays, now: string): Json | undefined {
  return Object.hasOwn(ways, now) ? ways[now] : ways['*']
}

/** As it stands in a document: `{ perPolicy: ['skp.use', { '*': 'closed' }] }`. */
export function targetBy({ path, ways }: PolicyWays): JsonObject {
  return { perPolicy: [path, ways] }
}
