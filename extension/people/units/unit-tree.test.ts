import { describe, expect, it } from 'vitest'
import type { UnitLine } from '../../../core/protocol/staff.ts'
import { type TreeMove, treeMove } from './tree-keys.ts'
import { visibleUnits } from './visible-units.ts'

const unit = (
  name: string,
  parent: string | null,
  depth: number,
  closedOn: string | null = null,
): UnitLine => ({
  name,
  parent,
  depth,
  people: 1,
  appraisals: 0,
  closedOn,
})
const units = [
  unit('Badan', null, 0),
  unit('Dinas', null, 0),
  unit('Bidang Pasar', 'Dinas', 1),
  unit('Seksi Kios', 'Bidang Pasar', 2),
  unit('UPTD', 'Dinas', 1),
  unit('Lama', null, 0, '2026-01-31'),
]
const look = { folded: new Set<string>(), showClosed: false, query: '' }
const names = (some: Partial<typeof look>) =>
  visibleUnits(units, { ...look, ...some }).map(({ name }) => name)

describe('the tree of units on the screen', () => {
  it('[UT5] shows what is not folded, with the place of each among its own', () => {
    expect(names({})).toEqual(['Badan', 'Dinas', 'Bidang Pasar', 'Seksi Kios', 'UPTD'])
    expect(names({ folded: new Set(['Bidang Pasar']) })).toEqual(['Badan', 'Dinas', 'Bidang Pasar', 'UPTD'])
    const rows = visibleUnits(units, { ...look, folded: new Set(['Bidang Pasar']) })
    expect(rows[2]).toEqual({ ...units[2], position: 1, siblings: 2, hasChildren: true, expanded: false })
  })

  it('[UT3] keeps closed units out of sight until they are asked for', () => {
    expect(names({ showClosed: true })).toContain('Lama')
  })

  it('[UT5] finds by name, with what stands above, also in what is folded', () => {
    expect(names({ query: 'kios', folded: new Set(['Dinas']) })).toEqual([
      'Dinas',
      'Bidang Pasar',
      'Seksi Kios',
    ])
  })

  it('[UT5] is walked by keyboard as WAI-ARIA has it', () => {
    const rows = visibleUnits(units, { ...look, folded: new Set(['Bidang Pasar']) })
    const press = (at: string, key: string, typed = ''): TreeMove | null =>
      treeMove(rows, { unit: at, key, typed })
    const focus = (name: string) => ({ kind: 'focus', unit: name })
    expect([press('Badan', 'ArrowDown'), press('Badan', 'ArrowUp')]).toEqual([focus('Dinas'), null])
    expect([press('Dinas', 'Home'), press('Dinas', 'End')]).toEqual([focus('Badan'), focus('UPTD')])
    expect(press('Bidang Pasar', 'ArrowRight')).toEqual({ kind: 'unfold', unit: 'Bidang Pasar' })
    expect(press('Dinas', 'ArrowRight')).toEqual(focus('Bidang Pasar'))
    expect(press('Dinas', 'ArrowLeft')).toEqual({ kind: 'fold', unit: 'Dinas' })
    expect(press('UPTD', 'ArrowLeft')).toEqual(focus('Dinas'))
    expect(press('UPTD', '*')).toEqual({ kind: 'unfold-all', units: ['Bidang Pasar', 'UPTD'] })
    expect(press('UPTD', 'Enter')).toEqual({ kind: 'choose', unit: 'UPTD' })
    expect([press('Badan', 'b', 'b'), press('Badan', 'a', 'ba')]).toEqual([
      focus('Bidang Pasar'),
      focus('Badan'),
    ])
    expect([press('Badan', 'Escape'), press('Badan', 'z', 'z')]).toEqual([null, null])
  })
})
