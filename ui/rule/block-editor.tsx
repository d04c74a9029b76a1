import { useLayoutEffect, useRef } from 'preact/hooks'
import { type Block, slotsOf } from '../../core/formula/block.ts'
import {
  addableSlots,
  addSlot,
  blockAt,
  moveBlock,
  parentOf,
  removeBlock,
  replaceBlock,
  slotIndexOf,
  unwrapBlock,
} from '../../core/formula/edit-block.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { type Places, slotAddress } from '../../core/formula/to-rule.ts'
import { words } from '../text/messages.ts'
import { BlockPanel } from './block-panel.tsx'
import { BlockTree } from './block-tree.tsx'
import type { Came } from './read-rule.ts'

type BlockEditorProps = {
  readonly root: Block
  readonly places: Places
  readonly variables: readonly KnownVariable[]
  readonly values: ReadonlyMap<string, readonly Came[]>
  readonly selected: string
  readonly onSelect: (address: string) => void
  readonly onChange: (block: Block) => void
}

/** The rule as blocks: the arrows go from part to part, and the buttons above do to the chosen part what they say. */
export function BlockEditor({
  root,
  places,
  variables,
  values,
  selected,
  onSelect,
  onChange,
}: BlockEditorProps) {
  const frame = useRef<HTMLDivElement>(null)
  const says = words.value.rule
  const goesOn = useRef(false)
  // With the tree that was drawn anew the focus goes to where the person goes on, before the next key.
  useLayoutEffect(() => {
    if (goesOn.current) frame.current?.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus()
    goesOn.current = false
  }, [root])
  const address = blockAt(root, selected) ? selected : ''
  const block = blockAt(root, address) ?? root
  const parentAddress = parentOf(address)
  const parent = parentAddress === undefined ? undefined : blockAt(root, parentAddress)
  const index = slotIndexOf(address)
  const siblings = parent ? slotsOf(parent).length : 0
  const canMove = parent !== undefined && (parent.kind === 'list' || parent.kind === 'call')

  const change = (next: Block, to: string) => {
    onChange(next)
    onSelect(blockAt(next, to) ? to : (parentAddress ?? ''))
    goesOn.current = true
  }
  const move = (by: 1 | -1) =>
    change(moveBlock(root, address, by), slotAddress(parentAddress ?? '', index + by))
  const remove = () => change(removeBlock(root, address), address)
  const acts = [
    {
      title: says.addSlot,
      enabled: addableSlots(block) > 0,
      act: () => change(replaceBlock(root, address, addSlot(block)), address),
    },
    { title: says.up, enabled: canMove && index > 0, act: () => move(-1) },
    { title: says.down, enabled: canMove && index < siblings - 1, act: () => move(1) },
    {
      title: says.unwrap,
      enabled: parentAddress !== undefined,
      act: () => change(unwrapBlock(root, address), parentAddress ?? ''),
    },
    { title: says.remove, enabled: true, act: remove },
  ]
  return (
    <div ref={frame} class="blocks">
      <div class="blocks-tree">
        <div class="row blocks-acts" role="toolbar" aria-label={says.acts}>
          {acts.map(({ title, enabled, act }) => (
            <button
              key={title}
              type="button"
              class="button button-small"
              aria-disabled={!enabled}
              onClick={() => enabled && act()}
            >
              {title}
            </button>
          ))}
        </div>
        <BlockTree
          root={root}
          places={places}
          variables={variables}
          values={values}
          selected={address}
          onSelect={onSelect}
          onRemove={remove}
        />
      </div>
      <BlockPanel
        // Another part has a panel of its own, with nothing half typed in it.
        key={`${address} ${block.kind === 'call' ? block.id : block.kind}`}
        root={root}
        address={address}
        variables={variables}
        onChange={(next) => onChange(next)}
        onApply={(next) => change(next, address)}
      />
    </div>
  )
}
