import { escapePointer, isObject, type JsonObject, own } from '../../json.ts'
import { any } from './any.ts'
import { arrays } from './arrays.ts'
import { combinators } from './combine.ts'
import { fail } from './error.ts'
import { numbers } from './numbers.ts'
import { objects } from './objects.ts'
import { compilePattern, type Matcher } from './pattern.ts'
import { references } from './references.ts'
import { childOf, type Place, type Registry, valueAt } from './registry.ts'
import { mergeSeen, nothingSeen } from './seen.ts'
import type { Cell, Check, KeywordCompiler, KeywordCompilers, Site } from './site.ts'
import { strings } from './strings.ts'
import { unevaluated } from './unevaluated.ts'
import { keywords } from './vocabulary.ts'

export type Formats = { readonly [name: string]: (text: string) => boolean }

/** Compiles schemas of one registry to closures, each once: `createCompiler(registry, formats)(registry.root)`. */
export function createCompiler(registry: Registry, formats: Formats): (place: Place) => Check {
  const cells = new Map<JsonObject, Cell>()
  const pending: (() => void)[] = []
  const patterns = new Map<string, Matcher>()

  function cellOf(place: Place): Cell {
    const { schema } = place
    if (!isObject(schema)) return { check: booleanCheck(place, registry) }
    const known = cells.get(schema)
    if (known !== undefined) return known
    const cell: Cell = { check: () => true }
    cells.set(schema, cell)
    // later, so that a long chain of references does not become a deep recursion
    pending.push(() => {
      cell.check = compileSchemaAt(registry.places.get(schema) ?? place, schema)
    })
    return cell
  }

  function compileSchemaAt(place: Place, schema: JsonObject): Check {
    const active = activeKeywords(place, schema)
    const site: Site = {
      schema: active,
      place,
      at: (keyword) => `${schemaPath(place, registry)}/${escapePointer(keyword)}`,
      child: (keyword, key) => childCheck(place, schema, key === undefined ? [keyword] : [keyword, key]),
      target: (ref) => {
        const found = registry.locate(ref, place)
        return found && { place: found, cell: cellOf(found) }
      },
      dynamicTargets: (anchor) => {
        const named = [...registry.resources.values()].flatMap(({ uri, dynamicAnchors }) => {
          const target = dynamicAnchors.get(anchor)
          return target === undefined ? [] : [[uri, cellOf(target)] as const]
        })
        return new Map(named)
      },
      pattern: matcherOf,
      format: (name) => own(formats, name),
    }
    const check = inOrder(compileAll(first, site), compileAll(last, site))
    return place.pointer === '' ? entering(place.resource.uri, check) : check
  }

  function childCheck(parent: Place, schema: JsonObject, segments: readonly (string | number)[]): Check {
    const child = valueAt(schema, segments)
    if (!isObject(child)) return booleanCheck(childOf(parent, schema, segments), registry)
    const known = cells.get(child)
    if (known !== undefined) return (value, run, seen) => known.check(value, run, seen)
    const cell: Cell = { check: () => true }
    cells.set(child, cell)
    cell.check = compileSchemaAt(registry.places.get(child) ?? childOf(parent, schema, segments), child)
    return cell.check
  }

  function matcherOf(source: string): Matcher {
    const known = patterns.get(source)
    if (known !== undefined) return known
    const compiled = compilePattern(source)
    // the check before has refused every other pattern of this document
    const matcher = compiled.kind === 'ok' ? compiled.value : { test: () => false, cost: 0 }
    patterns.set(source, matcher)
    return matcher
  }

  return (place) => {
    const cell = cellOf(place)
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) next()
    return cell.check
  }
}

// In the order in which they run.
const first = ranked({ ...references, ...any, ...numbers, ...strings, ...combinators, ...arrays, ...objects })
const last = ranked(unevaluated)

type Ranked = ReadonlyMap<string, { readonly rank: number; readonly compile: KeywordCompiler }>

function ranked(compilers: KeywordCompilers): Ranked {
  return new Map(Object.entries(compilers).map(([keyword, compile], rank) => [keyword, { rank, compile }]))
}

function compileAll(compilers: Ranked, site: Site): Check[] {
  return Object.keys(site.schema)
    .map((keyword) => compilers.get(keyword))
    .filter((found) => found !== undefined)
    .sort((a, b) => a.rank - b.rank)
    .map(({ compile }) => compile(site))
    .filter((check) => check !== null)
}

function inOrder(checks: readonly Check[], last: readonly Check[]): Check {
  if (last.length === 0) return all(checks)
  const before = all(checks)
  const after = all(last)
  return (value, run, seen) => {
    const own = nothingSeen()
    const valid = before(value, run, own)
    const complete = after(value, run, own)
    if (seen !== null) mergeSeen(seen, own)
    return valid && complete
  }
}

// Every check runs, so that every error is found. Short lists are written out: a loop costs more than its checks.
function all(checks: readonly Check[]): Check {
  const [one, two, three, four, ...rest] = checks
  if (one === undefined) return () => true
  if (two === undefined) return one
  if (three === undefined) {
    return (value, run, seen) => {
      const valid = one(value, run, seen)
      return two(value, run, seen) && valid
    }
  }
  if (four === undefined) {
    return (value, run, seen) => {
      const valid = one(value, run, seen)
      const second = two(value, run, seen)
      return three(value, run, seen) && second && valid
    }
  }
  const others = all([four, ...rest])
  return (value, run, seen) => {
    const valid = one(value, run, seen)
    const second = two(value, run, seen)
    const third = three(value, run, seen)
    return others(value, run, seen) && third && second && valid
  }
}

function entering(uri: string, check: Check): Check {
  return (value, run, seen) => {
    run.scope.push(uri)
    const valid = check(value, run, seen)
    run.scope.pop()
    return valid
  }
}

function booleanCheck(place: Place, registry: Registry): Check {
  if (place.schema !== false) return () => true
  const violation = {
    schemaPath: `${schemaPath(place, registry)}/false schema`,
    keyword: 'false schema',
    params: {},
    message: 'boolean schema is false',
  }
  return (_, run) => fail(run, violation)
}

function schemaPath({ resource, pointer }: Place, registry: Registry): string {
  return resource === registry.root.resource ? `#${pointer}` : `${resource.uri}#${pointer}`
}

// Keywords of a vocabulary that the meta-schema leaves out are as good as absent.
function activeKeywords({ resource }: Place, schema: JsonObject): JsonObject {
  const isActive = (keyword: string) => {
    const vocabulary = keywords.get(keyword)?.vocabulary
    return vocabulary === undefined || resource.vocabularies.has(vocabulary) || isFormat(keyword, resource)
  }
  const names = Object.keys(schema)
  if (names.every(isActive)) return schema
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => isActive(keyword)))
}

function isFormat(keyword: string, { vocabularies }: Place['resource']): boolean {
  return keyword === 'format' && vocabularies.has('format-assertion')
}
