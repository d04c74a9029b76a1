import type { JsonObject } from '../../../core/json.ts'
import type { Act } from '../../../core/studio/act.ts'
import { type Column, sheetColumns } from '../../../core/studio/sheet/column.ts'
import { type BaseRows, baseRows } from '../../../core/studio/sheet/layers.ts'
import { type CellFinding, lintSheet } from '../../../core/studio/sheet/lint-sheet.ts'
import { type SheetRef, sheetRows } from '../../../core/studio/sheet/sheet.ts'
import type { Language } from '../../../core/text.ts'
import { language } from '../../../ui/text/messages.ts'
import type { Studio } from '../studio.ts'
import { layerKey } from './grid-row.tsx'

/** A sheet as it is drawn. */
export type SheetView = {
  readonly ref: SheetRef
  readonly rows: readonly JsonObject[]
  /** As a file has them. */
  readonly all: readonly Column[]
  /** As the grid has them: the name first, since it stays in sight, and who says the row last. */
  readonly columns: readonly Column[]
  /** Null for a pack that is built on none. */
  readonly base: BaseRows | null
  readonly findings: readonly CellFinding[]
  readonly act: (act: Act | null) => void
}

/** Which languages' columns are shown. */
export type Shown = Language | 'both'

export function viewSheet(studio: Studio, ref: SheetRef, shown: Shown): SheetView {
  const documents = studio.documents.value
  const all = sheetColumns(documents, ref)
  const rows = sheetRows(documents, ref)
  return {
    ref,
    rows,
    all,
    columns: gridColumns(all, shown),
    base: studio.row.base === null ? null : baseRows(studio.under, ref),
    findings: lintSheet(rows, all, ref),
    act: studio.act,
  }
}

function gridColumns(all: readonly Column[], shown: Shown): readonly Column[] {
  const first = `name.${shown === 'both' ? language.value : shown}`
  const seen = all.filter(
    (column) => shown === 'both' || column.language === undefined || column.language === shown,
  )
  return [...seen.filter(({ key }) => key === first), ...seen.filter(({ key }) => key !== first), layerColumn]
}

const layerColumn: Column = {
  key: layerKey,
  at: [],
  is: 'text',
  title: { id: 'Asal', en: 'Set by' },
  required: false,
}
