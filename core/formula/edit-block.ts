import { type Block, call, nothing, slotsOf, variable, withSlots } from './block.ts'
import { paramAt } from './definition.ts'
import { functionOf } from './functions.ts'

/** The block at an address, or undefined: `blockAt(call('+', a, b), '1')` is `b`. */
export function blockAt(root: Block, address: string): Block | undefined {
  return stepsOf(address).reduce<Block | undefined>(
    (at, step) => (at === undefined ? undefined : slotsOf(at)[step]),
    root,
  )
}

/** The address of the block around another, or undefined for the whole: `parentOf('0.2')` is `'0'`. */
export function parentOf(address: string): string | undefined {
  if (address === '') return undefined
  return address.includes('.') ? address.slice(0, address.lastIndexOf('.')) : ''
}

/** Which slot of its parent a block stands in: `slotIndexOf('0.2')` is 2. */
export function slotIndexOf(address: string): number {
  return stepsOf(address).at(-1) ?? 0
}

function stepsOf(address: string): readonly number[] {
  return address === '' ? [] : address.split('.').map(Number)
}

/** The tree with another block at an address: `replaceBlock(root, '0', number)`. */
export function replaceBlock(root: Block, address: string, block: Block): Block {
  return replaceAt(root, stepsOf(address), block)
}

function replaceAt(at: Block, [step, ...rest]: readonly number[], block: Block): Block {
  if (step === undefined) return block
  const slots = slotsOf(at).map((slot, index) => (index === step ? replaceAt(slot, rest, block) : slot))
  return withSlots(at, slots)
}

/** How many slots may be added at the end of a block, together: 2 for a further condition of `if`, else 1 or 0. */
export function addableSlots(block: Block): number {
  if (block.kind === 'list') return 1
  if (block.kind === 'let') return 0
  if (block.kind !== 'call') return 0
  const { max, repeats } = functionOf(block.id)
  if (block.args.length >= max) return 0
  return block.id === 'if' ? 2 : Math.max(1, Math.min(repeats, 1))
}

/** The block with one more empty slot; of `if`, a condition with its result before the last one. */
export function addSlot(block: Block): Block {
  if (block.kind === 'list') {
    const isPairs = block.items.length > 0 && block.items.every(({ kind }) => kind === 'pair')
    const added: Block = isPairs
      ? { kind: 'pair', value: nothing, weight: { kind: 'number', value: 1 } }
      : nothing
    return { ...block, items: [...block.items, added] }
  }
  if (block.kind !== 'call' || addableSlots(block) === 0) return block
  if (block.id !== 'if') return { ...block, args: [...block.args, emptySlot(block.id, block.args.length)] }
  const hasElse = block.args.length % 2 === 1
  const at = hasElse ? block.args.length - 1 : block.args.length
  return { ...block, args: [...block.args.slice(0, at), nothing, nothing, ...block.args.slice(at)] }
}

/**
 * The tree without a block: its slot goes where its parent can do with fewer, else it is emptied. Of `if` a condition
 * goes with its result.
 */
export function removeBlock(root: Block, address: string): Block {
  const parentAddress = parentOf(address)
  const parent = parentAddress === undefined ? undefined : blockAt(root, parentAddress)
  if (parentAddress === undefined || parent === undefined) return nothing
  const index = slotIndexOf(address)
  const without = withoutSlot(parent, index)
  return without ? replaceBlock(root, parentAddress, without) : replaceBlock(root, address, nothing)
}

function withoutSlot(parent: Block, index: number): Block | undefined {
  if (parent.kind === 'list') return { ...parent, items: parent.items.filter((_, at) => at !== index) }
  if (parent.kind === 'let') {
    const isName = index < parent.names.length && parent.names.length > 1
    return isName ? { ...parent, names: parent.names.filter((_, at) => at !== index) } : undefined
  }
  if (parent.kind !== 'call') return undefined
  const { min, repeats, params, encoding } = functionOf(parent.id)
  const gone = parent.id === 'if' ? branchOf(index, parent.args.length) : [index]
  const isOptional = repeats > 0 || (index >= min && index === parent.args.length - 1 && encoding !== 'rows')
  const isFixed = repeats > 0 && index < params.length - repeats && parent.id !== 'if'
  if (!isOptional || isFixed || parent.args.length - gone.length < min) return undefined
  return { ...parent, args: parent.args.filter((_, at) => !gone.includes(at)) }
}

/** A condition and its result, or the last "otherwise" alone. */
function branchOf(index: number, count: number): readonly number[] {
  if (count % 2 === 1 && index === count - 1) return [index]
  const condition = index - (index % 2)
  return [condition, condition + 1]
}

/** A new use of a function with its least slots empty: `newCall('round')` has one. */
export function newCall(id: string): Block {
  const { min, encoding } = functionOf(id)
  const count = encoding === 'rows' ? 3 : id === 'if' ? 3 : Math.max(min, isSign(id) ? 2 : 1)
  return call(id, ...Array.from({ length: count }, (_, index) => emptySlot(id, index)))
}

function isSign(id: string): boolean {
  const { sign, max } = functionOf(id)
  return sign !== undefined && max >= 2
}

function emptySlot(id: string, index: number): Block {
  const definition = functionOf(id)
  const kind = paramAt(definition, index)?.kind
  if (definition.encoding === 'rows' && index === 0) return { kind: 'text', value: '' }
  if (definition.encoding === 'rows' && index === 1) return { kind: 'table', value: {} }
  if (kind === 'name') return variable('')
  return nothing
}

/**
 * The tree with a block put into the first slot of a new function: `wrapBlock(root, '0', 'round')` rounds what stood
 * there.
 */
export function wrapBlock(root: Block, address: string, id: string): Block {
  const inner = blockAt(root, address)
  const made = newCall(id)
  if (inner === undefined) return root
  const slot = functionOf(id).encoding === 'rows' ? 2 : 0
  const slots = slotsOf(made).map((empty, index) => (index === slot ? inner : empty))
  return replaceBlock(root, address, withSlots(made, slots))
}

/** The tree with a block in the place of the one around it: of `ROUND(x)`, `unwrapBlock(root, '0')` leaves `x`. */
export function unwrapBlock(root: Block, address: string): Block {
  const [parent, block] = [parentOf(address), blockAt(root, address)]
  return parent === undefined || block === undefined ? root : replaceBlock(root, parent, block)
}

/** The tree with a block changed for its neighbour, one before (−1) or after (1): `moveBlock(root, '1', -1)`. */
export function moveBlock(root: Block, address: string, by: 1 | -1): Block {
  const parentAddress = parentOf(address)
  const parent = parentAddress === undefined ? undefined : blockAt(root, parentAddress)
  if (parentAddress === undefined || parent === undefined) return root
  const slots = slotsOf(parent)
  const index = slotIndexOf(address)
  const [one, other] = [slots[index], slots[index + by]]
  if (one === undefined || other === undefined) return root
  const moved = slots.map((slot, at) => (at === index ? other : at === index + by ? one : slot))
  return replaceBlock(root, parentAddress, withSlots(parent, moved))
}
