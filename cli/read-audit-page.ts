import type { SealedRow } from '../core/case/verify-audit.ts'
import { isObject, type JsonObject } from '../core/json.ts'

/** The rows of a page as `GET /v1/regions/{region}/audit` gives it; null for what is none. */
export function readAuditPage(json: unknown): readonly SealedRow[] | null {
  if (!isObject(json) || !Array.isArray(json.rows)) return null
  const rows: readonly unknown[] = json.rows
  return rows.every(isSealedRow) ? rows : null
}

function isSealedRow(row: unknown): row is SealedRow {
  if (!isObject(row)) return false
  const { n, row: text, previous, hash } = row
  return (
    typeof n === 'number' &&
    typeof text === 'string' &&
    typeof previous === 'string' &&
    typeof hash === 'string'
  )
}

/** What a verified row says. */
export function entryOf({ row }: SealedRow): JsonObject {
  const entry: unknown = JSON.parse(row)
  return isObject(entry) ? entry : {}
}
