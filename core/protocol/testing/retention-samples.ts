import { caseId, cycleId, mutationId } from '../../ids.ts'
import type { OwnErasure, RetentionView } from '../retention.ts'
import { PROTOCOL } from '../version.ts'

const at = '2026-01-05T05:00:00.000Z'
const asks = [
  { id: mutationId('m-1'), person: 'Ani', at, reason: 'Sudah pindah', answer: null },
  {
    id: mutationId('m-2'),
    person: 'Budi',
    at,
    reason: '',
    answer: { decision: 'granted', at, by: 'Gita', reason: 'Masa simpan berakhir' },
  },
] as const

export const aRetentionView: RetentionView = {
  protocol: PROTOCOL,
  policy: { appraisalYears: 5, leaverYears: 5 },
  source: { title: { id: 'UU 27/2022', en: 'Law 27/2022' }, confidence: 'low' },
  cycles: [
    { cycle: cycleId('2025'), name: '2025', on: '2031-01-01', closed: true, appraisals: 412, held: 1 },
  ],
  leavers: [{ on: '2031-01-01', people: 3 }],
  erasing: { done: 200, total: 412, stopped: false },
  holds: [{ case: caseId('c-1'), person: 'Ani', cycle: '2025', at, by: 'Gita', reason: 'Sengketa' }],
  asks,
}
export const anOwnErasure: OwnErasure = { protocol: PROTOCOL, policy: null, asks }
