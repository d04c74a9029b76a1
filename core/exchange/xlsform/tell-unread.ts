import { assertNever } from '../../result.ts'
import { columnName } from '../workbook/column-name.ts'
import type { Workbook } from '../workbook/model.ts'
import { type Findings, finding } from './findings.ts'
import { languageOf, spokenIn } from './languages.ts'
import type { Reading } from './reading.ts'
import type { Column, SheetTable } from './sheet-table.ts'

const read: { readonly [sheet: string]: readonly string[] } = {
  survey: [
    ...[
      'type',
      'name',
      'label',
      'hint',
      'guidance_hint',
      'relevant',
      'constraint',
      'constraint_message',
      'required',
    ],
    ...[
      'required_message',
      'calculation',
      'default',
      'choice_filter',
      'repeat_count',
      'parameters',
      'disabled',
    ],
    ...['trigger', 'save_to', 'appearance', 'read_only'],
  ],
  choices: ['list_name', 'name', 'value', 'label'],
  settings: [
    ...[
      'form_title',
      'form_title_en',
      'form_id',
      'version',
      'default_language',
      'allow_choice_duplicates',
      'style',
    ],
  ],
}

const understood = /^(multiline|likert|field-list|table-list|numbers|minimal|quick|compact\S*|w\d+)$/

/** Tells of every column with content that nothing was made of: `tellColumns(table, reading)`. */
export function tellColumns(table: SheetTable, reading: Reading): void {
  const sheet = table.sheet.trim().toLowerCase()
  const known = new Set(read[sheet] ?? [])
  const byIndex = new Map(table.columns.map((column) => [column.index, column]))
  for (const [index, numbers] of filledRows(table)) {
    const column = byIndex.get(index)
    const why = column === undefined ? 'untitled' : unsaid(column, { sheet, known, reading })
    if (why !== null) reading.findings.notices.push(tell(why, table, { index, column, numbers }))
  }
  tellAgain(table, reading)
  if (sheet === 'survey') tellCells(table, reading)
}

/** The rows that each column has something in, in the order of the titles; what has none comes last. */
function filledRows({ columns, rows }: SheetTable): ReadonlyMap<number, readonly number[]> {
  const filled = new Map<number, number[]>(columns.map(({ index }) => [index, []]))
  for (const { number, cells } of rows) {
    for (const index of cells.keys()) {
      const numbers = filled.get(index) ?? []
      numbers.push(number)
      filled.set(index, numbers)
    }
  }
  return new Map([...filled].filter(([, numbers]) => numbers.length > 0))
}

type Why = 'untitled' | 'unknown' | 'unasked' | 'other-language'
type Knowing = { readonly sheet: string; readonly known: ReadonlySet<string>; readonly reading: Reading }

function unsaid({ key, language, title }: Column, { sheet, known, reading }: Knowing): Why | null {
  if (known.has(key)) return language !== null && languageOf(language) === null ? 'other-language' : null
  if (sheet !== 'choices' || key.startsWith('media::') || language !== null) return 'unknown'
  return reading.filtered.has(title.toLowerCase()) ? null : 'unasked'
}

/** Of several columns that say the same of a row, the first that is filled counts; tells of the others. */
function tellAgain(table: SheetTable, { findings, defaultLanguage }: Reading): void {
  const isChoices = table.sheet.trim().toLowerCase() === 'choices'
  const meaning = ({ key, language }: Column) => {
    const spoken = language === null && !texts.has(key) ? '' : spokenIn(language ?? '', defaultLanguage)
    return spoken === null ? null : `${isChoices && key === 'value' ? 'name' : key} ${spoken}`
  }
  const alike = Map.groupBy(
    table.columns.filter(({ key }) => read[table.sheet.trim().toLowerCase()]?.includes(key)),
    meaning,
  )
  for (const [what, columns] of alike) {
    if (what === null || columns.length < 2) continue
    for (const row of table.rows) {
      const [first, ...more] = columns.filter(({ index }) => row.cells.has(index))
      const said = first && row.cells.get(first.index)
      for (const { index, title } of more) {
        const text = row.cells.get(index) ?? ''
        if (first === undefined || text === said || text === '-') continue
        findings.notices.push(
          finding(
            'said-twice',
            { kind: 'cell', sheet: table.sheet, row: row.number, column: columnName(index) },
            {
              id: `${title} “${text.slice(0, 80)}” tidak ikut: kolom ${columnName(first.index)} (“${first.title}”) sudah mengatakannya.`,
              en: `${title} “${text.slice(0, 80)}” is left out: column ${columnName(first.index)} (“${first.title}”) says it already.`,
            },
          ),
        )
      }
    }
  }
}

const texts = new Set(['label', 'hint', 'guidance_hint', 'constraint_message', 'required_message'])

/** Appearances change how a question looks, and read-only what may be typed: both are the page's business here. */
function tellCells(table: SheetTable, { findings }: Reading): void {
  const asked = table.columns.filter(({ key }) => /^(appearance|read_only|parameters)$/.test(key))
  for (const column of asked) {
    for (const row of table.rows) {
      const text = row.cells.get(column.index) ?? ''
      const isLook = column.key === 'appearance' && text.split(/\s+/).some((word) => !understood.test(word))
      const isLocked = column.key === 'read_only' && /^(yes|true|true\(\)|1)$/i.test(text)
      const isParameter =
        column.key === 'parameters' && !/^\s*((start|end|step)\s*=\s*-?[\d.]+[\s,;]*)+$/.test(text)
      if (text === '' || !(isLook || isLocked || isParameter)) continue
      findings.notices.push(
        finding(
          'left-out',
          { kind: 'cell', sheet: table.sheet, row: row.number, column: columnName(column.index) },
          {
            id: `${column.title} “${text.slice(0, 80)}” tidak ada padanannya di sini.`,
            en: `${column.title} “${text.slice(0, 80)}” has no counterpart here.`,
          },
        ),
      )
    }
  }
}

type Told = {
  readonly index: number
  readonly column: Column | undefined
  readonly numbers: readonly number[]
}

function tell(why: Why, { sheet }: SheetTable, { index, column, numbers }: Told) {
  const [first = 1] = numbers
  const shown =
    numbers.length > 12 ? `${numbers.slice(0, 12).join(', ')}, … (${numbers.length})` : numbers.join(', ')
  const place = { kind: 'cell', sheet, row: first, column: columnName(index) } as const
  const title = (column?.title ?? '').slice(0, 80)
  switch (why) {
    case 'untitled':
      return finding('column-left-out', place, {
        id: `Kolom ini tidak punya judul, jadi isinya tidak ikut; baris ${shown}.`,
        en: `This column has no title, so that what is in it is left out; rows ${shown}.`,
      })
    case 'unknown':
      return finding('column-left-out', place, {
        id: `Kolom “${title}” tidak dikenal di sini dan tidak ikut; baris ${shown}.`,
        en: `The column “${title}” is not known here and is left out; rows ${shown}.`,
      })
    case 'unasked':
      return finding('column-left-out', place, {
        id: `Kolom “${title}” tidak dipakai choice_filter mana pun dan tidak ikut; baris ${shown}.`,
        en: `The column “${title}” is used by no choice_filter and is left out; rows ${shown}.`,
      })
    case 'other-language':
      return finding('other-language', place, {
        id: `Bahasa “${column?.language}” tidak ikut, kecuali sebagai pengganti bahasa yang belum ada; baris ${shown}.`,
        en: `The language “${column?.language}” is left out, except in place of a language that is missing; rows ${shown}.`,
      })
    default:
      return assertNever(why)
  }
}

/** Tells of sheets that are no part of a form: `tellSheets(workbook, findings)`. */
export function tellSheets({ sheets }: Workbook, { notices }: Findings): void {
  const seen = new Set<string>()
  for (const { name, rows } of sheets) {
    const plain = name.trim().toLowerCase()
    if (rows.length === 0) continue
    // Of two that differ by case or a space the first one is read.
    if ((Object.hasOwn(read, plain) || plain === 'timbang') && !seen.has(plain)) {
      seen.add(plain)
      continue
    }
    notices.push(
      finding(
        'sheet-left-out',
        { kind: 'cell', sheet: name },
        {
          id: 'Lembar ini bukan bagian dari formulir di sini dan tidak ikut.',
          en: 'This sheet is no part of a form here and is left out.',
        },
      ),
    )
  }
}
