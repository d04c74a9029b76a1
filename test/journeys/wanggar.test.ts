import { describe, expect, test } from 'vitest'
import { checkCommand } from '../../cli/check-command.ts'
import { judgePackNamed, readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { missionCoverage } from '../../core/pack/mission-coverage.ts'
import { redundant } from '../../core/pack/redundant.ts'
import { judgePack } from '../../core/pack/resolve.ts'
import { playRegion, type RegionGame, stepOf } from './region-case.ts'
import { wanggar as answers, reason } from './wanggar-answers.ts'

/** Siti answers to Agustina, who answers to Oktovianus. Ester keeps the staff records. */
const [siti, agustina, oktovianus, ester] = ['siti', 'agustina', 'oktovianus', 'ester']
const pack = readPack('wanggar')

describe("Wanggar's pack", () => {
  test('is sound without a warning, has thirty cases and more, and repeats nothing of its base', () => {
    expect(judgePackNamed('wanggar').problems).toEqual([])
    const { code, text } = checkCommand(['wanggar'])
    expect([code, Number(/(\d+) cases/.exec(text)?.[1]) >= 30]).toEqual([0, true])
    expect(redundant(readPackFiles('wanggar'), readBases('wanggar'))).toEqual({ kind: 'ok', value: [] })
    expect(pack.timeZone).toBe('WIT')
  })

  test('[S-W1] [S-W3] every mission has indicators and every indicator a mission', () => {
    expect(missionCoverage(pack)).toEqual({
      missions: [
        { id: 'pelayanan-dekat', indicators: ['same-day-services', 'letter-days'] },
        { id: 'kampung-mandiri', indicators: ['village-visits', 'fund-reports'] },
        { id: 'data-tertib', indicators: ['data-delay'] },
      ],
      orphans: [],
    })
  })

  test('[S-W1] [S-W3] an indicator that loses its mission is listed, and so is the mission that is left bare', () => {
    const files = readPackFiles('wanggar')
    const at = 'schemas/wanggar/results.indicators.json'
    const json = JSON.parse(JSON.stringify(files[at]))
    delete json.indicators.find((row: { id: string }) => row.id === 'data-delay').mission
    const found = judgePack({ ...files, [at]: json }, readBases('wanggar')).problems
    expect(found.map(({ file, kind, severity }) => [file, kind, severity])).toEqual([
      [at, 'orphan-indicator', 'warning'],
      [at, 'idle-mission', 'warning'],
    ])
  })

  test('[S-W6] behaviour is rated on three levels of expectation, and a fourth is refused', () => {
    for (const { levels } of pack.behaviours) expect(levels.map(({ value }) => value)).toEqual([2, 3, 4])
    const game = assessed()
    const five = { ...answers.superior(), behaviours: { ...threes, loyal: 5 } }
    expect(game.faults('superior-rating', agustina, five)).toEqual(['choice /behaviours/loyal'])
  })

  test('[S-W2] the boxes are those of the national pack', () => {
    expect(pack.scoring.numbers?.box).toEqual(pack.scorings?.['nine-box']?.numbers?.box)
  })

  test('[S-W12] every form that is filled in on the way says that it waits for a network', () => {
    for (const id of ['unit-needs', 'goal-plan', 'progress-report', 'self-assessment', 'superior-rating']) {
      expect([id, pack.forms[id]?.intro?.id]).toEqual([id, expect.stringContaining('tanpa sinyal')])
    }
  })
})

describe('needs first', () => {
  test('[S-W8] nothing can be planned before the head has written what the unit needs', () => {
    const game = playRegion('wanggar', siti)
    expect([game.inbox(siti), game.inbox(agustina).map(({ spec }) => spec)]).toEqual([[], ['unit-needs']])
    expect(game.faults('unit-needs', agustina, { field: 'kependudukan', urgency: 'now' })).toEqual([
      'required /missions',
      'required /gap',
    ])
    game.do('unit-needs', agustina, answers.needs)
    expect(game.task('plan-goals', siti).context).toMatchObject({
      gap: answers.needs.gap,
      missions: answers.needs.missions,
    })
  })

  test('[S-W8] a silent head is followed by the superior, then by human resources; planning never opens without', () => {
    const game = playRegion('wanggar', siti)
    expect(game.case().snapshot.dueAt).toBe('2027-01-19T14:59:59.999Z')
    game.deadline()
    expect(game.inbox(oktovianus).map(({ spec }) => spec)).toEqual(['reviewer-needs'])
    const other = playRegion('wanggar', siti)
    other.deadline()
    other.do('reviewer-needs', oktovianus, answers.needs)
    expect(other.state()).toBe('planning')
    game.deadline()
    expect(game.inbox(ester).map(({ spec }) => spec)).toEqual(['hr-needs'])
    game.deadline()
    expect([game.state(), game.ways()]).toEqual([
      'closed-without-result',
      ['needs-late', 'reviewer-late', 'needs-unknown'],
    ])
  })

  test('[S-W3] the plan says what the person gives to each mission that the head chose', () => {
    const game = playRegion('wanggar', siti)
    game.do('unit-needs', agustina, answers.needs)
    const { 'data-tertib': _, ...one } = answers.plan.contributions
    expect(game.faults('plan-goals', siti, { ...answers.plan, contributions: one })).toEqual([
      'requiredIf /contributions/data-tertib',
    ])
    game.do('plan-goals', siti, answers.plan)
    game.do('agree-goals', agustina, { decision: 'return', reason: 'Tambahkan Kampung Karadiri.' })
    expect(game.task('plan-goals', siti)).toMatchObject({
      context: { returned: 'Tambahkan Kampung Karadiri.' },
      prefill: answers.plan,
    })
  })
})

describe('one appraisal in Wanggar', () => {
  test('[S-W11] survey, training, survey again: the rise shows, and what it means', () => {
    const game = conducted()
    expect(game.task('progress-report', siti).context).toMatchObject({ elements: { u7: 2.2 } })
    report(game)
    game.do('self-assessment', siti, answers.self())
    game.do('survey-wave-2', ester, answers.survey(3.2))
    game.do('superior-rating', agustina, answers.superior())
    expect(game.state()).toBe('shared')
    const result = game.result()
    expect(result.outputs).toMatchObject({
      surveyChange: 12.22,
      surveyVerdict: 'improved',
      publicIndex: 80,
      predicate: 'baik',
      box: 8,
      assignmentFit: 'under',
    })
    expect(result.followUps.map(({ rule }) => rule)).toEqual([
      'larger-duties',
      'talent-pool',
      'next-goal.same-day-services',
      'next-goal.village-visits',
      'next-goal.fund-reports',
      'next-goal.letter-days',
      'next-goal.data-delay',
    ])
    game.do('respond', siti, answers.acknowledge)
    expect(game.caseFor(siti)).toMatchObject({ state: { id: 'acknowledged', final: true } })
  })

  test('[S-W4] front-line staff who have had no training this year get one', () => {
    const game = conducted()
    game.do('progress-report', siti, {
      done: answers.progress.done,
      attended: false,
      whyNot: 'Jadwalnya bertepatan dengan layanan keliling.',
    })
    finish(game)
    expect(game.result().followUps[0]).toMatchObject({
      rule: 'front-line-training',
      action: { kind: 'training', training: 'front-line-service' },
    })
    // Nobody can say of themself that the post is another one.
    const [needs] = game.case().submissions
    expect(needs?.answers).toMatchObject({ frontLine: true, unit: 'Seksi Pelayanan Umum' })
  })

  test('[S-W7] a change of policy in her field becomes a training, one in another field does not', () => {
    for (const [field, expected] of [
      ['kependudukan', ['policy-update']],
      ['kesehatan', []],
    ] as const) {
      const game = assessed()
      const [change] = answers.policyChange.changes
      game.do('policy-changes', ester, { changes: [{ ...change, field }] })
      finishRating(game)
      const rules = game.result().followUps.map(({ rule }) => rule)
      expect(rules.filter((rule) => rule === 'policy-update')).toEqual(expected)
    }
  })

  test('[S-W10] the head answers a report within days; the person reads it, replies, and the head sees the reply', () => {
    const game = conducted()
    game.do('progress-report', siti, answers.progress)
    expect([game.state(), game.told().map(([person]) => person)]).toEqual(['leader-feedback', [agustina]])
    expect(pack.policies).toMatchObject({ feedbackDays: { days: 3, calendar: 'working' } })
    game.do('leader-feedback', agustina, answers.feedback)
    expect(game.task('self-assessment', siti).context).toEqual({
      feedback: answers.feedback.feedback,
      measured: { values: null, notes: null },
    })
    const { reply, ...silent } = answers.self()
    expect(game.faults('self-assessment', siti, silent)).toEqual(['requiredIf /reply'])
    game.do('self-assessment', siti, answers.self())
    expect(game.task('superior-rating', agustina).context).toMatchObject({ reply })
  })

  test('[S-W10] the head is reminded twice, the second time with those above; an overdue answer is recorded, and they are told', () => {
    const game = conducted()
    game.do('progress-report', siti, answers.progress)
    game.remind()
    expect(game.told()).toEqual([[agustina, expect.stringContaining('Dua hari kerja lagi')]])
    game.remind()
    expect(game.told()).toEqual([
      [agustina, expect.stringContaining('Besok batas waktu')],
      [oktovianus, expect.stringContaining('batas waktunya besok')],
    ])
    game.deadline()
    expect([game.state(), game.ways().at(-1), game.told().map(([person]) => person)]).toEqual([
      'assessment',
      'feedback-late',
      [oktovianus, ester],
    ])
    const { reply: _, ...silent } = answers.self()
    expect(game.faults('self-assessment', siti, silent)).toEqual([])
  })

  test('[S-W9] [S-W13] responsibilities are held against potential, and the next goals are drafted', () => {
    const game = assessed()
    finishRating(game, { realisations: { ...realisations, 'village-visits': 31 }, duties: 'low' })
    const result = game.result()
    expect(stepOf(result, 'assignment-fit')).toBe('under')
    expect(result.followUps.find(({ rule }) => rule === 'next-goal.village-visits')).toMatchObject({
      action: { title: { id: 'Draf sasaran periode berikutnya: Kunjungan pembinaan ke kampung' } },
      cause: { id: expect.stringContaining('31 kunjungan per tahun') },
    })
  })

  test('only the head and the public rate: nobody is asked for peers, and no one rates themself', () => {
    const game = assessed()
    expect(game.case().snapshot.assignments.peer ?? []).toEqual([])
    expect(game.faults('self-assessment', siti, { ...answers.self(), behaviours: threes })).toEqual([
      'additionalProperties ',
    ])
    finishRating(game)
    expect(stepOf(game.result(), 'leader-percent')).toBe(100)
    expect(stepOf(game.result(), 'missing-raters')).toEqual([])
  })

  test('without a survey of thirty people the head’s rating has the whole weight, and says so', () => {
    const game = assessed({ respondents: 12 })
    finishRating(game)
    expect([stepOf(game.result(), 'missing-raters'), game.result().outputs.publicIndex]).toEqual([
      ['public'],
      null,
    ])
  })

  test('an objection, a decision, and the new result', () => {
    const game = assessed()
    finishRating(game)
    game.do('respond', siti, answers.object)
    game.do('decide', oktovianus, { decision: 'revise', reason, realisations: { 'village-visits': 30 } })
    expect([game.state(), stepOf(game.result(), 'realisation.village-visits')]).toEqual(['closed', 30])
  })
})

const threes = Object.fromEntries(pack.behaviours.map(({ id }) => [id, 3]))
const realisations = Object.fromEntries(pack.indicators.map(({ id, target }) => [id, target]))

function conducted(survey = {}): RegionGame {
  const game = playRegion('wanggar', siti, pack)
  game.do('unit-needs', agustina, answers.needs)
  game.do('plan-goals', siti, answers.plan)
  game.do('agree-goals', agustina, answers.agree)
  game.do('survey-wave-1', ester, answers.survey(2.8, { u7: 2.2, u8: 2.6, u6: 2.8 }, survey))
  return game
}

function report(game: RegionGame): void {
  game.do('progress-report', siti, answers.progress)
  game.do('leader-feedback', agustina, answers.feedback)
}

function assessed(survey = {}): RegionGame {
  const game = conducted(survey)
  report(game)
  return game
}

function finish(game: RegionGame): void {
  game.do('leader-feedback', agustina, answers.feedback)
  finishRating(game)
}

/** Wave 2 does not come in; the deadline passes. */
function finishRating(game: RegionGame, changes = {}): void {
  game.do('self-assessment', siti, answers.self())
  game.do('superior-rating', agustina, answers.superior(changes))
  game.deadline()
  expect(game.state()).toBe('shared')
}
