import { CircleAlert, RotateCcw } from 'lucide-preact'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { cellOf } from '../../../core/studio/sheet/column.ts'
import { putCells } from '../../../core/studio/sheet/edit-cells.ts'
import { isCellChanged, resetCells } from '../../../core/studio/sheet/layers.ts'
import { rowId } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { shownCell } from './cell-text.ts'
import { layerKey } from './grid-row.tsx'
import { type Selection, within } from './selection.ts'
import type { SheetView } from './sheet-editor.ts'

type CellLineProps = {
  readonly id: string
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly selection: Selection
  /** What was done last. */
  readonly told: string
}

/** Below the grid: the active cell in full, what is wrong with it, and what the base says in its place. */
export function CellLine({ id, view, documents, selection, told }: CellLineProps) {
  const { ref, rows, columns, base, findings, act } = view
  const { row: at, column: across } = within(selection, {
    rows: rows.length,
    columns: columns.length,
  }).active
  const [row, column] = [rows[at], columns[across]]
  const says = words.value.sheet
  if (row === undefined || column === undefined) return <p class="grid-line soft">{says.keys}</p>
  const finding = findings.find((each) => each.row === at && each.column === column.key)
  const isChanged = base !== null && column.key !== layerKey && isCellChanged(row, column, base)
  const below = base?.get(rowId(row))
  const { remedy } = finding ?? {}
  const text = shownCell(column, cellOf(row, column))
  return (
    <div class="grid-line">
      <div id={id} class="grid-line-words">
        <p>
          <span class="soft">{say(column.title, language.value)}:</span> {text === '' ? '–' : text}
        </p>
        {finding && (
          <p class="field-error">
            <CircleAlert size={16} aria-hidden="true" /> <span>{say(finding.text, language.value)}</span>
          </p>
        )}
        {isChanged && below && (
          <p class="soft">{says.baseSays(shownCell(column, cellOf(below, column)) || '–')}</p>
        )}
      </div>
      <div class="row">
        {remedy !== undefined && (
          <button
            type="button"
            class="button button-small"
            onClick={() =>
              act(
                putCells(documents, ref, {
                  cells: [{ row: at, column, value: remedy }],
                  label: { id: `Isi ${column.title.id}`, en: `Fill ${column.title.en}` },
                }),
              )
            }
          >
            {says.takeOther}
          </button>
        )}
        {isChanged && base && (
          <button
            type="button"
            class="button button-small"
            onClick={() => act(resetCells(documents, ref, { base, cells: [{ row: at, column }] }))}
          >
            <RotateCcw size={16} aria-hidden="true" />
            {says.resetCell}
          </button>
        )}
      </div>
      <p class="grid-told soft" role="status">
        {told}
      </p>
    </div>
  )
}
