import { escapePointer, type Json } from '../json.ts'
import { assertNever } from '../result.ts'
import type { Block, Call } from './block.ts'
import { paramAt } from './definition.ts'
import { functionOf } from './functions.ts'
import { pathOf } from './name-path.ts'

/**
 * Where each block of a tree stands: by its address (the numbers of the slots that lead to it, `'0.2'`; the whole is
 * `''`), the JSON Pointer into the rule, which for a use of an operator ends in it, as in a trace (L6).
 */
export type Places = ReadonlyMap<string, string>

/** The rule that a tree stands for: `toRule(call('+', a, b))` is `{ '+': [a, b] }`. */
export function toRule(block: Block): Json {
  return located(block).rule
}

/** The rule of a tree, and where each of its blocks stands in it: `located(call('+', a, b)).places.get('')` is `'/+'`. */
export function located(block: Block): { readonly rule: Json; readonly places: Places } {
  const places = new Map<string, string>()
  const rule = encode(block, { depth: 0, pointer: '', address: '', places })
  return { rule, places }
}

type At = {
  readonly depth: number
  readonly pointer: string
  readonly address: string
  readonly places: Map<string, string>
}

/** The address of a slot: `slotAddress('0', 2)` is `'0.2'`. */
export function slotAddress(address: string, index: number): string {
  return address === '' ? String(index) : `${address}.${index}`
}

function encode(block: Block, at: At): Json {
  const note = (suffix: string) => at.places.set(at.address, at.pointer + suffix)
  const slot = (index: number, pointer: string, depth = at.depth): At => ({
    ...at,
    depth,
    pointer: at.pointer + pointer,
    address: slotAddress(at.address, index),
  })
  switch (block.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'table':
      note('')
      return block.value
    case 'nothing':
      note('')
      return null
    case 'variable':
      note('/var')
      // A block that was moved out of its list reads the data instead of nothing at all.
      return { var: pathOf(block, at.depth) ?? pathOf({ ...block, out: null }, at.depth) ?? block.path }
    case 'list':
      note('')
      return block.items.map((item, index) => encode(item, slot(index, `/${index}`)))
    case 'pair':
      note('')
      return {
        value: encode(block.value, slot(0, '/value')),
        weight: encode(block.weight, slot(1, '/weight')),
      }
    case 'let': {
      note('/let')
      const names = block.names.map(
        ({ name, value }, index) =>
          [name, encode(value, slot(index, `/let/0/${escapePointer(name)}`))] as const,
      )
      // `fromEntries` makes own properties, of `__proto__` too.
      return { let: [Object.fromEntries(names), encode(block.body, slot(names.length, '/let/1'))] }
    }
    case 'call':
      note(`/${escapePointer(functionOf(block.id).op)}`)
      return encodeCall(block, slot)
    case 'advanced':
      note('')
      return block.json
    default:
      return assertNever(block)
  }
}

type Slot = (index: number, pointer: string, depth?: number) => At

function encodeCall({ id, args }: Call, slot: Slot): Json {
  const definition = functionOf(id)
  const { op, encoding, option } = definition
  const root = `/${escapePointer(op)}`
  const { depth } = slot(0, '')
  const encoded = (pointer: (index: number) => string) =>
    args.map((arg, index) => {
      const inner = paramAt(definition, index)?.kind === 'item' ? depth + 1 : depth
      return encode(arg, slot(index, root + pointer(index), inner))
    })
  const options = option === undefined ? [] : [option]
  switch (encoding) {
    case 'bare': {
      const isList = args[0]?.kind === 'list' || (args[0]?.kind === 'advanced' && Array.isArray(args[0].json))
      const [only = null] = encoded(() => (isList ? '/0' : ''))
      return { [op]: isList ? [only] : only }
    }
    case 'spread':
      if (args.length === 1) return { [op]: [...encoded(() => '/0'), ...options] }
      return { [op]: [encoded((index) => `/0/${index}`), ...options] }
    case 'names':
      return { [op]: pathsOf(args, depth) }
    case 'some-names': {
      const [least = null] = args.slice(0, 1).map((arg) => encode(arg, slot(0, `${root}/0`)))
      return { [op]: [least, pathsOf(args.slice(1), depth)] }
    }
    case 'default': {
      const [, fallback] = args
      const paths = pathsOf(args.slice(0, 1), depth)
      return { [op]: [...paths, ...(fallback ? [encode(fallback, slot(1, `${root}/1`))] : [])] }
    }
    case 'args':
    case 'rows':
      return { [op]: [...encoded((index) => `/${index}`), ...options] }
    default:
      return assertNever(encoding)
  }
}

function pathsOf(names: readonly Block[], depth: number): readonly string[] {
  return names.flatMap((block) => {
    if (block.kind !== 'variable') return []
    return [pathOf(block, depth) ?? '../'.repeat(depth) + block.path]
  })
}
