import { describe, expect, test } from 'vitest'
import { goalFields, goalPlace, goalsIn } from '../case/goal-fields.ts'
import { isId } from '../ids.ts'
import { jottedAbout } from './jotted-about.ts'
import { isJotting, jottedText, jottingId } from './jotting.ts'

describe('jottings', () => {
  test('[FD1] have ids that no task has, whatever they are of', () => {
    const ids = [
      jottingId('duty', 'd-1'),
      jottingId('comment', 'kotabumi@3'),
      jottingId('policy', 'x'.repeat(500)),
    ]
    const [long, other] = ['Utara', 'Selatan'].map((end) =>
      jottingId('line', jottedAbout(`unit-Unit Pelaksana Teknis Pelayanan Administrasi Kependudukan ${end}`)),
    )
    expect(long).not.toBe(other)
    expect(ids.slice(0, 2)).toEqual(['jot-duty-d-1', 'jot-comment-kotabumi-3'])
    expect(ids.every((id) => isId(id) && isJotting(id))).toBe(true)
    expect(['0f3a-jot-1', 'jot', 'jot-', 'jotting-1', 'JOT-duty-1'].map(isJotting)).toEqual(
      Array(5).fill(false),
    )
  })

  test('[FD1] give a text that stands there, and no name of a prototype', () => {
    const jotted = { '/none': 'Cukup.', '/place': 3 }
    expect(['/none', '/place', '/x', 'constructor', '__proto__'].map((at) => jottedText(jotted, at))).toEqual(
      ['Cukup.', '', '', '', ''],
    )
  })

  test('[FD4] goals come out as they went in, without those that were let go, and foreign members are left alone', () => {
    const kept = {
      goals: [
        { row: 'a', kind: 'result', name: 'Laporan', unit: 'kali', target: 12, way: 'Tiap bulan' },
        { row: 'b', kind: 'behaviour', name: 'Adaptif', unit: 'tingkat', target: null, way: '' },
      ],
      learning: 'Pelatihan layanan',
    } as const
    const fields = goalFields(kept, 'Tahun 2026')
    expect(fields).toEqual({
      '/cycle': 'Tahun 2026',
      '/goals': [
        { row: 'a', kind: 'result', name: 'Laporan', unit: 'kali' },
        { row: 'b', kind: 'behaviour', name: 'Adaptif', unit: 'tingkat' },
      ],
      '/targets/0': 12,
      '/ways/0': 'Tiap bulan',
      '/learning': 'Pelatihan layanan',
    })
    expect(goalsIn(fields)).toEqual(kept)
    expect([goalPlace(fields, 'b'), goalPlace(fields, 'c'), goalPlace({}, 'b')]).toEqual([1, -1, -1])
    expect(goalsIn({ ...fields, '/dropped/0': true })?.goals.map(({ row }) => row)).toEqual(['b'])
    expect(goalsIn({ '/goals': [3, { row: 4 }, null], '/learning': 5 })).toEqual({ goals: [], learning: '' })
    expect(goalsIn({})).toBe(null)
  })
})
