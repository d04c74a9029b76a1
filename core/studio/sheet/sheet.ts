import { isObject, type Json, type JsonObject } from '../../json.ts'
import { documentRef, type ProjectDocuments } from '../project.ts'

/** A document whose rows are edited as a sheet, and the member that holds them. */
export type SheetRef = { readonly document: string; readonly list: 'indicators' | 'behaviours' | 'rows' }

/**
 * The sheet that a document is; undefined for one that is none.
 * `sheetRef('indicators')` is `{ document: 'indicators', list: 'indicators' }`, `sheetRef('workflow')` is undefined.
 */
export function sheetRef(document: string): SheetRef | undefined {
  const kind = documentRef(document)?.kind
  if (kind === 'indicators' || kind === 'behaviours') return { document, list: kind }
  return kind === 'set' ? { document, list: 'rows' } : undefined
}

/** Its rows: `sheetRows(documents, { document: 'indicators', list: 'indicators' })[0]?.id`. */
export function sheetRows(documents: ProjectDocuments, { document, list }: SheetRef): readonly JsonObject[] {
  const rows = documents[document]?.[list]
  return Array.isArray(rows) ? rows.filter((row: Json): row is JsonObject => isObject(row)) : []
}

/** What a row is known by; empty where it has no code yet: `rowId({ id: 'a' })` is `'a'`. */
export function rowId({ id }: JsonObject): string {
  return typeof id === 'string' ? id : ''
}

/**
 * A code out of what somebody types, as documents want it: `codeFrom('IKU 1.2')` is `'iku-1-2'`; empty where there is
 * no letter in it.
 */
export function codeFrom(typed: string): string {
  return typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
}
