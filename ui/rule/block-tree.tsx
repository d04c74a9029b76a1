import { useRef } from 'preact/hooks'
import { type Block, slotsOf } from '../../core/formula/block.ts'
import { parentOf } from '../../core/formula/edit-block.ts'
import type { KnownVariable } from '../../core/formula/known-variable.ts'
import { type Places, slotAddress } from '../../core/formula/to-rule.ts'
import { language, words } from '../text/messages.ts'
import type { Came } from './read-rule.ts'
import { sayCame, sayPart } from './say-part.ts'
import { slotName } from './slot-name.ts'

type BlockTreeProps = {
  readonly root: Block
  readonly places: Places
  readonly variables: readonly KnownVariable[]
  readonly values: ReadonlyMap<string, readonly Came[]>
  readonly selected: string
  readonly onSelect: (address: string) => void
  readonly onRemove: () => void
}

type Row = { readonly block: Block; readonly address: string; readonly level: number; readonly slot: string }

/** Every part of the rule on a line of its own, with what it comes to in the example. */
export function BlockTree({ root, places, variables, values, selected, onSelect, onRemove }: BlockTreeProps) {
  const tree = useRef<HTMLDivElement>(null)
  const rows = rowsOf({ block: root, address: '', level: 1, slot: '' })
  const at = rows.findIndex(({ address }) => address === selected)
  const go = (row: Row | undefined) => {
    if (row === undefined) return
    onSelect(row.address)
    tree.current?.querySelector<HTMLElement>(`[data-address="${row.address}"]`)?.focus()
  }
  const keys: { readonly [key: string]: () => void } = {
    ArrowDown: () => go(rows[at + 1]),
    ArrowUp: () => go(rows[at - 1]),
    ArrowRight: () => go(rows.find(({ address }) => address === slotAddress(selected, 0))),
    ArrowLeft: () => go(rows.find(({ address }) => address === parentOf(selected))),
    Home: () => go(rows[0]),
    End: () => go(rows.at(-1)),
    Delete: onRemove,
  }
  return (
    <div
      ref={tree}
      class="block-tree"
      role="tree"
      aria-label={words.value.rule.blocks}
      onKeyDown={(event) => {
        const act = keys[event.key]
        if (act === undefined) return
        event.preventDefault()
        act()
      }}
    >
      {rows.map(({ block, address, level, slot }) => {
        const came = values.get(places.get(address) ?? '')
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the tree's
          <div
            key={address}
            class={block.kind === 'nothing' ? 'block block-empty' : `block block-${block.kind}`}
            style={{ '--level': level - 1 }}
            role="treeitem"
            data-address={address}
            aria-level={level}
            aria-selected={address === selected}
            tabIndex={address === selected ? 0 : -1}
            onClick={() => onSelect(address)}
          >
            {slot !== '' && <span class="block-slot">{slot}</span>}
            <span class="block-name">{sayPart(block, language.value, variables)}</span>
            {came && <span class="block-value">= {sayCame(came, language.value)}</span>}
          </div>
        )
      })}
    </div>
  )
}

function rowsOf(row: Row): readonly Row[] {
  const { block, address, level } = row
  const below = slotsOf(block).flatMap((slot, index) =>
    rowsOf({
      block: slot,
      address: slotAddress(address, index),
      level: level + 1,
      slot: slotName(block, index, language.value),
    }),
  )
  return [row, ...below]
}
