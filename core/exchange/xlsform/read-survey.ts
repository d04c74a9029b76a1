import { nearest } from '../../logic/nearest.ts'
import { mostRows } from '../limits.ts'
import { type Findings, finding } from './findings.ts'
import { type Asked, isListless, type QuestionType, readType, typeWords } from './question-type.ts'
import { cellOf, placeOfCell, type SheetTable, type TableRow } from './sheet-table.ts'

/** The survey sheet as a tree: groups and repeats hold what stands between their begin and end. */
export type SurveyNode = {
  readonly row: TableRow
  readonly name: string
  readonly type: Exclude<QuestionType, { readonly kind: 'end' | 'setting' }>
  readonly children: readonly SurveyNode[]
}

export type Survey = {
  readonly nodes: readonly SurveyNode[]
  /** Title and id where rows of the survey give them, as old versions had it. */
  readonly settings: ReadonlyMap<string, string>
}

/** Groups in one another; a form has 32 levels at most, which is told at the group that goes past it. */
const deepest = 100

const namePattern = /^[\p{L}_][\p{L}\p{N}_.:-]*$/u

/** Reads rows into a tree, and reports each that XLSForm does not have: `readSurvey(table, findings).nodes`. */
export function readSurvey(table: SheetTable, findings: Findings): Survey {
  const settings = new Map<string, string>()
  type Open = { readonly row: TableRow; readonly what: 'group' | 'repeat'; readonly children: SurveyNode[] }
  const root: SurveyNode[] = []
  const open: Open[] = []
  for (const [index, row] of table.rows.entries()) {
    const endless = index >= mostRows ? tooManyRows : open.length >= deepest ? tooDeep : null
    if (endless !== null) {
      findings.problems.push(endless(table, row))
      return { nodes: [], settings }
    }
    if (/^(yes|true|true\(\))$/i.test(cellOf(table, row, 'disabled'))) {
      findings.notices.push(disabled(table, row))
      continue
    }
    const type = typeOf(table, row, findings)
    if (type === null) continue
    if (type.kind === 'setting') {
      settings.set(type.key, cellOf(table, row, 'name') || cellOf(table, row, 'label'))
      continue
    }
    if (type.kind === 'end') {
      const last = open.at(-1)
      if (last?.what === type.what) open.pop()
      else findings.problems.push(unopened(table, row, type.what))
      continue
    }
    const name = nameOf(table, row, type, findings)
    const children: SurveyNode[] = []
    ;(open.at(-1)?.children ?? root).push({ row, name, type, children })
    if (type.kind === 'begin') open.push({ row, what: type.what, children })
  }
  findings.problems.push(...open.map(({ row, what }) => unclosed(table, row, what)))
  return { nodes: root, settings }
}

function typeOf(table: SheetTable, row: TableRow, { problems, notices }: Findings): QuestionType | null {
  const text = cellOf(table, row, 'type')
  const place = placeOfCell(table, row, 'type')
  if (text === '') {
    const hasLabel = table.columns.some(({ key, index }) => key === 'label' && row.cells.has(index))
    const isQuestion = cellOf(table, row, 'name') !== '' || hasLabel
    if (isQuestion) {
      problems.push(
        finding('no-type', place, {
          id: 'Baris ini belum punya “type”, misalnya text atau select_one.',
          en: 'This row has no “type”, such as text or select_one.',
        }),
      )
    } else {
      notices.push(
        finding('row-left-out', place, {
          id: 'Baris tanpa type, name dan label ini dilewati.',
          en: 'This row without type, name and label is left out.',
        }),
      )
    }
    return null
  }
  const type = readType(text)
  if (type !== undefined) return type
  if (isListless(text)) {
    problems.push(
      finding('no-list', place, {
        id: `Type “${text.slice(0, 80)}” perlu nama daftar pilihannya, misalnya “select_one ya_tidak”, dari lembar choices.`,
        en: `The type “${text.slice(0, 80)}” needs the name of its list, such as “select_one yes_no”, from the choices sheet.`,
      }),
    )
    return null
  }
  const near = nearest(text, typeWords)
  problems.push(
    finding('unknown-type', place, {
      id: `XLSForm tidak mengenal type “${text.slice(0, 80)}”.${near === undefined ? ' Ganti dengan yang dikenal, misalnya text, integer, date, select_one.' : ` Mungkin maksudnya “${near}”.`}`,
      en: `XLSForm knows no type “${text.slice(0, 80)}”.${near === undefined ? ' Use one that it knows, such as text, integer, date, select_one.' : ` Did you mean “${near}”?`}`,
    }),
  )
  return null
}

const nameless: readonly (QuestionType['kind'] | Asked)[] = ['begin', 'note']

function nameOf(
  table: SheetTable,
  row: TableRow,
  type: Exclude<QuestionType, { readonly kind: 'end' | 'setting' }>,
  { problems }: Findings,
): string {
  const name = cellOf(table, row, 'name').replace(/^\$\{(.*)\}$/, '$1')
  const kind = type.kind === 'asked' ? type.as : type.kind
  if (name === '' && !nameless.includes(kind)) {
    problems.push(
      finding('no-name', placeOfCell(table, row, 'name'), {
        id: 'Pertanyaan ini belum punya “name”. Beri nama tanpa spasi, misalnya tanggal_lahir.',
        en: 'This question has no “name”. Give it one without spaces, such as date_of_birth.',
      }),
    )
  }
  if (name !== '' && !namePattern.test(name)) {
    problems.push(
      finding('bad-name', placeOfCell(table, row, 'name'), {
        id: `Nama “${name.slice(0, 80)}” tidak dapat dipakai: mulai dengan huruf atau “_”, lalu huruf, angka, “_”, “-” atau “.”, tanpa spasi.`,
        en: `The name “${name.slice(0, 80)}” cannot be used: begin with a letter or “_”, go on with letters, digits, “_”, “-” or “.”, without spaces.`,
      }),
    )
  }
  return name
}

function unopened(table: SheetTable, row: TableRow, what: string) {
  return finding('unopened', placeOfCell(table, row, 'type'), {
    id: `“end ${what}” ini tidak punya “begin ${what}” yang sepadan di atasnya.`,
    en: `This “end ${what}” has no “begin ${what}” of its own above it.`,
  })
}

function unclosed(table: SheetTable, row: TableRow, what: string) {
  return finding('unclosed', placeOfCell(table, row, 'type'), {
    id: `“begin ${what}” ini tidak ditutup. Tambahkan “end ${what}” di bawah pertanyaan terakhirnya.`,
    en: `This “begin ${what}” is never closed. Add an “end ${what}” below its last question.`,
  })
}

function disabled(table: SheetTable, row: TableRow) {
  return finding('row-left-out', placeOfCell(table, row, 'disabled'), {
    id: 'Baris ini dimatikan (disabled) dan tidak ikut.',
    en: 'This row is disabled and left out.',
  })
}

function tooManyRows(table: SheetTable, row: TableRow) {
  return finding('too-many-rows', placeOfCell(table, row, 'type'), {
    id: `Mulai dari sini barisnya terlalu banyak; paling banyak ${mostRows}. Bagi menjadi beberapa formulir.`,
    en: `From here on there are too many rows; ${mostRows} at most. Split them over several forms.`,
  })
}

function tooDeep(table: SheetTable, row: TableRow) {
  return finding('too-deep', placeOfCell(table, row, 'type'), {
    id: `Di sini lebih dari ${deepest} grup bersarang. Tutup grupnya lebih awal.`,
    en: `Here more than ${deepest} groups stand in one another. Close them earlier.`,
  })
}
