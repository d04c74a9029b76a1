// biome-ignore-all lint/a11y/useSemanticElements: rows are drawn where they are in sight, which cells of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: cells have the focus, not the rows and heads around them
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { type Column, cellOf } from '../../../core/studio/sheet/column.ts'
import { hasPlace, putCells } from '../../../core/studio/sheet/edit-cells.ts'
import { moveRows } from '../../../core/studio/sheet/edit-rows.ts'
import { say, type Text } from '../../../core/text.ts'
import { drawNow } from '../../../ui/draw-now.ts'
import { language, words } from '../../../ui/text/messages.ts'
import type { Step, Typing } from './cell-editor.tsx'
import { readCell, shownCell } from './cell-text.ts'
import { GridRow, layerKey, rowHeight } from './grid-row.tsx'
import { copied, pasted } from './paste.ts'
import { moved, only, type Selection, spanOf, within } from './selection.ts'
import type { SheetView } from './sheet-editor.ts'
import { rowWindow, useWindow } from './use-window.ts'

type SheetGridProps = {
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly label: string
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  /** What was done, or what could not be, for the line below the grid. */
  readonly tell: (what: string) => void
  /** The line that says more of the active cell. */
  readonly describedBy: string
  /** A cell in which something was typed when the page was gone. */
  readonly begun: Selection['active'] | null
}

/** The rows as a grid that is worked in as in a spreadsheet: keys, ranges, the clipboard; what is out of sight is not drawn. */
export function SheetGrid(props: SheetGridProps) {
  const { view, documents, label, selection, select, tell, describedBy, begun } = props
  const { ref, rows, columns, base, findings, act } = view
  const frame = useRef<HTMLDivElement>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  // The focus follows the active cell once the person is in the grid, and is never pulled into it.
  const follows = useRef(false)
  const leaves = useRef(false)
  const { top, height } = useWindow(frame)
  const says = words.value.sheet
  const extent = { rows: rows.length, columns: columns.length }
  const chosen = within(selection, extent)
  const { active } = chosen
  const span = spanOf(chosen)
  const labels = useMemo(
    () => columns.map(({ title }) => say(title, language.value)),
    [columns.map(({ key }) => key).join(), language.value],
  )
  const wrong = useMemo(() => {
    const byRow = new Map<number, Set<string>>()
    for (const { row, column } of findings) byRow.set(row, (byRow.get(row) ?? new Set()).add(column))
    return byRow
  }, [findings])

  useLayoutEffect(() => {
    if (begun !== null) setTyping({ text: '', by: 'before' })
  }, [begun])
  useLayoutEffect(() => {
    if (typing !== null || !follows.current) return
    const cell = cellAt(frame.current, active.row, active.column)
    cell?.focus({ preventScroll: true })
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active.row, active.column, typing, rows])

  const column = columns[active.column]
  /** A box has one line: left to it, the last word of a line and the first of the next would be one. */
  const inOneLine = (of: Column) =>
    shownCell(of, cellOf(rows[active.row] ?? {}, of)).replaceAll(/\s*[\r\n]+\s*/g, ' ')
  const begin = (text: string | null, by: Typing['by']) => {
    if (column === undefined || column.key === layerKey) return
    if (!hasPlace(rows[active.row] ?? {}, column)) {
      tell(says.noLevel)
      return
    }
    setTyping({ text: text !== null && column.is !== 'choice' ? text : inOneLine(column), by })
  }
  const put = (label: Text, cells: Parameters<typeof putCells>[2]['cells']) =>
    act(putCells(documents, ref, { cells: cells.filter((cell) => cell.column.key !== layerKey), label }))
  const commit = (text: string, to: Step): boolean => {
    if (column === undefined) return true
    const reading = readCell(column, text)
    if (reading.kind === 'wrong') {
      tell(says.wrongCell(active.row + 1, labels[active.column] ?? '', text, reading.why))
      return false
    }
    setTyping(null)
    const name = column.title
    const changed = { id: `Ubah ${name.id}`, en: `Change ${name.en}` }
    // Looked at and left, a text of several lines stays one.
    if (text !== inOneLine(column)) put(changed, [{ row: active.row, column, value: reading.value }])
    tell('')
    if (to !== 'stay') {
      const arrow = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' }[to]
      const press = { key: arrow, ctrlKey: false, metaKey: false, shiftKey: false }
      select(moved(only(active), press, { extent, page: 1 }) ?? chosen)
    }
    return true
  }
  const empty = () => {
    const cells = cellsIn(span).filter((cell) => cell.column.is !== 'code')
    put(
      { id: 'Kosongkan sel', en: 'Empty cells' },
      cells.map((cell) => ({ ...cell, value: undefined })),
    )
    tell(says.emptied(cells.length))
  }
  const cellsIn = ({ from, to }: typeof span) =>
    rows
      .slice(from.row, to.row + 1)
      .flatMap((_, down) =>
        columns.slice(from.column, to.column + 1).map((each) => ({ row: from.row + down, column: each })),
      )
  const onKeyDown = (event: KeyboardEvent) => {
    if (rows.length === 0 || typing !== null) return
    const wasLeaving = leaves.current
    leaves.current = event.key === 'Escape'
    if (event.key === 'Tab') {
      const to = active.column + (event.shiftKey ? -1 : 1)
      // At the ends of a row, and after Escape, Tab leaves the grid as everywhere.
      if (wasLeaving || to < 0 || to >= columns.length) {
        follows.current = false
        return
      }
      event.preventDefault()
      select(only({ row: active.row, column: to }))
      return
    }
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      shift(event.key === 'ArrowUp' ? -1 : 1)
      return
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    const acts: { readonly [key: string]: () => void } = {
      Enter: () => begin(null, 'key'),
      F2: () => begin(null, 'key'),
      Delete: empty,
      Backspace: empty,
    }
    const next = event.altKey ? null : moved(chosen, event, { extent, page: pageOf(height) })
    const doIt = isPlain && Object.hasOwn(acts, event.key) ? acts[event.key] : undefined
    if (next !== null) select(next)
    else if (doIt !== undefined) doIt()
    else if (event.key === ' ' && event.shiftKey)
      select({
        anchor: { row: span.from.row, column: 0 },
        active: { row: span.to.row, column: columns.length - 1 },
      })
    else if (isPlain && event.key.length === 1) begin(event.key, 'typing')
    else return
    event.preventDefault()
  }
  const shift = (by: -1 | 1) => {
    const done = moveRows(documents, ref, { from: span.from.row, to: span.to.row }, by)
    if (done === null) return
    act(done)
    const down = ({ row, column: at }: Selection['active']) => ({ row: row + by, column: at })
    select({ active: down(chosen.active), anchor: down(chosen.anchor) })
  }
  const onCopy = (event: ClipboardEvent) => {
    if (typing !== null || rows.length === 0) return
    event.preventDefault()
    event.clipboardData?.setData('text/plain', copied(chosen, { rows, columns: columns.slice(0, -1) }))
    if (event.type === 'cut') empty()
    else tell(says.copied((span.to.row - span.from.row + 1) * (span.to.column - span.from.column + 1)))
  }
  const onPaste = (event: ClipboardEvent) => {
    if (typing !== null) return
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text === '') return
    const found = pasted(text, chosen, { rows, columns: columns.slice(0, -1) })
    put({ id: 'Tempel', en: 'Paste' }, found.cells)
    const { wrong, beyond, isCut } = found
    const done = [
      says.pasted(found.cells.length),
      ...(isCut ? [says.cut(found.rows)] : []),
      ...(beyond > 0 ? [says.beyond(beyond)] : []),
      ...(wrong.length > 0 ? [says.leftOut(wrong.length), ...wrong.slice(0, 5)] : []),
    ]
    tell(done.join(' '))
    if (found.rows === 0) return
    const { from } = span
    const last = { row: from.row + found.rows - 1, column: from.column + found.columns - 1 }
    select({ anchor: from, active: last })
  }
  const onPointerDown = (event: PointerEvent) => {
    const spot = spotOf(event.target)
    if (spot === null) return
    if (typing !== null) {
      if (spot.row === active.row && spot.column === active.column) return
      // The box commits what is in it when it is left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    }
    follows.current = true
    select(event.shiftKey ? { active: spot, anchor: chosen.anchor } : only(spot))
  }
  const onPointerMove = (event: PointerEvent) => {
    if (event.buttons !== 1 || event.pointerType !== 'mouse' || typing !== null) return
    const spot = spotOf(event.target)
    if (spot !== null && (spot.row !== active.row || spot.column !== active.column))
      select({ active: spot, anchor: chosen.anchor })
  }
  const drawn = rowWindow({ top, height, count: rows.length, keep: active.row })
  return (
    <div
      ref={frame}
      class="grid"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      onKeyDown={(event) => drawNow(() => onKeyDown(event))}
      onFocusIn={({ target }) => {
        follows.current = true
        // A screen reader puts the focus where it likes.
        const spot = typing === null ? spotOf(target) : null
        if (spot !== null && (spot.row !== active.row || spot.column !== active.column)) select(only(spot))
      }}
      onCopy={onCopy}
      onCut={onCopy}
      onPaste={onPaste}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onDblClick={(event) => {
        if (spotOf(event.target) !== null && typing === null) begin(null, 'key')
      }}
    >
      <div class="grid-head" role="row" aria-rowindex={1}>
        <span class="grid-number" role="columnheader" aria-colindex={1}>
          <span class="visually-hidden">{says.rowNumber}</span>
        </span>
        {columns.map((each, at) => (
          <span
            key={each.key}
            role="columnheader"
            class={`grid-title ${at === 0 ? 'grid-frozen' : ''} ${each.is === 'number' ? 'grid-figure' : ''} ${each.is === 'code' ? 'grid-code' : ''}`}
            aria-colindex={at + 2}
            title={labels[at]}
          >
            {labels[at]}
          </span>
        ))}
      </div>
      <div class="grid-body" role="presentation" style={{ height: `${rows.length * rowHeight}px` }}>
        {drawn.map((index) => {
          const row = rows[index]
          if (row === undefined) return null
          const isIn = index >= span.from.row && index <= span.to.row
          return (
            <GridRow
              key={index}
              row={row}
              index={index}
              columns={columns}
              labels={labels}
              base={base}
              wrong={wrong.get(index)}
              active={index === active.row ? active.column : -1}
              chosen={isIn ? [span.from.column, span.to.column] : null}
              typing={index === active.row ? typing : null}
              describedBy={describedBy}
              commit={commit}
              cancel={() => setTyping(null)}
            />
          )
        })}
      </div>
    </div>
  )
}

function pageOf(height: number): number {
  return Math.max(1, Math.floor(height / rowHeight) - 2)
}

function cellAt(frame: HTMLElement | null, row: number, column: number): HTMLElement | null {
  return frame?.querySelector<HTMLElement>(`[data-row="${row}"] > [data-column="${column}"]`) ?? null
}

function spotOf(target: EventTarget | null): { row: number; column: number } | null {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.parentElement?.dataset.row
  const column = cell?.dataset.column
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) }
}
