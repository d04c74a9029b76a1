import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { playPack, rowsOfPlay } from '../../test/support/put-rows.ts'
import { packView } from '../case/office-views.ts'
import type { Play } from '../case/play/play.ts'
import type { CaseView } from '../case/view.ts'
import { factOf } from '../dashboard/case-fact.ts'
import { columnsOf } from '../dashboard/fact-columns.ts'
import { heldLines } from '../dashboard/held-lines.ts'
import { whereabouts } from './whereabouts.ts'

const kotabumi = readPack('kotabumi')
const stages = packView(kotabumi).states

function viewOf(play: Play, person: string): CaseView {
  const row = rowsOfPlay(play, person).find(({ kind }) => kind === 'case')
  if (row === undefined) throw new Error(`${person} sees no appraisal`)
  return row.body as CaseView
}

/** Of a result that waits: the region holds it back from the moment on in which it was worked out. */
function heldBack(): Play {
  const choose = { 'superior-readiness': { conflict: false } }
  const play = playPack(readPack('sawahlunto'), { state: 'shared', choose })
  const snapshot = { ...play.case.snapshot, state: 'calibration', resultShared: false }
  return { ...play, case: { ...play.case, snapshot } }
}

describe('where an appraisal is', () => {
  test('[MG1] whom a stage waits for and since when, and of a group that not enough have answered yet', () => {
    const play = playPack(kotabumi, { state: 'assessment' })
    const view = viewOf(play, 'bambang')
    const { enteredAt } = play.case.snapshot
    const now = new Date(Date.parse(enteredAt) + 3.5 * 86_400_000).toISOString()
    const { waitsFor, ...where } = whereabouts(view, { stages, now })
    expect(where).toEqual({ calibrationOf: null, since: enteredAt, days: 3 })
    expect(waitsFor.map(({ task, who }) => [who.id, task.id])).toEqual([
      ['Pegawai yang dinilai', 'Isi penilaian diri'],
      ['Rekan sejawat', 'Nilai rekan sejawat'],
      ['Pejabat Penilai Kinerja', 'Nilai bawahan langsung'],
    ])
    const progress = view.progress.map((one) => ('reached' in one ? { ...one, reached: true } : one))
    expect(whereabouts({ ...view, progress }, { stages, now }).waitsFor.map(({ who }) => who.id)).toEqual([
      'Pegawai yang dinilai',
      'Pejabat Penilai Kinerja',
    ])
  })

  test('[MG1] what is over waits for nobody; what an older worker wrote says when by its last step that moved it', () => {
    const view = viewOf(playPack(kotabumi, { state: 'shared' }), 'bambang')
    const { since, ...state } = view.state
    const moved = '2026-02-01T03:00:00.000Z'
    const history: CaseView['history'] = [
      { at: moved, from: 'scoring', to: 'shared', transition: 'scored' },
      { at: '2026-03-01T03:00:00.000Z', from: 'shared', to: 'shared', transition: 'calibrated' },
    ]
    const now = '2026-03-02T03:00:00.000Z'
    expect(whereabouts({ ...view, state, history }, { stages, now })).toMatchObject({
      since: moved,
      days: 29,
    })
    expect(whereabouts({ ...view, state, history: [] }, { stages, now })).toMatchObject({
      since: null,
      days: null,
    })
    expect(
      whereabouts({ ...view, state: { ...view.state, final: true } }, { stages, now: since ?? now }),
    ).toEqual({
      waitsFor: [],
      calibrationOf: null,
      since,
      days: 0,
    })
  })

  test('[MG3] [CS3] that it waits for a calibration is told to officials, and to its person in no word', () => {
    const play = heldBack()
    const { pack, case: opened, people } = play
    const [person = '', superior = ''] = [opened.person, opened.snapshot.assignments.superior?.[0]]
    const now = opened.snapshot.enteredAt
    const unit = people.find(({ id }) => id === person)?.unit
    const where = whereabouts(viewOf(play, superior), { stages: packView(pack).states, now })
    expect(where).toMatchObject({ waitsFor: [], calibrationOf: unit, since: now })
    expect(viewOf(play, person).state).not.toHaveProperty('held')
    const shared = { ...opened, snapshot: { ...opened.snapshot, state: 'shared' } }
    expect(viewOf({ ...play, case: shared }, superior).state).not.toHaveProperty('held')
  })

  test('[MG3] a dashboard counts by unit what waits, since when the first and until when; an older row without its day', () => {
    const { pack, case: opened, people } = heldBack()
    const fact = factOf(pack, opened, people)
    expect(fact.heldSince).toBe(opened.snapshot.enteredAt)
    const [first, second] = ['2026-03-01T03:00:00.000Z', '2026-03-05T03:00:00.000Z']
    const [early, late] = ['2026-03-14T16:59:59.999Z', '2026-03-20T16:59:59.999Z']
    const { heldSince: _, ...bare } = fact
    const at = (unit: string) => ({ ...fact.place, unit })
    const facts = [
      { ...bare, place: at('C'), dueAt: null },
      { ...fact, place: at('B'), heldSince: second, dueAt: late },
      { ...fact, place: at('B'), heldSince: first, dueAt: early },
      { ...fact, place: at('A'), heldSince: second, dueAt: null },
      { ...fact, place: at('A'), stopped: true },
      { ...bare, place: at('A'), state: 'shared' },
    ]
    const columns = columnsOf(facts)
    const asked = { columns, placing: columns.placing, chosen: facts.map(() => 1) }
    expect(heldLines(pack, asked)).toEqual([
      { unit: 'B', count: 2, since: first, until: early },
      { unit: 'A', count: 1, since: second, until: null },
      { unit: 'C', count: 1, since: null, until: null },
    ])
    expect(heldLines(kotabumi, asked)).toEqual([])
  })
})
