import { canonicalJson } from '../../canonical-json.ts'
import { isObject, type Json, type JsonObject } from '../../json.ts'
import { conditionRule, together } from './condition-rule.ts'

/** An object's schema with the properties that conditions add to it, and the conditions of each. */
export type Merged = {
  readonly schema: JsonObject
  readonly visibleIf: ReadonlyMap<string, Json>
  readonly requiredIf: ReadonlyMap<string, Json>
  /** Where a condition could not be said; the schema still judges it. */
  readonly kept: readonly string[]
}

type Branch = { readonly when: Json; readonly schema: JsonObject }

/**
 * Takes `dependencies` and `if`/`then`/`else` out of an object's schema: what they add is asked for under their
 * condition. `mergeConditions({ properties: { a: {} }, dependencies: { a: ['b'] } }).requiredIf.get('b')` asks for `a`.
 */
export function mergeConditions(schema: JsonObject): Merged {
  const { dependencies, if: test, then: yes, else: no, allOf, ...rest } = schema
  const kept: string[] = []
  const left: { [name: string]: Json } = {}
  const branches: Branch[] = []
  const take = (place: string, found: readonly Branch[] | undefined, otherwise: () => void) => {
    if (found !== undefined) branches.push(...found)
    else {
      kept.push(place)
      otherwise()
    }
  }
  for (const [name, of] of Object.entries(isObject(dependencies) ? dependencies : {})) {
    take(`/dependencies/${name}`, dependencyOf(name, of), () => {
      left.dependentSchemas = {
        ...(isObject(left.dependentSchemas) ? left.dependentSchemas : {}),
        [name]: of,
      }
    })
  }
  if (test !== undefined) {
    take('/if', conditionalOf({ test, yes, no }), () => {
      Object.assign(
        left,
        { if: test },
        yes === undefined ? {} : { then: yes },
        no === undefined ? {} : { else: no },
      )
    })
  }
  const others: Json[] = []
  for (const [index, each] of (Array.isArray(allOf) ? allOf : []).entries()) {
    const isConditional = isObject(each) && each.if !== undefined
    const found = isConditional
      ? conditionalOf({ test: each.if ?? true, yes: each.then, no: each.else })
      : undefined
    if (isConditional) take(`/allOf/${index}`, found, () => others.push(each))
    else others.push(each)
  }
  if (others.length > 0) left.allOf = others
  return { ...gathered({ ...rest, ...left }, branches), kept }
}

function gathered(schema: JsonObject, branches: readonly Branch[]): Omit<Merged, 'kept'> {
  const own = isObject(schema.properties) ? schema.properties : {}
  const properties: { [name: string]: Json } = { ...own }
  const visible = new Map<string, Json[]>()
  const required = new Map<string, Json[]>()
  for (const { when, schema: branch } of branches) {
    for (const [name, property] of Object.entries(isObject(branch.properties) ? branch.properties : {})) {
      if (Object.hasOwn(own, name)) continue
      properties[name] ??= property
      visible.set(name, [...(visible.get(name) ?? []), when])
    }
    for (const name of Array.isArray(branch.required) ? branch.required.map(String) : []) {
      required.set(name, [...(required.get(name) ?? []), when])
    }
  }
  return {
    schema: Object.keys(properties).length === 0 ? schema : { ...schema, properties },
    visibleIf: anyOf(visible),
    requiredIf: anyOf(required),
  }
}

function anyOf(rules: ReadonlyMap<string, readonly Json[]>): ReadonlyMap<string, Json> {
  const distinct = (list: readonly Json[]) => [
    ...new Map(list.map((rule) => [canonicalJson(rule), rule])).values(),
  ]
  return new Map([...rules].map(([name, list]) => [name, together('or', distinct(list), false)]))
}

function dependencyOf(name: string, of: Json): readonly Branch[] | undefined {
  const there: Json = { isPresent: [{ var: `answers.${name}` }] }
  if (Array.isArray(of)) return [{ when: there, schema: { required: of } }]
  if (!isObject(of)) return undefined
  const { oneOf, properties, required, ...more } = of
  if (Object.keys(more).length > 0) return undefined
  const always =
    properties || required
      ? [
          {
            when: there,
            schema: { ...(properties ? { properties } : {}), ...(required ? { required } : {}) },
          },
        ]
      : []
  if (oneOf === undefined) return always
  const cases = (Array.isArray(oneOf) ? oneOf : []).map((each) => caseOf(name, each))
  return cases.includes(undefined) ? undefined : [...always, ...cases.filter((each) => each !== undefined)]
}

function caseOf(name: string, branch: Json): Branch | undefined {
  const properties = isObject(branch) && isObject(branch.properties) ? branch.properties : {}
  const { [name]: own, ...others } = properties
  const when = own === undefined ? undefined : conditionRule(`answers.${name}`, own)
  return when === undefined || !isObject(branch)
    ? undefined
    : { when, schema: { ...branch, properties: others } }
}

type Conditional = { readonly test: Json; readonly yes: Json | undefined; readonly no: Json | undefined }

function conditionalOf({ test, yes, no }: Conditional): readonly Branch[] | undefined {
  const when = objectRule(test)
  if (when === undefined) return undefined
  const branches = [
    ...(yes === undefined ? [] : [{ when, schema: yes }]),
    ...(no === undefined ? [] : [{ when: { '!': [when] }, schema: no }]),
  ]
  return branches.every((each): each is Branch => isObject(each.schema) && adds(each.schema))
    ? branches
    : undefined
}

/** What a branch may say to be taken out of the schema: more properties, and that some are required. */
function adds(schema: JsonObject): boolean {
  return Object.keys(schema).every((name) => name === 'properties' || name === 'required')
}

function objectRule(test: Json): Json | undefined {
  if (!isObject(test)) return undefined
  const { properties, required, type: _, ...more } = test
  if (Object.keys(more).length > 0) return undefined
  const asked = Array.isArray(required) ? required.map(String) : []
  const rules = [
    ...asked.map((name): Json => ({ isPresent: [{ var: `answers.${name}` }] })),
    ...Object.entries(isObject(properties) ? properties : {}).map(([name, of]) =>
      conditionRule(`answers.${name}`, of),
    ),
  ]
  return rules.includes(undefined)
    ? undefined
    : together(
        'and',
        rules.filter((rule) => rule !== undefined),
        true,
      )
}
