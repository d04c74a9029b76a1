import { isObject } from '../json.ts'
import type { SealedRow } from './audit-chain.ts'

/**
 * The rows in a file of an audit log: a page as `GET …/audit` gives it, or one row a line as an auditor's page saves
 * them; null for what is neither. `readAuditFile('{"rows":[]}')` is `[]`.
 */
export function readAuditFile(text: string): readonly SealedRow[] | null {
  const whole = parsed(text)
  if (isObject(whole) && 'rows' in whole) return rowsOf(whole.rows)
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.length === 0 ? null : rowsOf(lines.map(parsed))
}

/** A row as one line of a file. `auditLine(row)` is `{"n":1,"row":"…","previous":"…","hash":"…"}` and a line feed. */
export function auditLine({ n, row, previous, hash }: SealedRow): string {
  return `${JSON.stringify({ n, row, previous, hash })}\n`
}

/** What a row says, once it is verified. `entryOf({ …, row: '{"n":1}' })` is `{ n: 1 }`. */
export function entryOf({ row }: Pick<SealedRow, 'row'>): { readonly [name: string]: unknown } {
  const entry = parsed(row)
  return isObject(entry) ? entry : {}
}

function rowsOf(rows: unknown): readonly SealedRow[] | null {
  if (!Array.isArray(rows)) return null
  const list: readonly unknown[] = rows
  return list.every(isSealedRow) ? list : null
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

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
