import { type Block, nothing, slotsOf, type Variable, withSlots } from './block.ts'
import { paramAt } from './definition.ts'
import { blockAt, replaceBlock } from './edit-block.ts'
import { isLetName } from './from-rule.ts'
import { functionOf } from './functions.ts'

type Let = Extract<Block, { readonly kind: 'let' }>

/** A `let` with one empty name around a block, which becomes what it yields: `newLet(variable('a')).body` is `a`. */
export function newLet(body: Block): Let {
  return { kind: 'let', names: [{ name: 'x', value: nothing }], body }
}

/** The `let` with one more name that is not taken yet: after `x` comes `x2`. */
export function addName(block: Let): Let {
  const taken = block.names.map(({ name }) => name)
  let count = taken.length + 1
  while (taken.includes(`x${count}`)) count++
  return { ...block, names: [...block.names, { name: `x${count}`, value: nothing }] }
}

/**
 * The tree with a name of the `let` at an address changed, also where it is read: `renameName(root, { address: '',
 * index: 0, name: 'jumlah' })`. Undefined where the name cannot be one, or is taken.
 */
export function renameName(
  root: Block,
  { address, index, name }: { readonly address: string; readonly index: number; readonly name: string },
): Block | undefined {
  const block = blockAt(root, address)
  if (block?.kind !== 'let') return undefined
  const old = block.names[index]?.name
  if (old === undefined || !isLetName(name)) return undefined
  if (block.names.some((given, at) => at !== index && given.name === name)) return undefined
  const isInItem = itemsAround(root, address) > 0
  const names = block.names.map((given, at) => (at === index ? { ...given, name } : given))
  const body = renamed(block.body, { old, name, isInItem, deeper: 0 })
  return replaceBlock(root, address, { ...block, names, body })
}

type Renaming = {
  readonly old: string
  readonly name: string
  /** Whether the `let` stands in a list, so that its names are those of the item. */
  readonly isInItem: boolean
  /** How many lists deeper than the `let` a block stands. */
  readonly deeper: number
}

function renamed(block: Block, renaming: Renaming): Block {
  const { old, deeper } = renaming
  if (block.kind === 'variable') return renamedVariable(block, renaming)
  const hides = deeper === 0 && block.kind === 'let' && block.names.some(({ name }) => name === old)
  const slots = slotsOf(block).map((slot, index, all) => {
    if (hides && index === all.length - 1) return slot
    const isItem = block.kind === 'call' && paramAt(functionOf(block.id), index)?.kind === 'item'
    return renamed(slot, isItem ? { ...renaming, deeper: deeper + 1 } : renaming)
  })
  return withSlots(block, slots)
}

function renamedVariable(block: Variable, { old, name, isInItem, deeper }: Renaming): Block {
  const isHere = block.out === (isInItem ? deeper : null)
  if (!isHere || (block.path !== old && !block.path.startsWith(`${old}.`))) return block
  return { ...block, path: name + block.path.slice(old.length) }
}

function itemsAround(root: Block, address: string): number {
  let at: Block | undefined = root
  let items = 0
  for (const step of address === '' ? [] : address.split('.').map(Number)) {
    if (at?.kind === 'call' && paramAt(functionOf(at.id), step)?.kind === 'item') items++
    at = at && slotsOf(at)[step]
  }
  return items
}
