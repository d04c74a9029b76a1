import { caseId, mutationId, personId } from '../../ids.ts'
import type { SteerNeeds, UnitNeedList } from '../unit-needs.ts'
import { PROTOCOL } from '../version.ts'

const at = '2026-12-01T05:00:00.000Z'
const cycle = { name: 'Penilaian 2027', period: { from: '2027-01-01', to: '2027-12-31' } }
const ani = { id: personId('ani'), name: 'Ani', post: 'Kepala Bidang' }

const steer = (n: number, act: SteerNeeds['act']): SteerNeeds => ({
  protocol: PROTOCOL,
  kind: 'steer-needs',
  id: mutationId(`m-needs-${n}`),
  act,
})

export const needMutations: readonly SteerNeeds[] = [
  steer(1, { kind: 'ask', cycle, until: '2026-12-18', units: [{ unit: 'Dinas', head: ani.id }] }),
  steer(2, { kind: 'set-aside', cycle, unit: 'Dinas', reason: 'Dilebur pada Januari' }),
  steer(3, { kind: 'take-up', period: cycle.period, unit: 'Dinas', reason: 'Tidak jadi dilebur' }),
]

export const aUnitNeedList: UnitNeedList = {
  protocol: PROTOCOL,
  policy: { form: 'unit-analysis', opening: 'required' },
  units: [
    { unit: 'Dinas', people: 12, head: ani },
    { unit: 'UPTD', people: 2, head: null },
  ],
  needs: [
    {
      id: caseId('n1'),
      unit: 'Dinas',
      cycle,
      state: 'written',
      head: { ...ani, gone: false },
      askedAt: at,
      dueAt: at,
      written: {
        at,
        by: 'Ani',
        form: { id: 'unit-analysis', version: 1 },
        answers: { gap: 'Seorang analis' },
      },
      setAside: null,
    },
    {
      id: caseId('n2'),
      unit: 'UPTD',
      cycle,
      state: 'set-aside',
      head: null,
      askedAt: at,
      dueAt: at,
      written: null,
      setAside: { at, by: 'Gita', reason: 'Dilebur pada Januari' },
    },
  ],
}
