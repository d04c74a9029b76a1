import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { office, ratingCase } from '../case/testing/an-office.ts'
import { readCsv } from '../exchange/table/csv.ts'
import { writeSheet } from '../exchange/table/write-sheet.ts'
import { caseId, personId } from '../ids.ts'
import { factOf } from './case-fact.ts'
import { dailyColumns, dailyRows } from './daily-columns.ts'
import { progressTable, resultsTable } from './export-tables.ts'

const pack = readPack('nasional')
const fact = {
  ...factOf(ratingCase().pack, ratingCase().case, office),
  case: caseId('c'),
  person: personId('ani'),
  state: pack.workflow.initial,
  predicate: 'baik',
  score: 98.5,
  rows: { [`indicators/${pack.indicators[0]?.id}`]: 104, 'indicators/__proto__': 1 },
}

describe('tables to take away', () => {
  test('[EX1] progress and results of whoever is appraised, in as many cells as titles', () => {
    const exporting = { pack, facts: [fact], people: office }
    for (const { titles, rows } of [progressTable(exporting), resultsTable(exporting)]) {
      expect(rows.map((row) => row.length)).toEqual([titles.length])
    }
    expect(resultsTable(exporting).rows[0]?.slice(0, 8)).toEqual([
      'Ani',
      'Analis',
      'Bidang Umum',
      null,
      null,
      pack.scoring.outcomes.baik,
      98.5,
      104,
    ])
    expect(resultsTable({ ...exporting, facts: [{ ...fact, predicate: null, score: null }] }).rows).toEqual(
      [],
    )
  })

  test('[EX1] [W5] a deadline is the day that it is in the region, as a day and not as a text', () => {
    const at = { ...fact, dueAt: '2026-03-09T17:30:00.000Z' }
    const dayIn = (timeZone: 'WIB' | 'WIT') =>
      progressTable({ pack: { ...pack, timeZone }, facts: [at], people: office }).rows[0]?.[6]
    expect([dayIn('WIB'), dayIn('WIT')]).toEqual([{ date: '2026-03-10' }, { date: '2026-03-10' }])
    const evening = { ...fact, dueAt: '2026-03-09T16:30:00.000Z' }
    const late = progressTable({ pack: { ...pack, timeZone: 'WIT' }, facts: [evening], people: office })
    expect(late.rows[0]?.[6]).toEqual({ date: '2026-03-10' })
  })

  test('[EX2] a peer’s rating changes no cell of them', () => {
    const game = ratingCase()
    const tables = () => {
      const exporting = { pack: game.pack, facts: [factOf(game.pack, game.case, office)], people: office }
      return [progressTable(exporting), resultsTable(exporting)]
    }
    const before = tables()
    game.submit('rate-peer', 'dewi', { score: 1 })
    expect(tables()).toEqual(before)
  })

  test('[EX2] no name becomes a formula, in a CSV or a workbook', () => {
    const hostile = office.map((one) =>
      one.id === 'ani' ? { ...one, name: '=HYPERLINK("x")', post: '@SUM(A1)' } : one,
    )
    const { titles, rows } = progressTable({ pack, facts: [fact], people: hostile })
    const plain = {
      name: 'x',
      titles: titles.map(({ id }) => id),
      rows: rows.map((row) =>
        row.map((cell) => (cell !== null && typeof cell === 'object' && 'id' in cell ? cell.id : cell)),
      ),
    }
    const csv = new TextDecoder().decode(writeSheet(plain, 'csv'))
    const read = readCsv(csv)
    expect(read.kind === 'ok' && read.value[1]?.slice(0, 2)).toEqual(['\'=HYPERLINK("x")', "'@SUM(A1)"])
    expect(new TextDecoder('latin1').decode(writeSheet(plain, 'xlsx'))).not.toContain('<f>')
  })

  test('[EX3] what a plan came to stands in the columns of e-Kinerja, in their order', () => {
    expect(dailyColumns).toEqual([
      'Rencana Aksi',
      'Tanggal',
      'Jam Mulai',
      'Jam Selesai',
      'Kegiatan Harian',
      'Realisasi',
      'Satuan',
      'Bukti Dukung',
    ])
    const aspect = { aspect: 'quantity', indicator: 'Layanan selesai', target: 10, unit: 'berkas' } as const
    const rows = dailyRows(
      {
        agreed: true,
        rows: [
          {
            plan: 'Melayani warga',
            kind: 'main',
            aspects: [
              { ...aspect, realised: 11.6, evidence: 'https://contoh.go.id/bukti' },
              { ...aspect, realised: 3, evidence: 'javascript:alert(1)' },
              aspect,
            ],
          },
        ],
      },
      '2026-12-31',
    )
    expect(rows).toEqual([
      [
        'Melayani warga',
        '2026-12-31',
        null,
        null,
        'Layanan selesai',
        12,
        'berkas',
        'https://contoh.go.id/bukti',
      ],
      ['Melayani warga', '2026-12-31', null, null, 'Layanan selesai', 3, 'berkas', null],
    ])
  })
})
