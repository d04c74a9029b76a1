import { expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { packView } from '../../core/case/office-views.ts'
import type { CaseView } from '../../core/case/view.ts'
import { zipEntries } from '../../core/evidence/zip.ts'
import { readSheet } from '../../core/exchange/table/read-sheet.ts'
import { packSheet, writeSheet } from '../../core/exchange/table/write-sheet.ts'
import { packArchive } from '../../core/exchange/workbook/write-archive.ts'
import { playPack, rowsOfPlay } from '../../test/support/put-rows.ts'
import { deflate } from './deflate.ts'
import { caseTable, dailyTable } from './own-tables.ts'

const pack = readPack('kotabumi')
const view = rowsOfPlay(playPack(pack, { state: 'shared' }), 'bambang').find(({ kind }) => kind === 'case')
  ?.body as CaseView

test('[EX1] days are those of whoever saves it, and what is over has no deadline', () => {
  const at = '2026-03-09T22:30:00.000Z'
  const shown = { ...view, state: { ...view.state, since: at }, dueAt: at }
  const tableOf = (one: CaseView) => caseTable([one], { packs: [packView(pack)], zone: 'WIB' }).rows[0] ?? []
  const row = tableOf(shown)
  expect([row[4], row[5], row[6]]).toEqual([view.state.title, { date: '2026-03-10' }, { date: '2026-03-10' }])
  expect(tableOf({ ...shown, state: { ...view.state, final: true } })[6]).toBe(null)
  const skp = {
    agreed: true,
    rows: [
      {
        plan: 'Melayani',
        kind: 'main',
        aspects: [{ aspect: 'quantity', indicator: 'Berkas', target: 3, unit: 'berkas', realised: 3 }],
      },
    ],
  } as const
  const result = view.result && { ...view.result, at }
  expect(dailyTable([{ ...view, skp, result }], 'WIB').rows[0]?.slice(0, 2)).toEqual([
    'Melayani',
    '2026-03-10',
  ])
})

test('[EX1] [EX2] ten thousand rows come out of the file as they went in: numbers, days, and texts that look like formulas; the workbook is compressed', async () => {
  const titles = ['Nama', 'Nilai', 'Tanggal']
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    n % 3 === 0 ? `=1+${n}` : `Pegawai ${n}`,
    n + 0.25,
    { date: n % 2 === 0 ? '2026-02-28' : '2026-12-31' },
  ])
  const asked = [
    { key: 'name', titles: ['Nama'], is: 'text' },
    { key: 'score', titles: ['Nilai'], is: 'number' },
    { key: 'day', titles: ['Tanggal'], is: 'text' },
  ] as const
  for (const as of ['xlsx', 'csv'] as const) {
    const table = { name: 'Hasil', titles, rows, decimal: ',' } as const
    const bytes = await packSheet(table, as, deflate)
    const part = as === 'csv' ? 1 : 5
    expect(bytes.length * part).toBeLessThanOrEqual(writeSheet(table, as).length)
    const read = readSheet(bytes, asked)
    if (read.kind === 'err') throw new Error(JSON.stringify(read.error.slice(0, 2)))
    const wrong = read.value.rows.filter(({ cells }, n) => {
      const [name, score, day] = rows[n] ?? []
      const date = typeof day === 'object' ? day.date : ''
      return (
        !(cells.name === name || cells.name === `'${name}`) || cells.score !== score || cells.day !== date
      )
    })
    expect([read.value.rows.length, wrong.slice(0, 3)]).toEqual([10_000, []])
  }
})

test('[EX1] what would unpack to so much more that a reader takes it for a bomb, and what is short, is stored as it is', async () => {
  const files = ['x'.repeat(2_000_000), 'pendek', 'Pegawai negeri sipil. '.repeat(50)].map((text, n) => ({
    name: `${n}.txt`,
    text,
  }))
  const entries = zipEntries(await packArchive(files, deflate)) ?? []
  expect(entries.map(({ name, method, size }) => [name, method, size])).toEqual([
    ['0.txt', 0, 2_000_000],
    ['1.txt', 0, 6],
    ['2.txt', 8, 1_100],
  ])
})
