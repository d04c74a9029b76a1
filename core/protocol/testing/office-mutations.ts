import { caseId, cycleId, mutationId, personId } from '../../ids.ts'
import type { UnitEdit } from '../../people/change-unit.ts'
import type { CycleAct, Mutation } from '../mutation.ts'
import { PROTOCOL } from '../version.ts'

const personEdits = [
  { kind: 'superior', superior: personId('dewi') },
  { kind: 'transfer', unit: 'Dinas', post: 'Analis', superior: null },
  { kind: 'absence', absence: { kind: 'leave', since: '2026-03-01' }, successor: personId('budi') },
  {
    kind: 'delegation',
    delegation: { to: personId('budi'), as: 'plh', from: '2026-03-01', until: '2026-03-14' },
  },
  { kind: 'certified', certified: { on: '2026-02-01', document: 'SK 1/2026' } },
] as const

const unitEdits: readonly UnitEdit[] = [
  { kind: 'add', parent: null },
  { kind: 'rename', to: 'Dinas Kesehatan' },
  { kind: 'move', from: null, parent: 'Sekretariat' },
  { kind: 'staff', to: 'UPTD', people: [personId('ani')] },
  { kind: 'close', on: '2026-03-01' },
  { kind: 'reopen' },
  { kind: 'remove' },
]

const cycleActs: readonly CycleAct[] = [
  { kind: 'remind', cases: null },
  { kind: 'extend', state: 'rating', until: '2026-12-31', reason: 'Banjir' },
  { kind: 'assign-raters', rule: 'unit' },
  { kind: 'close', reason: 'Semua selesai' },
  { kind: 'archive', archived: true },
]

/** Each way in which human resources change people, units, cycles and what is kept, and what staff ask of them. */
export const officeMutations: readonly Mutation[] = [
  ...personEdits.map(
    (edit, n): Mutation => ({
      protocol: PROTOCOL,
      kind: 'change-person',
      id: mutationId(`m-person-${n}`),
      person: personId('ani'),
      edit,
      reason: 'Mutasi',
    }),
  ),
  ...unitEdits.map(
    (edit, n): Mutation => ({
      protocol: PROTOCOL,
      kind: 'change-unit',
      id: mutationId(`m-unit-${n}`),
      unit: 'Dinas',
      edit,
      reason: 'Perda 1/2026',
    }),
  ),
  ...cycleActs.map(
    (act, n): Mutation => ({
      protocol: PROTOCOL,
      kind: 'steer-cycle',
      id: mutationId(`m-cycle-${n}`),
      cycle: cycleId('2026'),
      act,
    }),
  ),
  {
    protocol: PROTOCOL,
    kind: 'hold-case',
    id: mutationId('m-hold'),
    case: caseId('case-1'),
    held: true,
    reason: 'Sengketa',
  },
  { protocol: PROTOCOL, kind: 'ask-erasure', id: mutationId('m-ask'), reason: 'Sudah pensiun' },
  {
    protocol: PROTOCOL,
    kind: 'answer-erasure',
    id: mutationId('m-answer'),
    ask: mutationId('m-ask'),
    decision: 'granted',
    reason: 'Lewat masanya',
  },
]
