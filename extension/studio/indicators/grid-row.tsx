// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn where they are in sight, which cells of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: cells have the focus, not the rows and heads around them
import { useMemo } from 'preact/hooks'
import type { JsonObject } from '../../../core/json.ts'
import { type Column, cellOf } from '../../../core/studio/sheet/column.ts'
import { type BaseRows, isCellChanged, rowLayer } from '../../../core/studio/sheet/layers.ts'
import { rowId } from '../../../core/studio/sheet/sheet.ts'
import { words } from '../../../ui/text/messages.ts'
import { CellEditor, type Step, type Typing } from './cell-editor.tsx'
import { shownCell } from './cell-text.ts'

export type GridRowProps = {
  readonly row: JsonObject
  readonly index: number
  readonly columns: readonly Column[]
  readonly labels: readonly string[]
  readonly base: BaseRows | null
  /** By the columns' keys, what is wrong. */
  readonly wrong: ReadonlySet<string> | undefined
  /** The active cell's column, or -1. */
  readonly active: number
  readonly chosen: readonly [from: number, to: number] | null
  readonly typing: Typing | null
  readonly describedBy: string
  readonly commit: (text: string, to: Step) => boolean
  readonly cancel: () => void
}

/** One row of the grid; drawn again only when something of it differs. */
export function GridRow(props: GridRowProps) {
  const { row, index, columns, labels, base, wrong, active, chosen, typing, describedBy } = props
  const [from, to] = chosen ?? [-1, -2]
  const says = words.value.sheet
  return useMemo(
    () => (
      <div
        class="grid-row"
        role="row"
        aria-rowindex={index + 2}
        style={{ top: `${index * rowHeight}px` }}
        data-row={index}
      >
        <span class="grid-number" role="rowheader" aria-colindex={1}>
          {index + 1}
        </span>
        {columns.map((column, at) => {
          const isActive = at === active
          const isWrong = wrong?.has(column.key) ?? false
          const isChanged = base !== null && column.key !== layerKey && isCellChanged(row, column, base)
          return (
            <div
              key={column.key}
              role="gridcell"
              class={classOf({ column, at, isWrong, isChanged })}
              aria-colindex={at + 2}
              aria-selected={at >= from && at <= to}
              aria-invalid={isWrong || undefined}
              aria-readonly={column.key === layerKey || undefined}
              aria-describedby={isActive ? describedBy : undefined}
              tabIndex={isActive ? 0 : -1}
              data-column={at}
            >
              {isActive && typing ? (
                <CellEditor
                  column={column}
                  typing={typing}
                  label={labels[at] ?? ''}
                  row={rowId(row)}
                  stands={shownCell(column, cellOf(row, column))}
                  commit={props.commit}
                  cancel={props.cancel}
                />
              ) : (
                <span class="grid-text">
                  {column.key === layerKey
                    ? says.layers[base === null ? 'own' : rowLayer(row, base)]
                    : shownCell(column, cellOf(row, column))}
                </span>
              )}
            </div>
          )
        })}
      </div>
    ),
    [row, index, columns, labels, base, wrong, active, from, to, typing, says],
  )
}

/** In pixels; the style sheet has the same. */
export const rowHeight = 36

/** A column of the grid alone, which nobody writes in: who says the row. */
export const layerKey = 'layer'

type Looks = {
  readonly column: Column
  readonly at: number
  readonly isWrong: boolean
  readonly isChanged: boolean
}

function classOf({ column, at, isWrong, isChanged }: Looks): string {
  return [
    'grid-cell',
    at === 0 ? 'grid-frozen' : '',
    column.is === 'number' ? 'grid-figure' : '',
    column.is === 'code' ? 'grid-code' : '',
    isWrong ? 'grid-wrong' : '',
    isChanged ? 'grid-changed' : '',
  ]
    .filter((name) => name !== '')
    .join(' ')
}
