import { expect, test } from 'vitest'
import { aUnitNeedList } from '../../../core/protocol/testing/unit-need-samples.ts'
import { toAsk, unitRows } from './unit-rows.ts'

const year = { from: '2027-01-01', to: '2027-12-31' }
const next = { from: '2028-01-01', to: '2028-12-31' }

test('[ND2] each unit stands with what was asked of it in that period, or with whom to ask', () => {
  const rows = unitRows(aUnitNeedList, year)
  expect(rows.map(({ unit, state, head }) => [unit, state, head?.id ?? null])).toEqual([
    ['Dinas', 'written', 'ani'],
    ['UPTD', 'set-aside', null],
  ])
  expect(toAsk(rows)).toEqual([])
  const later = unitRows(aUnitNeedList, next)
  expect(later.map(({ state }) => state)).toEqual(['not-asked', 'not-asked'])
  expect(toAsk(later)).toEqual([{ unit: 'Dinas', head: 'ani' }])
})

test('[ND5] a unit that has nobody any more is still told as long as something was asked of it', () => {
  const rows = unitRows({ ...aUnitNeedList, units: [] }, year)
  expect(rows.map(({ unit, people }) => [unit, people])).toEqual([
    ['Dinas', 0],
    ['UPTD', 0],
  ])
})
