import { expect, test } from 'vitest'
import { writeSheet } from '../exchange/table/write-sheet.ts'
import { courseColumns, readCourses } from './course-table.ts'

const titles = courseColumns.map(({ titles: [title] }) => title)
const good = ['waktu', 'Manajemen waktu', 'BKPSDM', 'Daerah', 'manajemen-waktu', 8, 250_000, 'Rencana 2027']
const table = (rows: readonly (readonly (string | number | null)[])[]) =>
  readCourses(writeSheet({ name: 'Katalog', titles, rows }, 'csv'))

test('[TR3] a catalogue is read from a table as it was written', () => {
  expect(table([good])).toEqual({
    kind: 'ok',
    value: [
      {
        id: 'waktu',
        name: 'Manajemen waktu',
        provider: 'BKPSDM',
        level: 'regional',
        competency: 'manajemen-waktu',
        hours: 8,
        cost: 250_000,
        source: 'Rencana 2027',
      },
    ],
  })
  expect(table([])).toEqual({ kind: 'ok', value: [] })
})

test('[TR3] with one wrong cell nothing comes in, and each is told by row', () => {
  const [, ...rest] = good
  const wrong = table([good, ['waktu', ...rest], ['a b', ...rest], ['c', 'C', 'B', 'Pusat', 'x', 0, 1.5, '']])
  expect(
    wrong.kind === 'err' && wrong.error.map(({ kind, place }) => [kind, 'row' in place && place.row]),
  ).toEqual([
    ['bad-id', 3],
    ['bad-id', 4],
    ['bad-hours', 5],
    ['bad-cost', 5],
  ])
})
