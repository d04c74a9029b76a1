import type { Text } from '../../text.ts'
import { mostChoices } from '../limits.ts'
import { type Findings, finding } from './findings.ts'
import { bothLanguages, spoken } from './languages.ts'
import { cellOf, placeOfCell, type SheetTable, type TableRow } from './sheet-table.ts'
import { shortened } from './shortened.ts'

/** One row of the choices sheet. `columns` are its other cells, which choice filters ask about. */
export type ListedChoice = {
  readonly value: string
  readonly label: Text
  readonly columns: ReadonlyMap<string, string>
}

export type ChoiceLists = {
  readonly lists: ReadonlyMap<string, readonly ListedChoice[]>
  /** The columns that a filter can ask about. */
  readonly filterColumns: readonly string[]
}

type Asked = { readonly defaultLanguage: 'id' | 'en' | null; readonly duplicates: boolean }

/** The lists of a choices sheet, by their names: `readChoices(table, { defaultLanguage: null, duplicates: false }, findings)`. */
export function readChoices(table: SheetTable | null, asked: Asked, findings: Findings): ChoiceLists {
  const lists = new Map<string, ListedChoice[]>()
  if (table === null) return { lists, filterColumns: [] }
  let count = 0
  const byValue = new Map<string, ListedChoice[]>()
  const filterColumns = table.columns.filter(isFilter).map(({ title }) => title)
  for (const row of table.rows) {
    const list = cellOf(table, row, 'list_name')
    const value = cellOf(table, row, 'name') || cellOf(table, row, 'value')
    if (list === '' && value === '') continue
    if (list === '' || value === '') {
      const key = list === '' ? 'list_name' : 'name'
      findings.problems.push(missing(table, row, key))
      continue
    }
    const label = shortened(bothLanguages(spoken(table, row, 'label'), asked.defaultLanguage), {
      place: placeOfCell(table, row, 'label'),
      findings,
    })
    if (label === null) findings.notices.push(unlabelled(table, row, value))
    const found = lists.get(list) ?? []
    lists.set(list, found)
    const choice = { value, label: label ?? { id: value, en: value }, columns: columnsOf(table, row) }
    const key = JSON.stringify([list, value])
    const alike = byValue.get(key) ?? []
    byValue.set(key, alike)
    const [again] = alike
    if (again && !asked.duplicates && !sameChoice(again, choice))
      findings.problems.push(twice(table, row, value))
    if (again && asked.duplicates && !sameLabel(again, choice)) {
      findings.notices.push(labelledTwice(table, row, again.label))
    }
    count += 1
    if (count > mostChoices) {
      findings.problems.push(tooMany(table, row))
      return { lists, filterColumns }
    }
    if (again && sameChoice(again, choice)) continue
    alike.push(choice)
    found.push(choice)
  }
  return { lists, filterColumns }
}

function isFilter({ key, language }: SheetTable['columns'][number]): boolean {
  return language === null && !key.startsWith('media::') && !/^(list_name|name|value|label|hint)$/.test(key)
}

function columnsOf(table: SheetTable, row: TableRow): ReadonlyMap<string, string> {
  return new Map(
    table.columns
      .filter(isFilter)
      .map(({ title, index }) => [title.toLowerCase(), row.cells.get(index) ?? '']),
  )
}

function sameChoice(a: ListedChoice, b: ListedChoice): boolean {
  return sameLabel(a, b) && [...a.columns].every(([name, text]) => b.columns.get(name) === text)
}

function sameLabel(a: ListedChoice, b: ListedChoice): boolean {
  return a.label.id === b.label.id && a.label.en === b.label.en
}

function labelledTwice(table: SheetTable, row: TableRow, { id, en }: Text) {
  return finding('choice-twice', placeOfCell(table, row, 'label'), {
    id: `Pilihan ini sudah ada dalam daftarnya dengan label “${id.slice(0, 80)}”, dan label itulah yang ditampilkan.`,
    en: `This choice is in its list already with the label “${en.slice(0, 80)}”, and that label is shown.`,
  })
}

function missing(table: SheetTable, row: TableRow, key: string) {
  return finding('choice-incomplete', placeOfCell(table, row, key), {
    id: `Pilihan ini belum punya “${key}”. Isi kolomnya, atau hapus barisnya.`,
    en: `This choice has no “${key}”. Fill in the column, or delete the row.`,
  })
}

function tooMany(table: SheetTable, row: TableRow) {
  return finding('too-many-choices', placeOfCell(table, row, 'name'), {
    id: `Mulai dari baris ini pilihannya terlalu banyak; paling banyak ${mostChoices} dalam satu formulir. Bagi daftarnya, atau tanyakan sebagai teks.`,
    en: `From this row on there are too many choices; ${mostChoices} at most in one form. Split the list, or ask for a text.`,
  })
}

function unlabelled(table: SheetTable, row: TableRow, value: string) {
  return finding('choice-unlabelled', placeOfCell(table, row, 'label'), {
    id: `Pilihan “${value}” tidak punya label; yang ditampilkan namanya.`,
    en: `The choice “${value}” has no label; its name is shown.`,
  })
}

function twice(table: SheetTable, row: TableRow, value: string) {
  return finding('choice-twice', placeOfCell(table, row, 'name'), {
    id: `Pilihan “${value}” sudah ada dalam daftar ini. Ganti namanya, atau isi allow_choice_duplicates dengan yes di lembar settings.`,
    en: `The choice “${value}” is in this list already. Rename it, or set allow_choice_duplicates to yes on the settings sheet.`,
  })
}
