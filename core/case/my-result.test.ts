import { describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { playPack, rowsOfPlay } from '../../test/support/put-rows.ts'
import { daysLeft } from '../workflow/calendar.ts'
import { evaluationPeriod } from './evaluation-period.ts'
import { goalAnswers, type KeptGoals } from './goal-answers.ts'
import { nextGoals } from './next-goals.ts'
import { packView } from './office-views.ts'
import { trendOf } from './trend.ts'
import type { CaseView } from './view.ts'

const kotabumi = readPack('kotabumi')
const wanggar = readPack('wanggar')

function viewOf(person: string, play = playPack(kotabumi, { state: 'shared' })): CaseView {
  const row = rowsOfPlay(play, person).find(({ kind }) => kind === 'case')
  if (row === undefined) throw new Error(`${person} sees no appraisal`)
  return row.body as CaseView
}

describe('a person’s own result', () => {
  test('[MR4] an objection and the decision on it, with its reasons, are there for its person and their superiors', () => {
    const choose = { respond: { response: 'object' }, decide: { decision: 'uphold' } }
    expect(viewOf('siti').objection).toBeUndefined()
    const waiting = viewOf('siti', playPack(kotabumi, { state: 'decision', choose }))
    expect(waiting.objection).toEqual({ at: expect.any(String), reason: expect.stringMatching(/.{20}/) })
    const closed = playPack(kotabumi, { state: 'closed', choose })
    for (const reader of ['siti', 'bambang', 'hendra']) {
      const { objection } = viewOf(reader, closed)
      expect(objection?.decision).toEqual({
        at: expect.any(String),
        verdict: 'uphold',
        reason: expect.stringMatching(/./),
      })
    }
  })

  test('[MR4] days left are counted as the pack counts them, and holidays are no working days', () => {
    const calendar = { timeZone: 'WIB', holidays: ['2027-01-06'] } as const
    // Monday ten o’clock in Kotabumi, until the end of Monday a week later.
    const [now, due] = ['2027-01-04T03:00:00.000Z', '2027-01-11T16:59:59.999Z']
    expect(daysLeft(calendar, { now, due, count: 'calendar' })).toBe(7)
    expect(daysLeft(calendar, { now, due, count: 'working' })).toBe(4)
    expect(daysLeft(calendar, { now: due, due, count: 'working' })).toBe(0)
    expect(daysLeft(calendar, { now: '2027-02-01T00:00:00.000Z', due, count: 'calendar' })).toBe(0)
  })

  test('[MR6] a document names three officials with rank, post and unit, and nobody’s NIP', () => {
    const { officials } = viewOf('siti')
    expect(officials).toEqual({
      person: expect.objectContaining({ id: 'siti', grade: expect.any(String) }),
      superior: expect.objectContaining({ id: 'bambang' }),
      reviewer: expect.objectContaining({ id: 'hendra' }),
    })
    expect(JSON.stringify(officials)).not.toMatch(/nip|\d{18}/)
  })

  test('[MR6] the periods of an evaluation document are the quarters, the last of which is the year’s', () => {
    expect(evaluationPeriod({ from: '2026-04-01', to: '2026-06-30' })).toEqual({ kind: 'quarter', n: 2 })
    expect(evaluationPeriod({ from: '2026-10-01', to: '2026-12-31' })).toEqual({ kind: 'final' })
    expect(evaluationPeriod({ from: '2026-01-01', to: '2026-12-31' })).toEqual({ kind: 'final' })
    expect(evaluationPeriod({ from: '2025-04-01', to: '2026-06-30' })).toEqual({ kind: 'other' })
  })

  test('[MR7] the trend is of the person’s own results alone, by period, and says where the rules were others', () => {
    const mine = viewOf('siti')
    const { score } = mine.result?.result.kind === 'scored' ? mine.result.result.outputs : {}
    const earlier = {
      ...mine,
      id: 'case-2025',
      pack: 'kotabumi@0',
      cycle: {
        ...mine.cycle,
        id: '2025',
        name: 'Tahun 2025',
        period: { from: '2025-01-01', to: '2025-12-31' },
      },
    } as unknown as CaseView
    const points = trendOf([mine, earlier, viewOf('bambang')])
    expect(points.map((point) => [point.cycle.name, point.score, point.sameRules])).toEqual([
      ['Tahun 2025', score, true],
      ['Penilaian Kinerja 2026', score, false],
    ])
  })
})

describe('[MR8] goals for the next period', () => {
  test('what went past its target becomes the target, what did not stays at it, and gaps ask for the next level', () => {
    const play = playPack(kotabumi, { state: 'shared' })
    const view = withSteps(viewOf('siti', play), {
      'realisation.services-completed': 260,
      'realisation.response-time': 30,
      'achievement.services-completed': 108.33,
      'behaviour.loyal': 2,
    })
    const { goals } = nextGoals(view, packView(kotabumi))
    const found = Object.fromEntries(goals.map(({ row, target }) => [row, target]))
    expect(found).toMatchObject({ 'services-completed': 260, 'response-time': 24, loyal: 3 })
    expect(goals.find(({ row }) => row === 'loyal')?.way).toEqual(
      kotabumi.behaviours.find(({ id }) => id === 'loyal')?.levels.find(({ value }) => value === 3)?.anchor,
    )
  })

  test('where the pack’s own rules draft the target, theirs counts', () => {
    const view = withSteps(viewOf('siti', playPack(wanggar, { state: 'shared' })), {
      'realisation.village-visits': 31,
      'next-target.village-visits': 28,
    })
    expect(nextGoals(view, packView(wanggar)).goals.find(({ row }) => row === 'village-visits')?.target).toBe(
      28,
    )
  })

  const kept: KeptGoals = {
    goals: [
      {
        row: 'village-visits',
        kind: 'result',
        name: 'Kunjungan',
        unit: 'kali',
        target: 31.5,
        way: 'Tiap Selasa.',
      },
      { row: 'letter-days', kind: 'result', name: 'Surat', unit: 'hari kerja', target: 2, way: '' },
      {
        row: 'loyal',
        kind: 'behaviour',
        name: 'Loyal',
        unit: 'tingkat',
        target: 3,
        way: 'Menjaga nama baik.',
      },
    ],
    learning: 'Layanan garis depan',
  }

  test('they become contributions to missions where a pack plans by missions, and what is to be learnt', () => {
    const form = formOf(wanggar, 'goal-plan')
    expect(goalAnswers(kept, form, wanggar.indicators)).toEqual({
      contributions: {
        'pelayanan-dekat': 'Surat: 2 hari kerja.',
        'kampung-mandiri': 'Kunjungan: 31,5 kali. Tiap Selasa.',
      },
      learning: 'Layanan garis depan\nLoyal: 3 tingkat. Menjaga nama baik.',
    })
  })

  test('they become rows of a plan (SKP), each under the aspect that its unit tells', () => {
    const form = formOf(readPack('nasional'), 'skp-quantitative')
    const { results } = goalAnswers(kept, form, [])
    expect(results).toEqual([
      {
        plan: 'Kunjungan',
        kind: 'main',
        way: 'Tiap Selasa.',
        quantity: { indicator: 'Kunjungan', target: 31.5, unit: 'kali' },
      },
      { plan: 'Surat', kind: 'main', time: { indicator: 'Surat', target: 2, unit: 'hari kerja' } },
    ])
  })

  test('they become the ways to each target, and nothing in a form that plans nothing', () => {
    const sawahlunto = readPack('sawahlunto')
    const [first] = sawahlunto.indicators
    if (first === undefined) throw new Error('no indicators')
    const ways = { ...kept, goals: kept.goals.map((goal) => ({ ...goal, row: first.id })) }
    expect(goalAnswers(ways, formOf(sawahlunto, 'target-plan'), sawahlunto.indicators)).toEqual({
      ways: { [first.id]: 'Tiap Selasa.' },
    })
    expect(goalAnswers(kept, formOf(kotabumi, 'respond'), kotabumi.indicators)).toEqual({})
  })

  test('hostile names reach nothing, and no text is longer than its field takes', () => {
    const long = { ...kept, learning: 'x'.repeat(5000) }
    const { learning } = goalAnswers(long, formOf(wanggar, 'goal-plan'), wanggar.indicators)
    expect(String(learning).length).toBe(1000)
    const schema = {
      type: 'object',
      properties: { ways: { properties: { constructor: { type: 'string' } } } },
    }
    expect(goalAnswers(kept, { schema }, [])).toEqual({})
  })
})

function formOf(pack: ReturnType<typeof readPack>, id: string) {
  const form = pack.forms[id]
  if (form === undefined) throw new Error(`${pack.id} has no ${id}`)
  return form
}

function withSteps(view: CaseView, values: { readonly [step: string]: number }): CaseView {
  const record = view.result
  if (record?.result.kind !== 'scored') throw new Error('no result')
  const known = record.result.steps.map((step) => {
    const value = values[step.id]
    return value === undefined ? step : { ...step, value }
  })
  return { ...view, result: { ...record, result: { ...record.result, steps: known } } }
}
