import type { ExchangeProblem } from '../exchange/problem.ts'
import { type AskedColumn, readSheet } from '../exchange/table/read-sheet.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import type { Course } from './course.ts'

/** The columns of a catalogue in a table; the first title of each is the Indonesian, the second the English one. */
export const courseColumns = [
  { key: 'id', titles: ['Kode', 'Code'], is: 'text', required: true },
  { key: 'name', titles: ['Nama', 'Name'], is: 'text', required: true },
  { key: 'provider', titles: ['Penyelenggara', 'Provider'], is: 'text', required: true },
  {
    key: 'level',
    titles: ['Tingkat', 'Level'],
    is: 'text',
    required: true,
    choices: { central: ['Pusat', 'Central'], regional: ['Daerah', 'Regional'] },
  },
  { key: 'competency', titles: ['Kompetensi', 'Competency'], is: 'text', required: true },
  { key: 'hours', titles: ['Jam', 'Hours'], is: 'number', required: true },
  { key: 'cost', titles: ['Biaya', 'Cost'], is: 'number' },
  { key: 'source', titles: ['Sumber', 'Source'], is: 'text' },
] as const satisfies readonly AskedColumn[]

/**
 * The trainings of a table in XLSX or CSV, or every cell that is wrong: all rows or none (TR3).
 * `readCourses(bytes)` of a table with the title row alone is ok with `[]`.
 */
export function readCourses(bytes: Uint8Array): Result<readonly Course[], readonly ExchangeProblem[]> {
  const table = readSheet(bytes, courseColumns)
  if (table.kind === 'err') return table
  const problems: ExchangeProblem[] = []
  const rows = new Map<string, number>()
  const courses = table.value.rows.map(({ number, cells }): Course => {
    const text = (key: string) => String(cells[key] ?? '').trim()
    const wrong = (key: (typeof courseColumns)[number]['key'], said: Text) => {
      // By its title: where the column stands is the file's own choice.
      const sheet = courseColumns.find((one) => one.key === key)?.titles[0] ?? key
      problems.push({ kind: `bad-${key}`, place: { kind: 'cell', sheet, row: number }, text: said })
    }
    const id = text('id')
    const hours = Number(cells.hours ?? 0)
    const cost = cells.cost === undefined ? null : Number(cells.cost)
    const first = rows.get(id)
    if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,79}$/.test(id)) wrong('id', badId)
    else if (first !== undefined) wrong('id', twice(first))
    else rows.set(id, number)
    for (const key of ['name', 'provider', 'competency'] as const)
      if (text(key).length > 200) wrong(key, tooLong)
    if (text('source').length > 500) wrong('source', tooLong)
    if (!Number.isInteger(hours) || hours < 1 || hours > 2_000) wrong('hours', badHours)
    if (cost !== null && (!Number.isInteger(cost) || cost < 0 || cost > 10_000_000_000))
      wrong('cost', badCost)
    return {
      id,
      name: text('name'),
      provider: text('provider'),
      level: cells.level === 'central' ? 'central' : 'regional',
      competency: text('competency'),
      hours,
      cost,
      source: text('source'),
    }
  })
  return problems.length > 0 ? err(problems) : ok(courses)
}

const badId: Text = {
  id: 'Kode terdiri atas huruf, angka, dan tanda hubung, diawali huruf atau angka.',
  en: 'A code is made of letters, digits and hyphens, beginning with a letter or digit.',
}
const tooLong: Text = {
  id: 'Terlalu panjang: paling banyak 200 huruf.',
  en: 'Too long: at most 200 letters.',
}
const badHours: Text = {
  id: 'Jam adalah angka bulat 1 sampai 2.000.',
  en: 'Hours are a whole number from 1 to 2,000.',
}
const badCost: Text = {
  id: 'Biaya adalah angka bulat dalam rupiah, atau kosong.',
  en: 'The cost is a whole number of rupiah, or empty.',
}

function twice(row: number): Text {
  return { id: `Kode ini sudah ada pada baris ${row}.`, en: `This code stands in row ${row} already.` }
}
