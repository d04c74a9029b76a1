import { describe, expect, it } from 'vitest'
import { aPerson } from '../case/testing/an-office.ts'
import { personId } from '../ids.ts'
import { compareUnits, markByHand } from './compare-units.ts'
import { planImport } from './plan-import.ts'
import type { Units } from './units.ts'

const hand = { at: '2026-02-01T02:00:00.000Z', by: 'Gita', reason: 'Perda 1/2026' }
const people = [aPerson('ani', null, { unit: 'UPTD Pasar', nip: '198001012005012001' })]

function planOf(rows: readonly (readonly [unit: string, parent: string])[], units: Units) {
  return planImport({
    rows: rows.map(([unit, parentUnit], n) => ({
      n: n + 2,
      cells: { otherId: `k-${n}`, name: `Orang ${n}`, post: 'Analis', unit, parentUnit },
    })),
    fields: ['otherId', 'name', 'post', 'unit', 'parentUnit'],
    people,
    units,
    today: '2026-02-02',
    newId: (row) => personId(`p-${row}`),
  })
}

describe('a list of staff beside what was done with units by hand', () => {
  const units: Units = new Map([
    ['UPTD Pasar', { parent: 'Badan', closedOn: null }],
    ['Lama', { parent: null, closedOn: '2026-01-31' }],
  ])

  it('[UT4] says which units it would move back, and who moved them why', () => {
    const plan = planOf([['UPTD Pasar', 'Dinas']], units)
    const history = [
      { unit: 'UPTD', edit: { kind: 'move', from: 'Dinas', parent: 'Kantor' }, hand },
      // Both have other names since.
      { unit: 'UPTD', edit: { kind: 'rename', to: 'UPTD Pasar' }, hand: null },
      { unit: 'Kantor', edit: { kind: 'rename', to: 'Badan' }, hand: null },
    ] as const
    expect(compareUnits(plan, { units, people, history })).toEqual([
      { kind: 'new', unit: 'Dinas', before: null, after: null, people: 0, hand: null },
      { kind: 'moved', unit: 'UPTD Pasar', before: 'Badan', after: 'Dinas', people: 1, hand },
    ])
  })

  it('[UT4] says which units it still calls by the name that they had', () => {
    const plan = planOf([['UPTD', 'Badan']], units)
    const history = [{ unit: 'UPTD', edit: { kind: 'rename', to: 'UPTD Pasar' }, hand }] as const
    expect(compareUnits(plan, { units, people, history })).toEqual([
      { kind: 'renamed', unit: 'UPTD', before: 'UPTD Pasar', after: 'UPTD', people: 1, hand },
    ])
  })

  it('[UT4] brings nobody into a unit that is closed, and no unit below itself', () => {
    expect(planOf([['Lama', '']], units).faults).toMatchObject([
      { row: 2, field: 'unit', kind: 'closed-unit' },
    ])
    expect(planOf([['Badan', 'UPTD Pasar']], units).faults).toMatchObject([{ row: 2, kind: 'unit-ring' }])
  })

  it('[UT4] marks a field that was set by hand as long as it is what was set', () => {
    const field = { field: 'unit', before: 'UPTD Pasar', after: 'UPTD' } as const
    const past = new Map([['unit', { ...hand, value: 'UPTD Pasar' }]])
    expect(markByHand([field], past)).toEqual([{ ...field, hand }])
    expect(markByHand([{ ...field, before: 'Badan' }], past)).toEqual([{ ...field, before: 'Badan' }])
  })
})
