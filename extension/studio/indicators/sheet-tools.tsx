import { ArrowDown, ArrowDownToLine, ArrowUp, Plus, RotateCcw, Trash2 } from 'lucide-preact'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { fillDown } from '../../../core/studio/sheet/edit-cells.ts'
import { insertRows, moveRows, removeRows } from '../../../core/studio/sheet/edit-rows.ts'
import { resetCells, resetRows } from '../../../core/studio/sheet/layers.ts'
import { words } from '../../../ui/text/messages.ts'
import { layerKey } from './grid-row.tsx'
import { only, type Selection, spanOf, within } from './selection.ts'
import type { SheetView, Shown } from './sheet-editor.ts'

type SheetToolsProps = {
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  readonly shown: Shown
  readonly show: (shown: Shown) => void
}

/** What can be done to the chosen rows and cells, by buttons. */
export function SheetTools({ view, documents, selection, select, shown, show }: SheetToolsProps) {
  const { ref, rows, columns, base, act } = view
  const says = words.value.sheet
  const chosen = within(selection, { rows: rows.length, columns: columns.length })
  const { from, to } = spanOf(chosen)
  const rowSpan = { from: from.row, to: to.row }
  const isWhole = to.column - from.column >= columns.length - 2
  const insert = () => {
    const at = rows.length === 0 ? 0 : to.row + 1
    act(insertRows(documents, ref, { at, count: 1 }))
    select(only({ row: at, column: 0 }))
  }
  const move = (by: -1 | 1) => {
    const done = moveRows(documents, ref, rowSpan, by)
    if (done === null) return
    act(done)
    const down = ({ row, column }: Selection['active']) => ({ row: row + by, column })
    select({ active: down(chosen.active), anchor: down(chosen.anchor) })
  }
  const filled = columns.slice(from.column, to.column + 1).filter(({ key }) => key !== layerKey)
  const fill = () => act(fillDown(documents, ref, { from: from.row, to: to.row, columns: filled }))
  const reset = () => {
    if (base === null) return
    const cells = Array.from({ length: to.row - from.row + 1 }, (_, down) =>
      filled.map((column) => ({ row: from.row + down, column })),
    ).flat()
    act(
      isWhole ? resetRows(documents, ref, { base, ...rowSpan }) : resetCells(documents, ref, { base, cells }),
    )
  }
  const has = rows.length > 0
  const acts = [
    { title: says.insert, Icon: Plus, enabled: true, act: insert },
    { title: says.up, Icon: ArrowUp, enabled: has && from.row > 0, act: () => move(-1) },
    { title: says.down, Icon: ArrowDown, enabled: has && to.row < rows.length - 1, act: () => move(1) },
    { title: says.fillDown, Icon: ArrowDownToLine, enabled: has && to.row > from.row, act: fill },
    ...(base === null ? [] : [{ title: says.reset, Icon: RotateCcw, enabled: has, act: reset }]),
    {
      title: says.remove(to.row - from.row + 1),
      Icon: Trash2,
      enabled: has,
      act: () => act(removeRows(documents, ref, rowSpan)),
    },
  ]
  return (
    <div class="grid-tools">
      <div class="row" role="toolbar" aria-label={says.tools}>
        {acts.map(({ title, Icon, enabled, act: doIt }) => (
          <button
            key={title}
            type="button"
            class="button button-small"
            aria-disabled={!enabled}
            onClick={() => enabled && doIt()}
          >
            <Icon size={16} aria-hidden="true" />
            {title}
          </button>
        ))}
      </div>
      <label class="grid-languages">
        <span class="small-label">{says.languages}</span>
        <select
          class="input"
          value={shown}
          onChange={({ currentTarget }) => {
            const next = (['both', 'id', 'en'] as const).find((each) => each === currentTarget.value)
            if (next !== undefined) show(next)
          }}
        >
          <option value="both">{says.bothLanguages}</option>
          <option value="id">{says.indonesian}</option>
          <option value="en">{says.english}</option>
        </select>
      </label>
    </div>
  )
}
