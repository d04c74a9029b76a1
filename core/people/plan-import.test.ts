import { describe, expect, test } from 'vitest'
import { aPerson } from '../case/testing/an-office.ts'
import { personId } from '../ids.ts'
import { planImport } from './plan-import.ts'
import type { StaffField } from './staff-field.ts'

const today = '2026-01-05'
const [budiNip, aniNip, newNip] = ['197001012000031001', '198001012005012002', '199002022015012003']
const people = [
  aPerson('budi', null, { nip: budiNip, appraised: false }),
  aPerson('ani', 'budi', { nip: aniNip, grade: 'III/c' }),
  aPerson('dewi', 'budi', { otherId: 'H-7' }),
]
const newId = (row: number) => personId(`new-${row}`)

function plan(
  cells: readonly { readonly [field in StaffField]?: string }[],
  numeric: readonly StaffField[] = [],
) {
  const fields = [...new Set(cells.flatMap((one) => Object.keys(one)))] as StaffField[]
  const rows = cells.map((one, index) => ({ n: index + 2, cells: one, numeric }))
  return planImport({ rows, fields, people, units: new Map(), today, newId })
}

const faults = (cells: Parameters<typeof plan>[0], numeric: readonly StaffField[] = []) =>
  plan(cells, numeric).faults.map(({ row, field, kind }) => [row, field, kind])

describe('a list of staff', () => {
  test('[H1] says who is new, what differs field by field, who is the same and who is missing', () => {
    const planned = plan([
      {
        nip: '19800101 200501 2 002',
        name: 'Ani',
        post: 'Analis',
        unit: 'Bidang Umum',
        grade: 'Penata Tk.I, III/d',
      },
      { nip: newNip, name: 'Sari', post: 'Arsiparis', unit: 'Bidang Umum', grade: 'II/a' },
      { nip: budiNip, name: 'Budi', post: 'Analis', unit: 'Bidang Umum', grade: '' },
    ])
    expect(planned.faults).toEqual([])
    expect(planned.changed.map(({ after, fields }) => [after.id, fields])).toEqual([
      ['ani', [{ field: 'grade', before: 'III/c', after: 'III/d' }]],
    ])
    expect(planned.fresh.map(({ after }) => after)).toEqual([
      {
        id: 'new-3',
        name: 'Sari',
        nip: newNip,
        post: 'Arsiparis',
        grade: 'II/a',
        unit: 'Bidang Umum',
        superior: null,
        frontLine: false,
        appraised: true,
        hr: false,
      },
    ])
    expect([planned.same, planned.gone.map(({ id }) => id)]).toEqual([1, ['dewi']])
  })

  test('[H1] finds a superior by NIP, by other id and by a name that only one bears, in the file or the office', () => {
    const cells = [
      { nip: aniNip, name: 'Ani', superior: '19700101 200003 1 001' },
      { nip: newNip, name: 'Sari', superior: 'H-7' },
      { nip: '', otherId: 'H-8', name: 'Tono', superior: 'sari' },
      { nip: '', otherId: 'H-9', name: 'Umi', superior: 'Tidak Ada' },
    ].map((row) => ({ otherId: '', post: 'x', unit: 'y', ...row }))
    const planned = plan(cells)
    expect(planned.fresh.map(({ after }) => [after.name, after.superior])).toEqual([
      ['Sari', 'dewi'],
      ['Tono', 'new-3'],
      ['Umi', null],
    ])
    expect(planned.faults.map(({ row, kind }) => [row, kind])).toEqual([[5, 'unknown-superior']])
  })

  test('[H2] names every fault by row and column', () => {
    const good = { nip: newNip, name: 'Sari', post: 'x', unit: 'y' }
    expect(
      faults([
        { ...good, nip: '123' },
        { ...good, nip: '199013012015012003' },
        { ...good, nip: '199002022015132003' },
        { ...good, nip: '199002022027012003' },
        { ...good, nip: '199002022015013003' },
        { ...good, nip: '199002022015012000' },
        { ...good, nip: '' },
        { ...good, name: '  ' },
        { ...good, grade: 'V/a' },
        { ...good, nip: '199002022015012004', postKind: 'Raja' },
        { ...good, nip: '199002022015012005', frontLine: 'mungkin' },
        { ...good, nip: '199002022015012006', email: 'sari@' },
        { ...good, nip: '199002022015012007', name: 'Sa\u202eri' },
        { ...good, nip: '199002022015012008', post: 'x'.repeat(201) },
      ]),
    ).toEqual([
      [2, 'nip', 'bad-nip'],
      [3, 'nip', 'bad-nip'],
      [4, 'nip', 'bad-nip'],
      [5, 'nip', 'bad-nip'],
      [6, 'nip', 'bad-nip'],
      [7, 'nip', 'bad-nip'],
      [8, 'nip', 'no-id'],
      [9, 'name', 'empty'],
      [10, 'grade', 'bad-grade'],
      [10, 'nip', 'twice'],
      [11, 'postKind', 'bad-post-kind'],
      [12, 'frontLine', 'bad-yes-no'],
      [13, 'email', 'bad-email'],
      [14, 'name', 'strange-character'],
      [15, 'post', 'too-long'],
    ])
  })

  test('[H2] tells a NIP whose last digits a spreadsheet has rounded away', () => {
    expect(faults([{ nip: '199002022015012000', name: 'a', post: 'x', unit: 'y' }], ['nip'])).toEqual([
      [2, 'nip', 'rounded-number'],
    ])
    expect(faults([{ nip: '1,99002E+17', name: 'a', post: 'x', unit: 'y' }])).toEqual([
      [2, 'nip', 'rounded-number'],
    ])
  })

  test('[H2] refuses circles of superiors, also those that close over people who are not in the file', () => {
    expect(faults([{ nip: budiNip, superior: aniNip }])).toEqual([[2, 'superior', 'ring']])
    expect(faults([{ nip: budiNip, superior: budiNip }])).toEqual([[2, 'superior', 'own-superior']])
  })

  test('[H2] asks what is new to be complete, and lets a list of two columns change who is known', () => {
    expect(faults([{ nip: newNip, grade: 'II/a' }])).toEqual([
      [2, 'name', 'needed-for-new'],
      [2, 'post', 'needed-for-new'],
      [2, 'unit', 'needed-for-new'],
    ])
    expect(plan([{ nip: aniNip, grade: 'III/d' }])).toMatchObject({
      faults: [],
      changed: [{ fields: [{ field: 'grade' }] }],
    })
    expect(faults([{ name: 'Ani' }]).map(([, , kind]) => kind)).toContain('missing-column')
  })

  test('[H2] refuses a unit with two parents, and units that stand below themselves', () => {
    const row = (nip: string, unit: string, parentUnit: string) => ({
      nip,
      name: 'a',
      post: 'x',
      unit,
      parentUnit,
    })
    expect(faults([row(newNip, 'A', 'B'), row(aniNip, 'A', 'C'), row(budiNip, 'B', 'A')])).toEqual([
      [2, 'parentUnit', 'unit-ring'],
      [3, 'parentUnit', 'other-parent'],
      [4, 'parentUnit', 'unit-ring'],
    ])
  })

  test('[H3] never makes anybody HR, and never takes a right, a NIP or a certificate away', () => {
    const certified = { on: '2025-01-01', document: 'SK 1' }
    const gita = aPerson('gita', 'budi', { otherId: 'H-1', nip: aniNip, hr: true, certified })
    const rows = [{ n: 2, cells: { nip: '', otherId: 'H-1', name: 'Gita' } }]
    const planned = planImport({
      rows,
      fields: ['nip', 'otherId', 'name'],
      people: [gita],
      units: new Map(),
      today,
      newId,
    })
    expect(planned).toMatchObject({ faults: [], fresh: [], changed: [], same: 1 })
  })
})
