import { columnName } from '../workbook/column-name.ts'
import type { Workbook } from '../workbook/model.ts'
import { type Findings, finding } from './findings.ts'
import { languageOf } from './languages.ts'
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
  for (const column of table.columns) {
    const rows = table.rows.filter(({ cells }) => cells.has(column.index))
    if (rows.length === 0) continue
    const numbers = rows.map(({ number }) => number)
    if (known.has(column.key)) {
      if (column.language !== null && languageOf(column.language) === null) {
        reading.findings.notices.push(tell('other-language', table, { column, numbers }))
      }
      continue
    }
    const isFilter = sheet === 'choices' && !column.key.startsWith('media::') && column.language === null
    if (!isFilter) reading.findings.notices.push(tell('column-left-out', table, { column, numbers }))
  }
  if (sheet === 'survey') tellCells(table, reading)
}

/** Appearances change how a question looks, and read-only what may be typed: both are the page's business here. */
function tellCells(table: SheetTable, { findings }: Reading): void {
  for (const column of table.columns) {
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

type Told = { readonly column: Column; readonly numbers: readonly number[] }

function tell(kind: 'other-language' | 'column-left-out', { sheet }: SheetTable, { column, numbers }: Told) {
  const [first = 1] = numbers
  const shown =
    numbers.length > 12 ? `${numbers.slice(0, 12).join(', ')}, … (${numbers.length})` : numbers.join(', ')
  const place = { kind: 'cell', sheet, row: first, column: columnName(column.index) } as const
  return kind === 'other-language'
    ? finding(kind, place, {
        id: `Bahasa “${column.language}” tidak ikut, kecuali sebagai pengganti bahasa yang belum ada; baris ${shown}.`,
        en: `The language “${column.language}” is left out, except in place of a language that is missing; rows ${shown}.`,
      })
    : finding(kind, place, {
        id: `Kolom “${column.title}” tidak dikenal di sini dan tidak ikut; baris ${shown}.`,
        en: `The column “${column.title}” is not known here and is left out; rows ${shown}.`,
      })
}

/** Tells of sheets that are no part of a form: `tellSheets(workbook, findings)`. */
export function tellSheets({ sheets }: Workbook, { notices }: Findings): void {
  for (const { name, rows } of sheets) {
    const plain = name.trim().toLowerCase()
    if (rows.length === 0 || Object.hasOwn(read, plain) || plain === 'timbang') continue
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
