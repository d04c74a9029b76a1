import { describe, expect, it } from 'vitest'
import { aPerson, cycle } from '../case/testing/an-office.ts'
import { cycleId } from '../ids.ts'
import { nextErasure, pastOn, retentionPlan } from './retention-plan.ts'

const policy = { appraisalYears: 5, leaverYears: 2 }
const closedAt = '2026-01-20T00:00:00.000Z'
const of2025 = {
  ...cycle,
  id: cycleId('2025'),
  name: 'Tahun 2025',
  period: { from: '2025-01-01', to: '2025-12-31' },
}

describe('for how long something is kept', () => {
  it('[RE1] counts whole years after the one in which a cycle ended', () => {
    expect([pastOn('2025-12-31', 5), pastOn('2025-01-01', 5)]).toEqual(['2031-01-01', '2031-01-01'])
  })

  it('[RE1] says of each cycle, and of each who has left, from which day they are past their time', () => {
    const gone = aPerson('fajar', null, { absence: { kind: 'retired', since: '2026-03-01' } })
    const erased = aPerson('eka', null, { absence: { kind: 'left', since: '1970-01-01' } })
    const leave = aPerson('dewi', null, { absence: { kind: 'leave', since: '2026-03-01' } })
    expect(
      retentionPlan(policy, {
        cycles: [cycle, { ...of2025, closedAt }, { ...of2025, id: cycleId('2020'), erasedAt: closedAt }],
        people: [gone, erased, leave],
      }),
    ).toEqual({
      cycles: [
        { cycle: '2025', name: 'Tahun 2025', on: '2031-01-01', closed: true },
        { cycle: '2026', name: 'Tahun 2026', on: '2032-01-01', closed: false },
      ],
      leavers: [{ person: 'fajar', on: '2029-01-01' }],
    })
  })

  it('[RE2] tries what could not go each day again, and waits for no cycle that is open', () => {
    const plan = retentionPlan(policy, { cycles: [{ ...of2025, closedAt }, cycle], people: [] })
    expect(nextErasure(plan, null)).toBe('2031-01-01')
    expect(nextErasure(plan, '2030-12-31')).toBe('2031-01-01')
    expect(nextErasure(plan, '2031-12-31')).toBe('2032-01-01')
    expect(nextErasure(retentionPlan(policy, { cycles: [cycle], people: [] }), null)).toBeNull()
  })
})
