import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { calibrate, type Deciding, type Proposal } from '../../core/calibration/calibrate.ts'
import type { Case } from '../../core/case/model.ts'
import { ratedSteps } from '../../core/case/rated-steps.ts'
import { viewsOf } from '../../core/case/views.ts'
import { cycleId, personId } from '../../core/ids.ts'
import { type Explanation, explain } from '../../core/scoring/explain.ts'
import { kotabumiAnswers } from '../../scripts/kotabumi-answers.ts'
import { accepted, cast, kotabumi, office, playSiti } from './kotabumi-case.ts'

const at = '2027-01-11T03:00:00.000Z'
const why = 'Bukti triwulan III dan IV menunjukkan pelayanan di atas harapan.'

describe('a calibration of Siti’s result', () => {
  test('[CB1] [CB2] an official above the rater changes a level; it is scored anew, with what stood there and why', () => {
    const { case: rated } = playSiti().rated()
    const { step } = firstStep()
    const { case: after, effects } = accepted(decide(rated, { changes: [{ step, to: 5 }], reason: why }))
    expect(after.submissions).toEqual(rated.submissions)
    expect(after.results.length).toBe(rated.results.length + 1)
    expect(scoreOf(after)).toBeGreaterThan(scoreOf(rated))
    expect(after.results.at(-1)?.result.steps.find(({ id }) => id === step)?.calibrated).toEqual({
      from: 3,
      by: 'hendra',
      at,
      reason: why,
    })
    expect(effects.flatMap((effect) => (effect.kind === 'notify' ? effect.people : []))).toEqual([
      'siti',
      'bambang',
    ])
    const own = viewOf(after, 'siti')
    const leaf = own && find(explain(own.result?.result ?? fail(), kotabumi, 'id'), step)
    expect([leaf?.sentence, leaf?.formula]).toEqual([
      `Dikalibrasi dari 3 menjadi 5 oleh Ir. Hendra Gunawan, M.T. (Kepala Dinas), dengan alasan: “${why}”. Angka semula tetap tercatat, dan pegawai yang dinilai dapat mengajukan keberatan.`,
      null,
    ])
    expect(own?.history.at(-1)).toEqual({
      at,
      from: 'shared',
      to: 'shared',
      transition: 'calibrated',
      reason: why,
    })
  })

  test('[CB2] [CB4] the days to object begin anew, and an objection is decided over it', () => {
    const { case: rated } = playSiti().rated()
    const { step, row } = firstStep()
    const { case: after } = accepted(decide(rated, { changes: [{ step, to: 5 }], reason: why }))
    expect([rated.snapshot.dueAt, after.snapshot.dueAt]).toEqual([
      '2027-01-18T16:59:59.999Z',
      '2027-01-25T16:59:59.999Z',
    ])
    expect(after.snapshot.tasks.map(({ spec, status }) => [spec, status])).toEqual(
      rated.snapshot.tasks.map(({ spec, status }) => [spec, status]),
    )
    const decided: Case = {
      ...after,
      submissions: [
        ...after.submissions,
        {
          ...(after.submissions.at(-1) ?? fail()),
          spec: 'decide',
          by: personId('hendra'),
          answers: { behaviours: { [row]: 2 } },
        },
      ],
    }
    const again = accepted(
      decide(decided, { changes: [{ step: otherStep(), to: 4 }], reason: why }),
    ).case.results.at(-1)
    expect(again?.result.steps.filter(({ id }) => [step, otherStep()].includes(id))).toMatchObject([
      { id: step, value: 2 },
      { id: otherStep(), value: 4, calibrated: { from: 3 } },
    ])
    expect(again?.result.steps.find(({ id }) => id === step)?.calibrated).toBeUndefined()
  })

  test.each<[string, Partial<Deciding>, Partial<Proposal>, object]>([
    ['the one who rated', { by: cast.bambang }, {}, { kind: 'not-authorised' }],
    ['the person appraised', { by: cast.siti }, {}, { kind: 'not-authorised' }],
    ['human resources alone', { by: cast.nurul }, {}, { kind: 'not-authorised' }],
    ['an official without human resources', { with: cast.hendra }, {}, { kind: 'not-authorised' }],
    ['a reason that says nothing', {}, { reason: ' ' }, { kind: 'no-reason' }],
    ['a level that stands already', {}, { changes: [{ ...first(), to: 3 }] }, { kind: 'no-change' }],
    [
      'a level that the scale does not have',
      {},
      { changes: [{ ...first(), to: 6 }] },
      { kind: 'unknown-level', step: first().step },
    ],
    [
      'a figure that was measured',
      {},
      { changes: [{ step: 'realisation.response-time', to: 5 }] },
      { kind: 'unknown-level', step: 'realisation.response-time' },
    ],
    [
      'what peers gave',
      {},
      { changes: [{ step: first().step.replace('superior', 'peer'), to: 5 }] },
      { kind: 'unknown-level', step: first().step.replace('superior', 'peer') },
    ],
  ])('[CB1] refuses %s', (_what, deciding, proposal, error) => {
    const { case: rated } = playSiti().rated()
    expect(decide(rated, { changes: [{ ...first(), to: 5 }], reason: why, ...proposal }, deciding)).toEqual({
      kind: 'err',
      error,
    })
  })

  test('[CB1] an official who rates this person as a peer is told so, and nobody else', () => {
    const { case: rated } = playSiti().rated()
    const { assignments } = rated.snapshot
    const also: Case = {
      ...rated,
      snapshot: { ...rated.snapshot, assignments: { ...assignments, peer: [cast.hendra] } },
    }
    expect(decide(also, { changes: [{ ...first(), to: 5 }], reason: why })).toEqual({
      kind: 'err',
      error: { kind: 'also-rates' },
    })
  })

  test('[CB3] refuses an appraisal that is over, and one in which somebody rates or decides', () => {
    const rating = playSiti().nominated()
    const closed = playSiti().rated()
    closed.submit('respond', cast.siti, kotabumiAnswers.acknowledge)
    const objected = playSiti().rated()
    objected.submit(
      'respond',
      cast.siti,
      kotabumiAnswers.object('Angka layanan belum lengkap sampai akhir tahun.'),
    )
    const tried = [rating, closed, objected].map((game) =>
      decide(game.case, { changes: [{ ...first(), to: 5 }], reason: why }),
    )
    expect(tried).toEqual(
      ['no-result', 'case-over', 'rating-open'].map((kind) => ({ kind: 'err', error: { kind } })),
    )
  })

  test('[CB1] what an official judged is found in every region’s pack, and nothing else', () => {
    const found = ['kotabumi', 'gayungan', 'sawahlunto', 'tenayan-raya', 'wanggar'].map((region) => [
      region,
      [...new Set(ratedSteps(readPack(region)).map(({ id }) => id.split('.')[0]))],
    ])
    expect(found).toEqual([
      ['kotabumi', ['superior-level']],
      ['gayungan', ['superior-level', 'competency-superior']],
      ['sawahlunto', ['superior-level']],
      ['tenayan-raya', ['aspect', 'criterion', 'superior-level']],
      ['wanggar', ['superior-level']],
    ])
  })
})

function decide(opened: Case, proposal: Proposal, deciding: Partial<Deciding> = {}) {
  const given = { session: 's-1', by: cast.hendra, with: cast.nurul, at, people: office, ...deciding }
  return calibrate(kotabumi, opened, proposal, given)
}

function first(): { readonly step: string } {
  return { step: firstStep().step }
}

function firstStep() {
  const [found] = ratedSteps(kotabumi)
  if (found === undefined) throw new Error('no step')
  return { step: found.id, row: found.row.id }
}

function otherStep(): string {
  return ratedSteps(kotabumi)[1]?.id ?? ''
}

function scoreOf({ results }: Case): number {
  const result = results.at(-1)?.result
  return result?.kind === 'scored' ? Number(result.outputs.score) : Number.NaN
}

function viewOf(opened: Case, person: string) {
  const rows = viewsOf(kotabumi, opened, { people: office, cycle: { id: cycleId('2026'), name: '2026' } })
  return rows.flatMap((row) => (row.kind === 'case' && row.audience === person ? [row.body] : []))[0]
}

function find(why: Explanation, step: string): Explanation | undefined {
  if (why.step === step && why.sentence !== '') return why
  for (const child of why.children) {
    const found = find(child, step)
    if (found) return found
  }
  return undefined
}

function fail(): never {
  throw new Error('not there')
}
