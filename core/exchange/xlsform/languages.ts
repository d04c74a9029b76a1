import type { Text } from '../../text.ts'
import type { SheetTable, TableRow } from './sheet-table.ts'

/** Which of our languages a column's language is; null for any other. `languageOf('Bahasa Indonesia (id)')` is `'id'`. */
export function languageOf(name: string): 'id' | 'en' | null {
  const code = /\(\s*([a-z]{2,3})\b[^()]*\)\s*$/i.exec(name)?.[1]?.toLowerCase() ?? name.trim().toLowerCase()
  if (/^(id|in|ind|bahasa|indonesia|indonesian|bahasa indonesia)$/.test(code)) return 'id'
  return /^(en|eng|english|inggris|bahasa inggris)$/.test(code) ? 'en' : null
}

/** Which of our languages a column is in; one without a language is in the form's: `spokenIn('', null)` is `'id'`. */
export function spokenIn(name: string, defaultLanguage: 'id' | 'en' | null): 'id' | 'en' | null {
  return name === '' ? (defaultLanguage ?? 'id') : languageOf(name)
}

/** The texts of a cell, by what the sheet calls the language; '' for a column without one. */
export type Spoken = ReadonlyMap<string, string>

/** What a row says in a column, language by language: `spoken(table, row, 'label').get('English (en)')`. */
export function spoken(table: SheetTable, row: TableRow, key: string): Spoken {
  const found = new Map<string, string>()
  for (const { index, language } of table.byKey.get(key) ?? []) {
    const text = row.cells.get(index)
    const name = language ?? ''
    if (text !== undefined && text !== '-' && !found.has(name)) found.set(name, text)
  }
  return found
}

/**
 * A text in both of our languages; a language that is missing says what the other one does. A column without a
 * language is in the form's default language. Null where nothing is said.
 * `bothLanguages(new Map([['', 'Nama']]), 'id')` is `{ id: 'Nama', en: 'Nama' }`.
 */
export function bothLanguages(found: Spoken, defaultLanguage: 'id' | 'en' | null): Text | null {
  const said: { id?: string; en?: string } = {}
  for (const [name, text] of found) {
    const language = spokenIn(name, defaultLanguage)
    if (language !== null) said[language] ??= text
  }
  const any = said.id ?? said.en ?? [...found.values()][0]
  return any === undefined ? null : { id: said.id ?? any, en: said.en ?? any }
}
