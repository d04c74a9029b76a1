import { isObject, type Json, type JsonObject, own } from '../json.ts'
import { standardOperators } from '../logic/operators/standard.ts'
import { ruleName } from '../logic/rule-name.ts'
import { type Block, nothing, type Variable } from './block.ts'
import type { Definition } from './definition.ts'
import { functions } from './functions.ts'
import { variableAt } from './name-path.ts'
import { isPlainData, isPlainText } from './plain-text.ts'

/**
 * The tree of a rule. What has no part of its own, or is written in another way than the one that the tree stands
 * for, becomes an `advanced` block with that very JSON: `fromRule({ '!': [true] })`. The rule has to be within the
 * budget of L4.
 */
export function fromRule(rule: Json): Block {
  return decode(rule, 0)
}

/** The tree of a part of a rule that stands this many lists deep: `decode({ var: '../k' }, 1)` is `k` of the data. */
export function decode(json: Json, depth: number): Block {
  return decodeKnown(json, depth) ?? { kind: 'advanced', json }
}

function decodeKnown(json: Json, depth: number): Block | undefined {
  if (json === null) return nothing
  if (typeof json === 'boolean') return { kind: 'boolean', value: json }
  if (typeof json === 'number') return Number.isFinite(json) ? { kind: 'number', value: json } : undefined
  if (typeof json === 'string') return isPlainText(json) ? { kind: 'text', value: json } : undefined
  if (!isObject(json)) return { kind: 'list', items: json.map((item) => decode(item, depth)) }
  const op = ruleName(json)
  if (op === undefined) return tableOf(json)
  const written = json[op] ?? null
  if (op === 'let') return decodeLet(written, depth)
  return decodeUse(op, written, depth)
}

function tableOf(json: Json): Block | undefined {
  return isPlainData(json) ? { kind: 'table', value: json } : undefined
}

function decodeLet(written: Json, depth: number): Block | undefined {
  if (!Array.isArray(written) || written.length !== 2) return undefined
  const [names, body]: readonly Json[] = written
  if (!isObject(names) || body === undefined || Object.keys(names).length === 0) return undefined
  if (!Object.keys(names).every(isLetName)) return undefined
  return {
    kind: 'let',
    names: Object.entries(names).map(([name, value]) => ({ name, value: decode(value, depth) })),
    body: decode(body, depth),
  }
}

/** True for a name that a `let` can give: `isLetName('jumlah')`, but not `isLetName('a.b')`. */
export function isLetName(name: string): boolean {
  return name !== '' && !/[./]/.test(name) && isPlainText(name)
}

function decodeUse(op: string, written: Json, depth: number): Block | undefined {
  if (op === 'var' && typeof written === 'string') return name(written, depth)
  for (const definition of byOperator.get(op) ?? []) {
    const args = argsOf(definition, written, depth)
    if (args === undefined || args.length < definition.min || args.length > definition.max) continue
    return { kind: 'call', id: definition.id, args }
  }
  return undefined
}

/** Those with an option come first: what they take would be an argument of the others. */
const byOperator: ReadonlyMap<string, readonly Definition[]> = new Map(
  functions.map(({ op }) => {
    const uses = functions.filter((definition) => definition.op === op)
    return [op, uses.sort((a, b) => Number(b.option !== undefined) - Number(a.option !== undefined))]
  }),
)

function argsOf(definition: Definition, written: Json, depth: number): readonly Block[] | undefined {
  if (definition.encoding === 'bare') return bareArg(written, depth)
  if (!Array.isArray(written)) return undefined
  const all: readonly Json[] = written
  const { option } = definition
  if (option !== undefined && (all.length < 2 || all.at(-1) !== option)) return undefined
  const args = option === undefined ? all : all.slice(0, -1)
  switch (definition.encoding) {
    case 'args':
      return plainArgs(definition, args, depth)
    case 'spread': {
      const [first] = args
      if (args.length !== 1 || first === undefined) return undefined
      return Array.isArray(first) && first.length > 1
        ? first.map((item: Json) => decode(item, depth))
        : [decode(first, depth)]
    }
    case 'names':
      return namesOf(args, depth)
    case 'some-names': {
      const [least, names] = args
      const found = Array.isArray(names) ? namesOf(names, depth) : undefined
      if (args.length !== 2 || least === undefined || found === undefined) return undefined
      return [decode(least, depth), ...found]
    }
    case 'default': {
      const [path, fallback] = args
      const found = typeof path === 'string' ? name(path, depth) : undefined
      return found && fallback !== undefined && args.length === 2
        ? [found, decode(fallback, depth)]
        : undefined
    }
    case 'rows': {
      const [set, filter, body] = args
      if (typeof set !== 'string' || !isPlainText(set) || !isObject(filter) || !isPlainData(filter))
        return undefined
      if (body === undefined || args.length !== 3) return undefined
      return [{ kind: 'text', value: set }, { kind: 'table', value: filter }, decode(body, depth)]
    }
    default:
      return undefined
  }
}

/** `{"!": x}`, and `{"!": [list]}` where x is a list itself. */
function bareArg(written: Json, depth: number): readonly Block[] | undefined {
  if (!Array.isArray(written)) return [decode(written, depth)]
  const [only] = written
  return written.length === 1 && Array.isArray(only) ? [decode(only, depth)] : undefined
}

function plainArgs(
  definition: Definition,
  args: readonly Json[],
  depth: number,
): readonly Block[] | undefined {
  if (definition.op === 'wmean' && args.length === 1) {
    const pairs = pairsOf(args[0], depth)
    if (pairs !== undefined) return pairs
  }
  const blocks = args.map((arg, index): Block | undefined => {
    const kind = definition.params[Math.min(index, definition.params.length - 1)]?.kind
    if (kind === 'table' && !isRule(arg) && typeof arg === 'object' && arg !== null) return tableOf(arg)
    return decode(arg, kind === 'item' ? depth + 1 : depth)
  })
  const known = blocks.filter((block) => block !== undefined)
  if (known.length < blocks.length) return undefined
  // Objects with more to them than a value and a weight would be taken for pairs too.
  const first = args[0]
  const mayBePairs = definition.op === 'wmean' && Array.isArray(first) && first.length > 0
  return mayBePairs && first.every(looksLikePair) ? undefined : known
}

function pairsOf(json: Json | undefined, depth: number): readonly Block[] | undefined {
  if (!Array.isArray(json) || json.length === 0 || !json.every(isPair)) return undefined
  return [
    {
      kind: 'list',
      items: json.filter(isPair).map(({ value, weight }) => ({
        kind: 'pair',
        value: decode(value, depth),
        weight: decode(weight, depth),
      })),
    },
  ]
}

type JsonPair = JsonObject & { readonly value: Json; readonly weight: Json }

function isPair(json: Json): json is JsonPair {
  return looksLikePair(json) && Object.keys(json).length === 2
}

function looksLikePair(json: Json): json is JsonPair {
  return isObject(json) && Object.hasOwn(json, 'value') && Object.hasOwn(json, 'weight')
}

/** True for a table's JSON that would be run as a rule: `isRule({ var: 'bands.hasil' })`. */
export function isRule(json: Json): boolean {
  const op = ruleName(json)
  return op !== undefined && (op === 'rows' || op === 'each' || own(standardOperators, op) !== undefined)
}

function name(path: string, depth: number): Variable | undefined {
  const found = variableAt(path, depth)
  return found !== undefined && isPlainText(found.path) ? found : undefined
}

function namesOf(paths: readonly Json[], depth: number): readonly Variable[] | undefined {
  const names = paths.map((path) => (typeof path === 'string' ? name(path, depth) : undefined))
  const known = names.filter((found) => found !== undefined)
  return known.length === names.length ? known : undefined
}
