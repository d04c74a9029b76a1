import { assertNever } from '../result.ts'
import type { Language, Text } from '../text.ts'

/**
 * What is wrong with a file that somebody brings (`problems`), or what could not be said the same in the other format
 * (`notices`): where it stands, and in both languages what would be right or what became of it.
 */
export type ExchangeProblem = {
  /** A stable name: `unknown-type`, `not-translated`, … */
  readonly kind: string
  readonly place: Place
  readonly text: Text
}

export type Place =
  | { readonly kind: 'file' }
  /** A sheet of a workbook, or a place in it. Rows count from 1 as Excel shows them; columns are letters. */
  | { readonly kind: 'cell'; readonly sheet: string; readonly row?: number; readonly column?: string }
  /** A JSON Pointer, into one document of several where `file` names it. */
  | { readonly kind: 'pointer'; readonly path: string; readonly file?: string }

export const wholeFile: Place = { kind: 'file' }

/**
 * Where a problem stands, in words. `sayPlace({ kind: 'cell', sheet: 'survey', row: 12, column: 'D' }, 'id')` is
 * `'survey, baris 12, kolom D'`.
 */
export function sayPlace(place: Place, language: Language): string {
  switch (place.kind) {
    case 'file':
      return ''
    case 'cell': {
      const { sheet, row, column } = place
      const words = language === 'id' ? { row: 'baris', column: 'kolom' } : { row: 'row', column: 'column' }
      return [
        sheet,
        ...(row === undefined ? [] : [`${words.row} ${row}`]),
        ...(column === undefined ? [] : [`${words.column} ${column}`]),
      ].join(', ')
    }
    case 'pointer':
      return `${place.file ?? ''}${place.path === '' ? '' : `#${place.path}`}`
    default:
      return assertNever(place)
  }
}

/**
 * One line of a list of findings, its place first.
 * `sayExchangeProblem({ kind: 'no-name', place: { kind: 'cell', sheet: 'survey', row: 3 }, text: { id: '', en: 'Give it a name.' } }, 'en')`
 * is `'survey, row 3: Give it a name.'`.
 */
export function sayExchangeProblem({ place, text }: ExchangeProblem, language: Language): string {
  const where = sayPlace(place, language)
  return where === '' ? text[language] : `${where}: ${text[language]}`
}
