import { describe, expect, test } from 'vitest'
import { type Measurement, measuredData, measuredFor } from '../case/measurement.ts'
import { aPerson } from '../case/testing/an-office.ts'
import type { Indicator } from '../scoring/model.ts'
import { guessMeasurementColumns } from './measurement-field.ts'
import { type MeasurementRow, planMeasurements } from './plan-measurements.ts'

const words = { id: 'jam kerja', en: 'working hours' }
const response: Indicator = {
  id: 'response-time',
  name: words,
  group: 'efficiency',
  unit: words,
  direction: 'lower-is-better',
  target: 24,
  weight: 100,
  range: { minimum: 0, maximum: 1000, places: 1 },
  dataSource: words,
  evidence: words,
  goal: words,
  measured: 'outside',
}
const { measured: _, ...byHand } = response
const own: Indicator = { ...byHand, id: 'by-hand' }

const nip = '198501012010011001'
const people = [
  aPerson('citra', null),
  aPerson('ani', 'citra', { nip, unit: 'Dinas Perizinan' }),
  aPerson('budi', 'citra', { otherId: 'K-7', unit: 'Dinas Perizinan' }),
  aPerson('eka', 'citra', { absence: { kind: 'left', since: '2026-01-01' } }),
]

const good = {
  person: nip,
  indicator: 'response-time',
  from: '2026-01-01',
  to: '2026-12-31',
  value: '24.5',
  measure: 'Jam kerja',
  source: 'SP4N-LAPOR!',
  measuredAt: '2026-12-31',
}
const kept: Measurement = { ...good, of: 'p/ani', measure: 'jam kerja' }

function plan(rows: readonly MeasurementRow['cells'][], known: readonly Measurement[] = []) {
  return planMeasurements({
    rows: rows.map((cells, index) => ({ n: index + 2, cells })),
    indicators: [response, own],
    people,
    cycles: [{ period: { from: '2026-01-01', to: '2026-12-31' } }],
    today: '2027-01-05',
    known: (one) => known.find(({ of }) => of === one.of),
  })
}

const faultsOf = (cells: object) =>
  plan([{ ...good, ...cells }]).faults.map(({ row, field, kind }) => `${row} ${field} ${kind}`)

describe('values of other systems', () => {
  test('[ME1] are new, corrected or the same, each with what stood there before', () => {
    const fresh = plan([good])
    expect(fresh).toMatchObject({ faults: [], warnings: [], changed: [], same: 0 })
    expect(fresh.fresh).toEqual([
      {
        row: 2,
        after: expect.objectContaining({ of: 'p/ani', value: '24.5', measure: 'jam kerja' }),
        before: null,
      },
    ])
    const corrected = plan([{ ...good, value: '20' }], [kept])
    expect([
      corrected.fresh,
      corrected.changed.map(({ before, after }) => [before?.value, after.value]),
    ]).toEqual([[], [['24.5', '20']]])
    expect(plan([good], [kept])).toMatchObject({ fresh: [], changed: [], same: 1 })
  })

  test('[ME2] are told by row and column what is wrong with them', () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ person: '123' }, '2 person unknown-person'],
      [{ person: 'eka' }, '2 person unknown-person'],
      [{ person: '', unit: '' }, '2 person of-nobody'],
      [{ person: '', unit: 'Dinas Lain' }, '2 unit unknown-unit'],
      [{ indicator: 'nonsense' }, '2 indicator unknown-indicator'],
      [{ indicator: '__proto__' }, '2 indicator unknown-indicator'],
      [{ indicator: 'by-hand' }, '2 indicator not-measured'],
      [{ from: '1/1/2026' }, '2 from bad-date'],
      [{ to: '2026-02-30' }, '2 to bad-date'],
      [{ to: '2025-12-31' }, '2 to ends-before'],
      [{ value: '24,5' }, '2 value bad-value'],
      [{ value: '1e3' }, '2 value bad-value'],
      [{ value: 'NaN' }, '2 value bad-value'],
      [{ value: '24.55' }, '2 value too-precise'],
      [{ value: '1000.1' }, '2 value out-of-range'],
      [{ value: '-1' }, '2 value out-of-range'],
      [{ measure: 'hari' }, '2 measure other-measure'],
      [{ source: '' }, '2 source empty'],
      [{ source: 'a\u0000b' }, '2 source strange-character'],
      [{ source: 'x'.repeat(101) }, '2 source too-long'],
      [{ measuredAt: '2027-02-01' }, '2 measuredAt in-future'],
      [{ measuredAt: 'yesterday' }, '2 measuredAt bad-time'],
    ]
    for (const [cells, fault] of cases) expect(faultsOf(cells)[0], JSON.stringify(cells)).toBe(fault)
    expect(faultsOf({ value: '', source: '' })).toEqual(['2 value empty', '2 source empty'])
    expect(plan([good, { ...good, person: 'ani' }]).faults).toMatchObject([{ row: 3, kind: 'twice' }])
  })

  test('[ME2] are of a person by id, NIP in any spelling or other id, or of a unit by its name', () => {
    const of = (cells: object) => plan([{ ...good, ...cells }]).fresh[0]?.after.of
    expect([
      of({ person: 'ani' }),
      of({ person: '19850101 201001 1 001' }),
      of({ person: 'K-7' }),
      of({ person: '', unit: 'dinas  perizinan' }),
    ]).toEqual(['p/ani', 'p/ani', 'p/budi', 'u/Dinas Perizinan'])
  })

  test('[ME2] have one text for one value', () => {
    const value = (text: string) => plan([{ ...good, value: text }]).fresh[0]?.after.value
    expect(['024.50', '24.0', '0.0', '100', '0.5'].map(value)).toEqual(['24.5', '24', '0', '100', '0.5'])
  })

  test('[ME1] of a period that no cycle has are taken with a word about it', () => {
    const quarter = plan([{ ...good, to: '2026-03-31' }])
    expect([quarter.faults, quarter.warnings.map(({ kind }) => kind), quarter.fresh.length]).toEqual([
      [],
      ['no-cycle'],
      1,
    ])
  })

  test('[ME4] a person’s own value goes before their unit’s, and only what the pack has measured is seen', () => {
    const unit: Measurement = { ...kept, of: 'u/Dinas', value: '30' }
    const ani = aPerson('ani', null, { unit: 'Dinas' })
    const budi = aPerson('budi', null, { unit: 'Dinas' })
    expect(measuredFor([kept, unit], ani)).toEqual({
      values: { 'response-time': 24.5 },
      notes: { 'response-time': 'SP4N-LAPOR! (31/12/2026)' },
    })
    expect(measuredFor([kept, unit], budi).values).toEqual({ 'response-time': 30 })
    const stray = { values: { 'response-time': 1, 'by-hand': 2, gone: 3 }, notes: { 'response-time': 'x' } }
    expect(measuredData([response, own], stray)).toEqual({
      values: { 'response-time': 1 },
      notes: { 'response-time': 'x' },
    })
    expect(measuredData([response], undefined)).toEqual({ values: null, notes: null })
  })

  test('[ME2] a file’s columns are known by their titles in both languages', () => {
    expect(guessMeasurementColumns(['No', 'NIP', 'Kode Indikator', 'NILAI', 'Measured on'])).toEqual({
      person: 1,
      indicator: 2,
      value: 3,
      measuredAt: 4,
    })
  })
})
