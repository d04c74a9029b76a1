import type { ExportCell } from '../dashboard/export-tables.ts'
import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'

/** The answer of `GET /v1/regions/{region}/exports/{table}`: a page of a table, the titles with each. */
export type ExportPage = {
  readonly protocol: number
  readonly at: Instant
  readonly titles: readonly Text[]
  readonly rows: readonly (readonly ExportCell[])[]
  readonly cursor: number
  readonly more: boolean
}
