import { expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { tryOut } from '../../core/calibration/calibrate.ts'
import { factsOf } from '../../core/calibration/row-facts.ts'
import { packView } from '../../core/case/office-views.ts'
import type { CaseView } from '../../core/case/view.ts'
import { playPack, rowsOfPlay } from '../../test/support/put-rows.ts'
import { calibrationNotes } from './calibration-notes.ts'

test('[DP4] what a calibration changed is said with what stood there, who decided and why; nothing where none was', () => {
  const pack = readPack('kotabumi')
  const play = playPack(pack, { state: 'shared' })
  const { case: opened, people, now } = play
  const [step = '', level = 0] = Object.entries(factsOf(pack, opened).levels)[0] ?? []
  const to = level === 1 ? 2 : 1
  const superior = people.find(({ id }) => id === opened.snapshot.assignments.superior?.[0])
  const by = superior?.superior
  const moderator = people.find(({ hr }) => hr)
  if (by == null || moderator === undefined) throw new Error('this office has nobody above the superior')
  const proposal = { changes: [{ step, to }], reason: 'Tidak ada bukti pada triwulan IV.' }
  const tried = tryOut(pack, opened, proposal, { session: 's-1', by, with: moderator.id, at: now, people })
  if (tried.kind === 'err') throw new Error(JSON.stringify(tried.error))
  const own = (of: typeof play) =>
    rowsOfPlay(of, opened.person).find(({ kind }) => kind === 'case')?.body as CaseView
  const view = packView(pack)
  expect(calibrationNotes(own(play), view)).toEqual([])
  const notes = calibrationNotes(own({ ...play, case: tried.value.case }), view)
  expect(notes.map((one) => one.step)).toEqual([step])
  expect(notes[0]?.note).toMatch(
    new RegExp(`Dikalibrasi dari ${level}.* menjadi ${to}.* oleh .+, dengan alasan: “Tidak ada bukti`),
  )
})
