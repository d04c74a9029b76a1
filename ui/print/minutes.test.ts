import { expect, test } from 'vitest'
import { caseId, personId } from '../../core/ids.ts'
import type { CalibrationRow } from '../../core/protocol/calibration.ts'
import { minutesOf } from './minutes.ts'

const steps = [
  {
    id: 'superior-level.loyal',
    name: { id: 'Loyal', en: 'Loyal' },
    levels: [3, 5].map((value) => ({
      value,
      label: { id: `tingkat ${value}`, en: `level ${value}` },
      anchor: { id: '', en: '' },
    })),
  },
]

const title = { id: 'Baik', en: 'Good' }
const line = { outcome: 'baik', title, count: 7, share: 100, minimum: null, maximum: null }
const guide = { achievements: [], lines: [line], warnings: [], source: null }
const session = { steps, closedAt: '2026-01-04T00:00:00.000Z', guide }

function aRow(name: string, changes: Partial<CalibrationRow> = {}): CalibrationRow {
  return {
    case: caseId(name),
    version: 1,
    subject: { id: personId(name), name, post: 'Analis', unit: 'Bidang Umum' },
    superior: 'Budi',
    score: 91.2,
    outcome: 'baik',
    place: null,
    levels: { 'superior-level.loyal': 5 },
    mean: 5,
    peers: 3.21,
    calibrated: false,
    adjusted: 4.44,
    flags: ['lenient', 'halo'],
    discussed: true,
    note: '',
    raised: [{ name: 'Raiser', at: '2026-01-02T00:00:00.000Z', text: 'Too good' }],
    opinion: {
      name: 'Adviser',
      question: 'Really?',
      at: '2026-01-02T00:00:00.000Z',
      state: 'given',
      levels: [{ step: 'superior-level.loyal', to: 3 }],
      note: 'Not what I saw',
    },
    proposal: null,
    locked: null,
    ...changes,
  }
}

const proposal: NonNullable<CalibrationRow['proposal']> = {
  changes: [{ step: 'superior-level.loyal', from: 5, to: 3 }],
  reason: 'No evidence in the last quarter.',
  name: 'Hendra',
  at: '2026-01-03T03:00:00.000Z',
  after: { score: 80, outcome: 'baik', place: null },
  refused: null,
}

test('[DP3] minutes say of each result that was changed whose, from what to what, why and by whom', () => {
  const rows = [aRow('Siti', { proposal, note: ' Bandingkan. ' }), aRow('Ani', { discussed: false })]
  expect(minutesOf({ ...session, rows })).toEqual({
    changes: [
      {
        subject: { id: 'Siti', name: 'Siti', post: 'Analis', unit: 'Bidang Umum' },
        rater: 'Budi',
        levels: [
          {
            name: { id: 'Loyal', en: 'Loyal' },
            from: { id: '5 (tingkat 5)', en: '5 (level 5)' },
            to: { id: '3 (tingkat 3)', en: '3 (level 3)' },
          },
        ],
        reason: 'No evidence in the last quarter.',
        by: 'Hendra',
        at: '2026-01-03T03:00:00.000Z',
      },
    ],
    people: 2,
    discussed: 1,
    outcomes: [{ title, count: 7 }],
    notes: [
      { subject: { id: 'Siti', name: 'Siti', post: 'Analis', unit: 'Bidang Umum' }, note: 'Bandingkan.' },
    ],
  })
})

test('[DP3] nobody who raised something or was asked is in them, no peer’s figure, no suspicion, no result that stands', () => {
  const said = JSON.stringify(minutesOf({ ...session, rows: [aRow('Siti', { proposal }), aRow('Ani')] }))
  expect(said).not.toMatch(/Raiser|Too good|Adviser|Really|Not what I saw|3\.21|4\.44|lenient|halo|91\.2|Ani/)
})

test('[DP3] a draft has no counts: with what each sees without their own result, they would tell one of theirs', () => {
  const rows = [aRow('Siti')]
  expect(minutesOf({ ...session, closedAt: null, rows }).outcomes).toBeNull()
})

test('[DP3] a level without its words is told as its number, and what stood there before is read off the result', () => {
  const { from: _, ...change } = { step: 'superior-level.adaptive', from: 0, to: 2 }
  const rows = [
    aRow('Siti', {
      proposal: { ...proposal, changes: [change] },
      levels: { 'superior-level.adaptive': 4 },
    }),
  ]
  expect(minutesOf({ ...session, rows }).changes[0]?.levels).toEqual([
    {
      name: { id: 'superior-level.adaptive', en: 'superior-level.adaptive' },
      from: { id: '4', en: '4' },
      to: { id: '2', en: '2' },
    },
  ])
})
