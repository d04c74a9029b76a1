import { FileDown, RotateCcw, Table2 } from 'lucide-preact'
import { useContext, useId, useMemo, useState } from 'preact/hooks'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { cellOf } from '../../../core/studio/sheet/column.ts'
import { insertRows } from '../../../core/studio/sheet/edit-rows.ts'
import { missingRows, restoreRow } from '../../../core/studio/sheet/layers.ts'
import type { CellFinding } from '../../../core/studio/sheet/lint-sheet.ts'
import { rowId, type SheetRef, sheetRef } from '../../../core/studio/sheet/sheet.ts'
import { say } from '../../../core/text.ts'
import { BoxPlaceContext } from '../../../ui/box/box-place.tsx'
import { Empty } from '../../../ui/empty.tsx'
import { language, words } from '../../../ui/text/messages.ts'
import { documentTitle } from '../document-title.ts'
import type { PartProps } from '../parts.ts'
import type { Studio } from '../studio.ts'
import { useBegun } from '../use-begun.ts'
import { cellPlace } from './cell-editor.tsx'
import { CellLine } from './cell-line.tsx'
import { FindingList } from './finding-list.tsx'
import { ImportSheet } from './import-sheet.tsx'
import { RowPanel } from './row-panel.tsx'
import { only, type Selection } from './selection.ts'
import { type SheetView, type Shown, viewSheet } from './sheet-editor.ts'
import { SheetGrid } from './sheet-grid.tsx'
import { SheetTools } from './sheet-tools.tsx'
import { WeightTotals } from './weight-totals.tsx'

/** What people are judged by, as sheets: indicators, behaviours, and the pack's own sets of items. */
export function IndicatorsPart({ studio, at }: PartProps) {
  const documents = studio.documents.value
  const names = Object.keys(documents)
    .filter((name) => sheetRef(name) !== undefined)
    .toSorted((a, b) => Number(b === 'indicators') - Number(a === 'indicators'))
  const asked = at === null ? 'indicators' : at
  const name = names.find((each) => each === asked || each === `set/${asked}`) ?? names[0]
  const ref = name === undefined ? undefined : sheetRef(name)
  const says = words.value.sheet
  return (
    <div class="stack">
      <div>
        <h2>{says.title}</h2>
        <p class="soft">{says.lead}</p>
      </div>
      <nav class="sheet-names" aria-label={says.sheets}>
        {names.map((each) => (
          <a
            key={each}
            class="step"
            href={`#/studio/${studio.row.key}/indicators/${encodeURIComponent(each.replace(/^set\//, ''))}`}
            aria-current={each === name ? 'page' : undefined}
          >
            {titleOf(documents, each)}
          </a>
        ))}
      </nav>
      {ref && <Sheet key={ref.document} studio={studio} sheet={ref} />}
    </div>
  )
}

function Sheet({ studio, sheet }: { readonly studio: Studio; readonly sheet: SheetRef }) {
  const documents = studio.documents.value
  const [shown, show] = useState<Shown>('both')
  const [selection, select] = useState<Selection>(only({ row: 0, column: 0 }))
  const [told, tell] = useState('')
  const lineId = useId()
  const view = useMemo(
    () => viewSheet(studio, sheet, shown),
    [studio, sheet.document, documents[sheet.document], documents['table/missions'], shown, language.value],
  )
  const [isBegun, setBegun] = useState(false)
  const [begunCell, setBegunCell] = useState<Selection['active'] | null>(null)
  useBegun(studio, useContext(BoxPlaceContext), (way) => {
    const [id, title] = way[0] === cellPlace ? way.slice(1) : way
    const row = view.rows.findIndex((each) => rowId(each) === id)
    if (row < 0) return
    const column = view.columns.findIndex((each) => say(each.title, language.value) === title)
    select(only({ row, column: Math.max(0, column) }))
    if (way[0] !== cellPlace) setBegun(true)
    else if (column >= 0) setBegunCell({ row, column })
  })
  const title = documentTitle(documents, sheet.document, language.value)
  const says = words.value.sheet
  const goTo = ({ row, column }: CellFinding) => {
    const hidden = view.all.find(({ key }) => key === column)?.language
    if (hidden !== undefined && shown !== 'both' && hidden !== shown) show('both')
    const columns = viewSheet(studio, sheet, 'both').columns
    const seen = view.columns.findIndex(({ key }) => key === column)
    const at = seen >= 0 ? seen : columns.findIndex(({ key }) => key === column)
    select(only({ row, column: Math.max(0, at) }))
    // Drawn first: the row may have been out of sight.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.grid [role="gridcell"][tabindex="0"]')?.focus(),
    )
  }
  if (view.rows.length === 0) {
    return (
      <div class="sheet">
        <Empty icon={Table2} title={says.none} hint={says.noneHint}>
          <div class="row">
            <button
              type="button"
              class="button button-main"
              onClick={() => studio.act(insertRows(documents, sheet, { at: 0, count: 1 }))}
            >
              {says.insert}
            </button>
            <ImportSheet view={view} documents={documents} />
          </div>
        </Empty>
        <Missing studio={studio} view={view} />
      </div>
    )
  }
  return (
    <>
      <div class="sheet grid-sheet">
        <SheetTools {...{ view, documents, selection, select, shown, show }} />
        <SheetGrid
          {...{ view, documents, selection, select, tell }}
          begun={begunCell}
          label={title}
          describedBy={lineId}
        />
        <CellLine {...{ view, documents, selection, told }} id={lineId} />
        {sheet.list === 'indicators' && <WeightTotals {...{ view, documents, selection }} />}
      </div>
      <div class="row">
        <ImportSheet view={view} documents={documents} />
        {(['xlsx', 'csv'] as const).map((as) => (
          <button
            key={as}
            type="button"
            class="button button-small"
            onClick={async () =>
              (await import('./save-table.ts')).saveTable(view, fileName(studio, sheet), as)
            }
          >
            <FileDown size={16} aria-hidden="true" />
            {says.export(as.toUpperCase())}
          </button>
        ))}
      </div>
      <p class="soft">{says.keys}</p>
      <FindingList view={view} documents={documents} goTo={goTo} />
      <RowPanel
        view={view}
        documents={documents}
        index={Math.min(selection.active.row, view.rows.length - 1)}
        isOpen={isBegun}
      />
      <Missing studio={studio} view={view} />
    </>
  )
}

/** Rows of the base that the region does without. */
function Missing({ studio, view }: { readonly studio: Studio; readonly view: SheetView }) {
  const documents = studio.documents.value
  const rows = view.base === null ? [] : missingRows(documents, view.ref, view.base)
  const says = words.value.sheet
  if (rows.length === 0) return null
  return (
    <details class="sheet sheet-padded">
      <summary>{says.missing(rows.length)}</summary>
      <ul class="stack stack-tight missing-rows">
        {rows.map((row) => {
          const name = cellOf(row, { at: ['name', language.value] })
          return (
            <li key={rowId(row)} class="row row-apart">
              <span>
                {typeof name === 'string' ? name : ''} <span class="soft">{rowId(row)}</span>
              </span>
              <button
                type="button"
                class="button button-small"
                onClick={() => studio.act(restoreRow(documents, view.ref, row))}
              >
                <RotateCcw size={16} aria-hidden="true" />
                {says.restore}
                <span class="visually-hidden">: {rowId(row)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}

/** Its own title, since that these are sheets goes without saying. */
function titleOf(documents: ProjectDocuments, name: string): string {
  const title = cellOf(documents[name] ?? {}, { at: ['title', language.value] })
  return typeof title === 'string' ? title : documentTitle(documents, name, language.value)
}

function fileName({ row }: Studio, { document }: SheetRef): string {
  return `${row.id}-${document.replaceAll('/', '-')}`
}
