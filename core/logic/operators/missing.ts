import type { Json } from '../../json.ts'
import { numberAt, wrongType } from '../argument.ts'
import type { At } from '../calculate.ts'
import { compare } from '../exact.ts'
import { eager, type Operators } from '../operator.ts'
import { readPath, spend } from '../scope.ts'
import { isList, present, type Value } from '../value.ts'
import { pathOf, plainPath } from './variables.ts'

const any = Number.POSITIVE_INFINITY

/** `missing missing_some log`: which variables have no value. */
export const absence: Operators = {
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

/** The paths at which there is nothing, or only blank text. */
function missing(keys: readonly Value[], { site, scope }: At): readonly Value[] {
  spend(scope.run, keys.length, site.path)
  return keys.filter((key) => !present(readPath(scope, pathOf(key, { site, scope }), site) ?? null))
}

function plainKeys(keys: readonly Json[]): readonly string[] | undefined {
  const paths = keys.map(plainPath)
  return paths.every((path) => path !== undefined) ? paths : undefined
}
