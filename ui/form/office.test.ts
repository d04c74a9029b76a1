import { expect, test } from 'vitest'
import type { ColleagueView } from '../../core/case/view.ts'
import { nameOf } from './office.ts'

const aColleague = (id: string, name: string, unit: string) =>
  ({ id, name, post: 'Analis', unit }) as unknown as ColleagueView

test('[BK7] two people of one name are told apart by post and unit, and nobody else is', () => {
  const people = [
    aColleague('siti-1', 'Siti Aminah', 'Keuangan'),
    aColleague('siti-2', 'Siti Aminah', 'Perizinan'),
    aColleague('budi', 'Budi', 'Keuangan'),
  ]
  expect(['siti-1', 'siti-2', 'budi', 'gone'].map((id) => nameOf({ people }, id))).toEqual([
    'Siti Aminah (Analis, Keuangan)',
    'Siti Aminah (Analis, Perizinan)',
    'Budi',
    'gone',
  ])
})
