import type { Text } from '../text.ts'
import { readGrade } from './grade.ts'
import { readNip } from './nip.ts'
import { postKinds, readPostKind } from './post-kind.ts'
import { columnOf, type StaffField } from './staff-field.ts'
import type { RowFinding, StaffRow } from './staff-row.ts'

/** A row with its values as they are kept; a field that the row does not tell is absent, an emptied one is null. */
export type ReadStaffRow = {
  readonly row: number
  readonly nip?: string | null
  readonly otherId?: string | null
  readonly name?: string
  readonly post?: string
  readonly postKind?: string | null
  readonly grade?: string | null
  readonly unit?: string
  readonly parentUnit?: string | null
  /** As it was written: a NIP, another id or a name. */
  readonly superior?: string | null
  readonly frontLine?: boolean
  readonly email?: string | null
}

export type RowReading = {
  readonly read: ReadStaffRow
  readonly faults: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
}

/**
 * Reads one row by itself: each cell is right, or told with what would be right.
 * `readRow({ n: 2, cells: { name: 'Ani', grade: 'V/z' } }, { fields: ['name', 'grade'], today })` has one fault, at the grade.
 */
export function readRow(
  { n, cells, numeric = [] }: StaffRow,
  { fields, today }: { readonly fields: readonly StaffField[]; readonly today: string },
): RowReading {
  const faults: RowFinding[] = []
  const warnings: RowFinding[] = []
  const read: { -readonly [Key in keyof ReadStaffRow]: ReadStaffRow[Key] } = { row: n }
  for (const field of fields) {
    const text = plain(cells[field] ?? '')
    const fault = (kind: string, words: Text) => faults.push({ row: n, field, kind, text: words })
    if (strange.test(text)) fault('strange-character', strangeCharacter(field))
    else if (text.length > longest) fault('too-long', tooLong(field))
    else if (text === '') setEmpty(read, field, fault)
    else if (idFields.has(field) && isRounded(text, numeric.includes(field)))
      fault('rounded-number', rounded(field))
    else
      setValue(read, {
        field,
        text,
        today,
        fault,
        warn: (kind, words) => warnings.push({ row: n, field, kind, text: words }),
      })
  }
  return { read, faults, warnings }
}

type Say = (kind: string, text: Text) => void
type Draft = { -readonly [Key in keyof ReadStaffRow]: ReadStaffRow[Key] }

function setEmpty(read: Draft, field: StaffField, fault: Say): void {
  switch (field) {
    case 'name':
    case 'post':
    case 'unit':
      fault('empty', empty(field))
      return
    case 'frontLine':
      read.frontLine = false
      return
    default:
      read[field] = null
  }
}

function setValue(
  read: Draft,
  given: {
    readonly field: StaffField
    readonly text: string
    readonly today: string
    readonly fault: Say
    readonly warn: Say
  },
): void {
  const { field, text, today, fault, warn } = given
  switch (field) {
    case 'nip': {
      const nip = readNip(text, today)
      if (nip.kind === 'err') fault('bad-nip', nip.error)
      else {
        read.nip = nip.value.digits
        if (nip.value.oddAge) warn('odd-age', oddAge)
      }
      return
    }
    case 'grade': {
      const grade = readGrade(text)
      if (grade === null) fault('bad-grade', badGrade(text))
      else read.grade = grade
      return
    }
    case 'postKind': {
      const kind = readPostKind(text)
      if (kind === null) fault('bad-post-kind', badPostKind(text))
      else read.postKind = kind
      return
    }
    case 'frontLine': {
      const answer = yesNo(text)
      if (answer === null) fault('bad-yes-no', badYesNo(text))
      else read.frontLine = answer
      return
    }
    case 'email': {
      if (/^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+\.[A-Za-z0-9-]{2,}$/.test(text))
        read.email = text.toLowerCase()
      else fault('bad-email', badEmail(text))
      return
    }
    default:
      read[field] = text
  }
}

const idFields: ReadonlySet<StaffField> = new Set(['nip', 'otherId', 'superior'])
const longest = 200
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const strange = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\u00a0\u200b\ufeff]+/g, ' ')
    .trim()
}

/** A spreadsheet keeps 15 digits of a number; the rest of a NIP that was typed as one is gone. */
function isRounded(text: string, isNumber: boolean): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text) || (isNumber && /^\d{16,}$/.test(text))
}

function yesNo(text: string): boolean | null {
  const answer = text.toLowerCase()
  if (['ya', 'y', 'yes', '1', 'true', 'benar', 'v', '✓', 'x'].includes(answer)) return true
  return ['tidak', 't', 'no', 'n', '0', 'false', 'salah', '-', 'bukan'].includes(answer) ? false : null
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

function empty(field: StaffField): Text {
  const { label } = columnOf(field)
  return { id: `${label.id} belum diisi.`, en: `${label.en} is empty.` }
}

function tooLong(field: StaffField): Text {
  const { label } = columnOf(field)
  return {
    id: `${label.id} terlalu panjang: paling banyak ${longest} karakter.`,
    en: `${label.en} is too long: ${longest} characters at most.`,
  }
}

function strangeCharacter(field: StaffField): Text {
  const { label } = columnOf(field)
  return {
    id: `${label.id} berisi karakter yang tidak terlihat atau rusak. Ketik ulang sel ini.`,
    en: `${label.en} has a character that cannot be seen or is broken. Type this cell anew.`,
  }
}

function rounded(field: StaffField): Text {
  const { label } = columnOf(field)
  return {
    id: `${label.id} tersimpan sebagai angka sehingga angka terakhirnya hilang. Jadikan kolomnya teks, lalu isi ulang.`,
    en: `${label.en} is kept as a number, so its last digits are lost. Make the column text and fill it in again.`,
  }
}

const oddAge: Text = {
  id: 'Menurut NIP, umurnya saat diangkat kurang dari 16 atau lebih dari 60 tahun. Periksa kembali.',
  en: 'By the NIP, they were younger than 16 or older than 60 when appointed. Please check.',
}

function badGrade(text: string): Text {
  return {
    id: `“${cut(text)}” bukan golongan. Tulis misalnya III/c, atau IX untuk PPPK.`,
    en: `“${cut(text)}” is no grade. Write III/c, say, or IX for a PPPK.`,
  }
}

function badPostKind(text: string): Text {
  const known = Object.values(postKinds)
  return {
    id: `“${cut(text)}” bukan jenis jabatan. Yang dikenal: ${known.map(({ id }) => id).join(', ')}.`,
    en: `“${cut(text)}” is no kind of post. Known are: ${known.map(({ en }) => en).join(', ')}.`,
  }
}

function badYesNo(text: string): Text {
  return { id: `“${cut(text)}” bukan ya atau tidak.`, en: `“${cut(text)}” is neither yes nor no.` }
}

function badEmail(text: string): Text {
  return {
    id: `“${cut(text)}” bukan alamat surel. Tulis misalnya nama@daerah.go.id.`,
    en: `“${cut(text)}” is no e-mail address. Write name@daerah.go.id, say.`,
  }
}
