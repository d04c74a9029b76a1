import type { Json } from '../json.ts'

/**
 * A rule as a tree of parts with slots: what the formula, the block editor and the sentence all draw from. Each rule
 * has exactly one such tree, and each tree one rule; what no part has a place for stays as it is in `advanced`.
 */
export type Block =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'nothing' }
  | Variable
  | { readonly kind: 'list'; readonly items: readonly Block[] }
  /** Fixed values that nothing is worked out in: a table of bands or a matrix, written into the rule. */
  | { readonly kind: 'table'; readonly value: Json }
  | Call
  | { readonly kind: 'let'; readonly names: readonly NamedBlock[]; readonly body: Block }
  /** One value and its weight, in the list of a weighted mean. */
  | { readonly kind: 'pair'; readonly value: Block; readonly weight: Block }
  /** JSON-Logic that has no other part here, kept to the letter. */
  | { readonly kind: 'advanced'; readonly json: Json }

/** `out` is null for the rule's own data, 0 for the item at hand, 1 for the item around it, and so on. */
export type Variable = { readonly kind: 'variable'; readonly path: string; readonly out: number | null }
export type Call = { readonly kind: 'call'; readonly id: string; readonly args: readonly Block[] }
export type NamedBlock = { readonly name: string; readonly value: Block }

/** The parts in a block's slots, in order: those of `a + b` are `a` and `b`; the body of a `let` comes last. */
export function slotsOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case 'list':
      return block.items
    case 'call':
      return block.args
    case 'let':
      return [...block.names.map(({ value }) => value), block.body]
    case 'pair':
      return [block.value, block.weight]
    default:
      return []
  }
}

/** The same block with other parts in its slots: `withSlots(list, [a, b])` is the list of these two. */
export function withSlots(block: Block, slots: readonly Block[]): Block {
  switch (block.kind) {
    case 'list':
      return { ...block, items: slots }
    case 'call':
      return { ...block, args: slots }
    case 'let':
      return {
        ...block,
        names: block.names.map(({ name }, index) => ({ name, value: slots[index] ?? nothing })),
        body: slots[block.names.length] ?? nothing,
      }
    case 'pair':
      return { ...block, value: slots[0] ?? nothing, weight: slots[1] ?? nothing }
    default:
      return block
  }
}

/** The empty value: JSON's null. */
export const nothing: Block = { kind: 'nothing' }

/** A use of a function: `call('+', a, b)`. */
export function call(id: string, ...args: readonly Block[]): Call {
  return { kind: 'call', id, args }
}

/** A name of the rule's own data: `variable('steps.results')`; of the item at hand with `out` 0. */
export function variable(path: string, out: number | null = null): Variable {
  return { kind: 'variable', path, out }
}
