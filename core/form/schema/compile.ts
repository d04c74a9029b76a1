import { escapePointer, isObject, type JsonObject, own } from '../../json.ts'
import type { Dialect, Ranked } from './dialect.ts'
import { fail } from './error.ts'
import type { Matcher } from './matches.ts'
import { childOf, type Place, type Registry, valueAt } from './place.ts'
import type { SchemaProblem } from './problem.ts'
import { mergeSeen, nothingSeen } from './seen.ts'
import type { Cell, Check, Site } from './site.ts'

/**
 * Compiles schemas of one registry to closures, each once: `createCompiler(registry, dialect)(registry.root)`. What it
 * comes upon and cannot judge goes to `report`; without one, such a keyword judges nothing, as in an open dialect.
 */
export function createCompiler(
  registry: Registry,
  dialect: Dialect,
  report?: (problem: SchemaProblem) => void,
): (place: Place) => Check {
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
    const active = dialect.activeKeywords(place, schema)
    if (report !== undefined) for (const keyword of Object.keys(active)) look(keyword, active, place)
    const site: Site = {
      schema: active,
      place,
      at: (keyword) => `${schemaPath(place, registry)}/${escapePointer(keyword)}`,
      child: (keyword, key) => childCheck(place, schema, key === undefined ? [keyword] : [keyword, key]),
      target: (ref) => {
        const found = registry.locate(ref, place)
        return found && { place: found, cell: cellOf(found) }
      },
      resources: registry.resources,
      cellOf,
      pattern: matcherOf,
      format: (name) => own(dialect.formats, name),
    }
    const check = inOrder(compileAll(dialect.first, site), compileAll(dialect.last, site))
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

  // What a document that was checked before cannot hold, or this dialect does not have.
  function look(keyword: string, schema: JsonObject, place: Place): void {
    const { path } = place
    const value = schema[keyword]
    if (!dialect.knows(keyword)) report?.({ kind: 'unknown-keyword', path, keyword })
    if (typeof value !== 'string') return
    if (keyword === 'format' && own(dialect.formats, value) === undefined) {
      report?.({ kind: 'unknown-format', path, format: value })
    }
    if (/^\$(dynamicR|r)ef$/.test(keyword) && registry.locate(value, place) === undefined) {
      report?.({ kind: 'unresolved-reference', path, ref: value })
    }
  }

  function matcherOf(source: string): Matcher {
    const known = patterns.get(source)
    if (known !== undefined) return known
    const compiled = dialect.compilePattern(source)
    if (compiled.kind === 'err') {
      report?.({ kind: 'unsafe-pattern', path: '', pattern: source, reason: compiled.error })
    }
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
