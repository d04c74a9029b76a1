import { isObject, type Json, type JsonObject, own } from '../json.ts'
import { type Documents, mapKinds } from './documents.ts'

/** Kinds whose parts may depend on a policy; the rest of a pack holds for all who build on it. */
const written = new Set(['form', 'workflow', 'scoring'])

/**
 * A pack's documents with only those parts that its policies ask for, so that a whole course can be switched on and
 * off by one value. `{ "onlyIf": { "skp.use": ["beside", "results"] }, … }` is left out unless the policy is one of
 * them; with nothing but `"value"` beside it, it is that value. `{ "perPolicy": ["skp.use", { "none": "planning",
 * "*": "skp-plan" }] }` is the one that the policy names, else the one for `*`. `indicators` reads `some` or `none`.
 */
export function partsFor(documents: Documents): Documents {
  const [pack, indicators] = [documents.pack[0]?.json, documents.indicators[0]?.json]
  const asked = askedPolicies({ pack, indicators })
  return mapKinds((kind) =>
    written.has(kind)
      ? documents[kind].map(({ file, json }) => ({ file, json: partFor(json, asked) ?? null }))
      : documents[kind],
  )
}

/**
 * One document's parts. `partFor([{ onlyIf: { use: ['yes'] }, id: 'a' }, 'b'], { use: 'no' })` is `['b']`; undefined
 * where nothing is left.
 */
export function partFor(json: Json, asked: JsonObject): Json | undefined {
  if (Array.isArray(json)) {
    return json.flatMap((item: Json) => {
      const part = partFor(item, asked)
      return part === undefined ? [] : [part]
    })
  }
  if (!isObject(json)) return json
  const { onlyIf, perPolicy, ...rest }: JsonObject = json
  if (perPolicy !== undefined) return chosen(perPolicy, asked)
  if (!holds(onlyIf, asked)) return undefined
  const names = Object.keys(rest)
  if (onlyIf !== undefined && names.length === 1 && names[0] === 'value')
    return partFor(rest.value ?? null, asked)
  return Object.fromEntries(
    Object.entries(rest).flatMap(([name, member]): [string, Json][] => {
      const part = partFor(member, asked)
      return part === undefined ? [] : [[name, part]]
    }),
  )
}

function chosen(perPolicy: Json, asked: JsonObject): Json | undefined {
  const [path, parts]: readonly Json[] = Array.isArray(perPolicy) ? perPolicy : []
  if (typeof path !== 'string' || !isObject(parts)) return null
  return partFor(own(parts, policyText(asked, path)) ?? parts['*'] ?? null, asked)
}

function holds(onlyIf: Json | undefined, asked: JsonObject): boolean {
  if (!isObject(onlyIf)) return true
  return Object.entries(onlyIf).every(
    ([path, among]) => Array.isArray(among) && among.includes(policyText(asked, path)),
  )
}

/**
 * What parts may depend on: the policies of a pack, and whether it has indicators.
 * `askedPolicies({ pack: { policies: { use: 'yes' } }, indicators: undefined })` is `{ use: 'yes', indicators: 'none' }`.
 */
export function askedPolicies({
  pack,
  indicators,
}: {
  readonly pack: Json | undefined
  readonly indicators: Json | undefined
}): JsonObject {
  const policies = isObject(pack) && isObject(pack.policies) ? pack.policies : {}
  const isMeasured =
    isObject(indicators) && Array.isArray(indicators.indicators) && indicators.indicators.length > 0
  return { ...policies, indicators: isMeasured ? 'some' : 'none' }
}

/** A policy as text; one that is not there reads as `none`: `policyText({ skp: { use: 'beside' } }, 'skp.use')`. */
export function policyText(asked: JsonObject, path: string): string {
  let value: Json | undefined = asked
  for (const key of path.split('.')) value = isObject(value) ? own(value, key) : undefined
  return value === undefined ? 'none' : String(value)
}
