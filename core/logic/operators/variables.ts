import type { Json } from '../../json.ts'
import { numberAt, wrongType } from '../argument.ts'
import type { At } from '../calculate.ts'
import { compare } from '../exact.ts'
import { resolve } from '../frame.ts'
import { type Evaluate, eager, type Form, type Operators } from '../operator.ts'
import { readKeys, readPath, type Scope, spend } from '../scope.ts'
import { isList, present, type Value } from '../value.ts'

const any = Number.POSITIVE_INFINITY

/** `var missing missing_some log`: only own properties are read (rule L5); `../` leads one scope out. */
export const variables: Operators = {
  var: { kind: 'form', arity: [0, 2], compile: variable },
  missing: {
    kind: 'eager',
    arity: [0, any],
    reads: (args) => plainKeys(Array.isArray(args[0]) ? args[0] : args),
    call: (args, site, scope) => {
      const [first = null] = args
      return missing(isList(first) ? first : args, { site, scope })
    },
  },
  missing_some: {
    kind: 'eager',
    arity: [2, 2],
    reads: (args) => (Array.isArray(args[1]) ? plainKeys(args[1]) : undefined),
    call: (args, site, scope) => {
      const keys = args[1] ?? null
      if (!isList(keys)) return wrongType(keys, { argument: 1, site, want: 'list' })
      const gone = missing(keys, { site, scope })
      return compare(keys.length - gone.length, numberAt(args, 0, site)) >= 0 ? [] : gone
    },
  },
  log: eager([1, 1], ([value]) => value ?? null),
}

function variable(form: Form): Evaluate {
  const { args, site } = form
  const [written = null] = args
  const fallback = args.length > 1 ? form.expression(1) : () => null
  const path = args.length === 0 ? '' : plainPath(written)
  if (path === undefined) {
    form.reads(undefined)
    const dynamic = form.expression(0)
    return (scope) => {
      const value = readPath(scope, pathOf(dynamic(scope), { site, scope }), site)
      return value === undefined ? fallback(scope) : value
    }
  }
  const read = reader(path, form)
  return (scope) => {
    const value = read(scope)
    if (scope.run.open !== null) scope.run.open.inputs = [path]
    // As in json-logic-js the default stands in for what is absent, not for null: that is what coalesce does.
    return value === undefined ? fallback(scope) : value
  }
}

/** The closure that reads a known path: how many scopes out it lies is settled before any data. */
function reader(path: string, { frame, site, report, reads }: Form): (scope: Scope) => Value | undefined {
  const found = resolve(frame, path)
  if (found === undefined) {
    report({ kind: 'no-outer-scope', path: site.path, op: site.op, variable: path })
    return () => undefined
  }
  reads(path)
  const { hops, keys, place } = found
  if (place === 'names') return (scope) => readKeys(outward(scope, hops).names, keys)
  if (hops === 0) return (scope) => readKeys(scope.data, keys)
  return (scope) => readKeys(outward(scope, hops).data, keys)
}

function outward(scope: Scope, hops: number): Scope {
  let at = scope
  for (let left = hops; left > 0 && at.outer !== null; left--) at = at.outer
  return at
}

function plainPath(json: Json): string | undefined {
  if (json === null) return ''
  return typeof json === 'string' || typeof json === 'number' ? String(json) : undefined
}

function pathOf(value: Value, { site, scope }: At): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    // Taking a long path apart takes long.
    spend(scope.run, value.length >> 5, site.path)
    return value
  }
  return wrongType(value, { argument: 0, site, want: 'path' })
}

/** The paths at which there is nothing, or only blank text. */
function missing(keys: readonly Value[], { site, scope }: At): readonly Value[] {
  spend(scope.run, keys.length, site.path)
  return keys.filter((key) => !present(readPath(scope, pathOf(key, { site, scope }), site) ?? null))
}

function plainKeys(keys: readonly Json[]): readonly string[] | undefined {
  const paths = keys.map(plainPath)
  return paths.every((path) => path !== undefined) ? paths : undefined
}
