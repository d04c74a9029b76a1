import type { Json } from '../../json.ts'
import { wrongType } from '../argument.ts'
import type { At } from '../calculate.ts'
import { resolve } from '../frame.ts'
import type { Evaluate, Form, Operators } from '../operator.ts'
import { readKeys, readPath, type Scope, spend } from '../scope.ts'
import type { Value } from '../value.ts'

/** `var`: only own properties are read (rule L5); `../` leads one scope out. */
export const variables: Operators = {
  var: { kind: 'form', arity: [0, 2], compile: variable },
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

/** A path as a rule writes it, or undefined where it is worked out: `plainPath(3)` is `'3'`. */
export function plainPath(json: Json): string | undefined {
  if (json === null) return ''
  return typeof json === 'string' || typeof json === 'number' ? String(json) : undefined
}

/** The path that a value names: `pathOf('a.b', at)`. */
export function pathOf(value: Value, { site, scope }: At): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') {
    // Taking a long path apart takes long.
    spend(scope.run, value.length >> 5, site.path)
    return value
  }
  return wrongType(value, { argument: 0, site, want: 'path' })
}
