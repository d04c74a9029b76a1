import { expect, test } from 'vitest'
import { aRollUpList } from '../protocol/testing/roll-up-samples.ts'
import { rollUpTable } from './roll-up-table.ts'

test('[AR1] a figure that is kept back is an empty cell, and every predicate has a row', () => {
  const [first] = aRollUpList.rollUps
  if (first === undefined) throw new Error('no sample')
  const { medianDays: _, adoption: _too, closedOn: _day, ...older } = first.rollUp
  const none = { ...first, rollUp: { ...older, predicates: null, onTime: null } }
  const head = (closed: string) => {
    return ['kotabumi', 'Kotabumi', '2026', '2026-01-01', '2026-12-31', closed, 'kotabumi@3']
  }
  expect(rollUpTable({ ...aRollUpList, rollUps: [first, none] }, 'en').rows).toEqual([
    [...head('2026-01-06'), 'Good', 40, 40, '', 80, 61, 3.5, 60, 48],
    [...head('2026-01-05'), '', '', 40, '', '', '', '', '', ''],
  ])
})
