import { expect, test } from 'vitest'
import { noon, office } from '../case/testing/an-office.ts'
import type { FollowUpCase } from '../followup/model.ts'
import { caseId, cycleId, personId } from '../ids.ts'
import { followUpTable } from './follow-up-table.ts'

const text = (id: string) => ({ id, en: id })

function aFollowUp(person: string, decision: FollowUpCase['decision']): FollowUpCase {
  return {
    case: caseId(`case-${person}`),
    cycle: cycleId('2026'),
    person: personId(person),
    owner: personId('budi'),
    openedAt: noon,
    dueAt: '2026-03-09T17:30:00.000Z',
    resultAt: noon,
    periodTo: '2026-12-31',
    outputs: {},
    values: {},
    proposals: [],
    decision,
  }
}

const by = { by: personId('budi'), at: '2026-03-08T17:30:00.000Z', answers: [], added: [] }
const training = { kind: 'training', training: 'waktu' } as const
const award = { kind: 'award', title: text('Pegawai teladan') } as const

test('[EX1] what follows is saved with a row for each action, for whoever waits, and for whoever got none with the reason', () => {
  const outcome = {
    decision: 'granted',
    by: 'Bupati',
    on: '2026-04-01',
    document: 'SK 1',
    reason: 'Layak',
  } as const
  const followUps = [
    aFollowUp('ani', null),
    aFollowUp('dewi', { ...by, none: '=Sudah cukup', actions: [] }),
    aFollowUp('eka', {
      ...by,
      none: null,
      actions: [
        { id: 'a', action: training, cause: text('Di bawah harapan') },
        { id: 'b', action: award, cause: text('Penghargaan warga'), outcome },
      ],
    }),
  ]
  const trainings = new Map([['waktu', text('Manajemen waktu')]])
  const { titles, rows } = followUpTable({ pack: { timeZone: 'WIB' }, followUps, people: office, trainings })
  expect(rows.map((row) => row.length)).toEqual([titles.length, titles.length, titles.length, titles.length])
  const said = rows.map((row) =>
    row.map((cell) =>
      cell !== null && typeof cell === 'object' ? ('id' in cell ? cell.id : cell.date) : cell,
    ),
  )
  const name = (id: string) => office.find((one) => one.id === id)?.name
  const due = '2026-03-10'
  const decided = [name('budi'), '2026-03-09']
  expect(said.map(([who, , , ...rest]) => [who, ...rest])).toEqual([
    [name('ani'), 'Menunggu keputusan', due, null, null, null, null, null, null, null],
    [name('dewi'), 'Tanpa tindak lanjut', due, null, null, '=Sudah cukup', ...decided, null, null],
    [
      name('eka'),
      'Diputuskan',
      due,
      'Pelatihan',
      'Manajemen waktu',
      'Di bawah harapan',
      ...decided,
      null,
      null,
    ],
    [
      ...[name('eka'), 'Diputuskan', due, 'Usulan penghargaan', 'Pegawai teladan', 'Penghargaan warga'],
      ...[...decided, 'Dikabulkan', 'SK 1'],
    ],
  ])
})
