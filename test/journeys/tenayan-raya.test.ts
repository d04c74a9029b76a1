import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCommand } from '../../cli/check-command.ts'
import { judgePackNamed, readBases, readPack, readPackFiles } from '../../cli/read-pack.ts'
import { redundant } from '../../core/pack/redundant.ts'
import { score } from '../../core/scoring/score.ts'
import { allSpecs } from '../../core/workflow/tasks.ts'
import { playRegion, type RegionGame, stepOf } from './region-case.ts'
import { skp } from './skp-answers.ts'
import { tenayan as answers } from './tenayan-raya-answers.ts'

/** Mira answers to Yenni, who answers to Masril, the head of the district. Zulfa keeps the staff records. */
const [mira, yenni, masril, zulfa] = ['mira', 'yenni', 'masril', 'zulfa']
const pack = readPack('tenayan-raya')
const { report, reason } = answers

describe("Tenayan Raya's pack", () => {
  test('is sound without a warning, has thirty cases and more, and repeats nothing of its base', {
    timeout: 60_000,
  }, () => {
    expect(judgePackNamed('tenayan-raya').problems).toEqual([])
    const { code, text } = checkCommand(['tenayan-raya'])
    expect([code, Number(/(\d+) cases/.exec(text)?.[1]) >= 30]).toEqual([0, true])
    expect(redundant(readPackFiles('tenayan-raya'), readBases('tenayan-raya'))).toEqual({
      kind: 'ok',
      value: [],
    })
  })

  test('[S-T4] nobody but officials rates: the person reports, and there are no peers', () => {
    const raters = allSpecs(pack.workflow).filter(({ form }) => form === 'superior-rating')
    expect(raters.map(({ role }) => role)).toEqual(['superior', 'reviewer', 'superior'])
    expect(allSpecs(pack.workflow).filter(({ role }) => role === 'peer')).toEqual([])
    expect(Object.keys(pack.forms['performance-report']?.schema.properties ?? {})).not.toContain('behaviours')
    expect(pack.scoring.weights.raters).toEqual({ superior: 100 })
  })

  test('[S-T3] the report has exactly three repeatable sections: tasks, projects and challenges', () => {
    const layout = JSON.stringify(pack.forms['performance-report']?.layout)
    const scopes = [...layout.matchAll(/"kind":"repeat","scope":"#\/properties\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(scopes).toEqual(['tasks', 'projects', 'challenges'])
  })

  test('[S-T5] [S-T8] three criteria and two aspects, each level with words of its own', () => {
    const { aspek = [], kriteria = [] } = pack.sets ?? {}
    expect(kriteria.map(({ id }) => id)).toEqual(['kualitas-pekerjaan', 'disiplin', 'kontribusi-tim'])
    expect(aspek.map(({ id, group }) => [group, id])).toEqual([
      ['technical', 'administratif'],
      ['technical', 'teknis'],
      ['non-technical', 'sikap'],
      ['non-technical', 'etika-kerja'],
      ['non-technical', 'komunikasi'],
    ])
    const anchors = [...aspek, ...kriteria].flatMap(({ levels }) => levels.map(({ anchor }) => anchor.id))
    expect([anchors.length, new Set(anchors).size]).toEqual([40, 40])
  })

  test('[S-T10] whatever else was given, communication never moves the technical aspect, nor the other way about', {
    timeout: 60_000,
  }, () => {
    const level = fc.integer({ min: 1, max: 5 })
    const share = fc.integer({ min: 0, max: 100 })
    const given = fc.record({
      level,
      technical: level,
      onTime: share,
      accurate: share,
      from: level,
      to: level,
    })
    fc.assert(
      fc.property(given, ({ level, technical, onTime, accurate, from, to }) => {
        const at = (komunikasi: number, teknis: number) => {
          const rating = answers.rating(level)
          const aspects = { ...(rating.aspects as object), komunikasi, teknis }
          const realisations = {
            'tasks-completed': 90,
            'reports-accurate': accurate,
            'reports-on-time': onTime,
          }
          const result = score(pack, { report, superior: { ...rating, realisations, aspects } })
          if (result.kind !== 'scored') throw new Error(JSON.stringify(result))
          return result.outputs
        }
        expect(at(to, technical).technical).toBe(at(from, technical).technical)
        expect(at(to, technical).results).toBe(at(from, technical).results)
        expect(at(from, to).nonTechnical).toBe(at(from, technical).nonTechnical)
        expect(at(from, to).behaviour).toBe(at(from, technical).behaviour)
        if (onTime < 95 || accurate < 95) expect(Number(at(from, technical).technical)).toBeLessThan(3)
      }),
      { seed: 20_261_231, numRuns: 60 },
    )
  })
})

describe('an appraisal in Tenayan Raya', () => {
  test('[S-T4] from the report over the superior alone to a result, its follow-ups and its end', () => {
    const game = reported()
    expect(game.told()).toEqual([[yenni, 'Laporan kinerja bawahan Anda menunggu penilaian.']])
    expect(game.inbox(mira)).toEqual([])
    const task = game.task('superior-rating', yenni)
    expect(task.context).toMatchObject({
      reported: { 'tasks-completed': 90 },
      projects: 1,
      tasks: expect.stringContaining('• Rekap data RT/RW — Data 94 RT dimutakhirkan pada bulan Mei.'),
      challenges: '',
    })
    expect(task.prefill).toMatchObject({ projects: [{ name: 'Pelatihan kader posyandu' }] })
    game.do('superior-rating', yenni, answers.rating(3))
    expect(game.state()).toBe('assessment')
    game.do('staff-records', zulfa, answers.records([2025, 'baik']))
    expect(game.state()).toBe('shared')
    const result = game.result()
    expect(result.outputs).toMatchObject({
      predicate: 'baik',
      technical: 3,
      nonTechnical: 3,
      projects: 3,
      participants: 4.6,
      considered: false,
    })
    expect(stepOf(result, 'participants-percent')).toBe(116)
    expect(game.caseFor(mira).feedback.map(({ from }) => from)).toEqual(['superior'])
    game.do('respond', mira, { response: 'acknowledge' })
    expect(game.ways().slice(3)).toEqual(['reported', 'all-rated', 'scored', 'acknowledge'])
  })

  test('[S-T1] [S-N5] the targets of the plan stand for effectiveness, beside everything else that counts', () => {
    const game = playRegion('tenayan-raya', mira, pack)
    game.do('plan-skp', mira, skp.quantitative)
    game.do('agree-skp', yenni, { decision: 'agree' })
    game.do('report-skp', mira, skp.report(game.task('report-skp', mira).prefill.results ?? []))
    game.do('report', mira, report)
    const { skpResults = [] } = game.task('superior-rating', yenni).prefill
    game.do('superior-rating', yenni, { ...skp.rating(skpResults), ...answers.rating(3) })
    game.do('staff-records', zulfa, answers.records([2025, 'baik']))
    const result = game.result()
    expect(stepOf(result, 'skp-values')).toEqual([102.41, 80, 120])
    // 30 × 96,963 + 20 × 100 + 20 × 100 + 10 × 100 + 10 × 100 + 10 × 116
    expect([stepOf(result, 'effectiveness'), Number(result.outputs.results).toFixed(4)]).toEqual([
      100,
      '100.6889',
    ])
    expect(game.caseFor(mira).skp?.rows.map(({ feedback }) => feedback)).toEqual(
      Array.from({ length: 3 }, () => skp.feedback),
    )
  })

  test('[S-T3] a section without an item is refused, unless the person says that there is none', () => {
    const game = withoutPlan()
    const { noChallenges: _none, projects: _projects, ...short } = report
    expect(game.faults('report', mira, short)).toEqual(['check projects-empty', 'check challenges-empty'])
    expect(game.faults('report', mira, { ...short, noProjects: false, challenges: [] })).toContain(
      'check projects-empty',
    )
    expect(
      game.faults('report', mira, { ...short, noTasks: true, noProjects: true, noChallenges: true }),
    ).toEqual([])
  })

  test('[S-T6] every project that was reported is rated on its three phases', () => {
    const game = reported()
    const { projects: _projects, ...without } = answers.rating(3)
    expect(game.faults('superior-rating', yenni, without)).toEqual(['check project-left-out'])
    const [project] = report.projects
    expect(
      game.faults('superior-rating', yenni, { ...without, projects: [{ ...project, plan: 3, do: 3 }] }),
    ).toEqual(['required /projects/0/evaluate'])
  })

  test('[S-T9] a report in time but wrong: the technical aspect stops at level 2 and a training is recommended', () => {
    const game = reported()
    const realisations = { 'tasks-completed': 90, 'reports-accurate': 80, 'reports-on-time': 100 }
    game.do('superior-rating', yenni, { ...answers.rating(4), realisations })
    game.do('staff-records', zulfa, answers.records())
    expect(game.result().outputs).toMatchObject({
      onTime: true,
      accurate: false,
      technical: 2,
      nonTechnical: 4,
    })
    expect(game.result().followUps[0]).toMatchObject({
      action: { kind: 'training', training: 'laporan-keuangan' },
      cause: {
        id: 'Laporan belum sekaligus tepat waktu dan akurat, sehingga aspek teknis berhenti pada tingkat 2.',
      },
    })
  })

  test('[S-T12] [S-T11] very good two years running: considered for a higher post, and offered further study', () => {
    const played = (...history: readonly (readonly [number, string])[]) => {
      const game = reported()
      game.do('superior-rating', yenni, answers.rating(5))
      game.do('staff-records', zulfa, answers.records(...history))
      const { outputs, followUps } = game.result()
      return [outputs.predicate, outputs.considered, followUps.map(({ action }) => action.kind)]
    }
    expect(played([2025, 'sangat-baik'])).toEqual([
      'sangat-baik',
      true,
      ['share-practice', 'further-study', 'promotion-review'],
    ])
    for (const history of [
      [
        [2024, 'sangat-baik'],
        [2025, 'baik'],
      ],
      [[2024, 'sangat-baik']],
      [],
    ] as const) {
      expect(played(...history).slice(0, 2)).toEqual(['sangat-baik', false])
    }
  })

  test('[S-T12] a history holds earlier years only', () => {
    expect(reported().faults('staff-records', zulfa, answers.records([2026, 'sangat-baik']))).toEqual([
      'check not-earlier',
    ])
  })

  test('[S-T7] staff records that never come do not hold the appraisal up: they are left out', () => {
    const game = reported()
    game.do('superior-rating', yenni, answers.rating(3))
    game.deadline()
    expect(game.state()).toBe('shared')
    expect(game.result().outputs).toMatchObject({
      participants: null,
      previousPredicate: null,
      considered: false,
    })
  })

  test('no report: the superior rates all the same, and both are told', () => {
    const game = withoutPlan()
    game.deadline()
    expect([game.state(), game.told().map(([who]) => who)]).toEqual(['assessment', [mira, yenni]])
    const { projects: _projects, ...rating } = answers.rating(3)
    game.do('superior-rating', yenni, rating)
    game.do('staff-records', zulfa, answers.records())
    expect([game.state(), game.result().outputs.projects]).toEqual(['shared', null])
  })

  test('the superior is silent: their own superior rates, from the same report', () => {
    const game = reported()
    game.deadline()
    expect(game.state()).toBe('escalated')
    expect(game.task('reviewer-rating', masril).context).toMatchObject({ projects: 1 })
    game.do('reviewer-rating', masril, answers.rating(3))
    expect(game.state()).toBe('shared')
  })

  test('an objection about a criterion can be decided, and the level of the decision counts', () => {
    const game = reported()
    game.do('superior-rating', yenni, {
      ...answers.rating(3),
      criteria: { ...criteriaOf(answers.rating(3)), disiplin: 1 },
    })
    game.do('staff-records', zulfa, answers.records())
    game.do('respond', mira, { response: 'object', reason })
    expect(game.task('decide', masril).context).toMatchObject({ reported: { 'tasks-completed': 90 } })
    game.do('decide', masril, { decision: 'revise', reason, criteria: { disiplin: 3 } })
    expect([game.state(), stepOf(game.result(), 'criterion.disiplin')]).toEqual(['closed', 3])
  })
})

/** Neither Mira nor Yenni has made a plan (SKP) in time. */
function withoutPlan(): RegionGame {
  const game = playRegion('tenayan-raya', mira, pack)
  for (const state of ['skp-plan', 'skp-set', 'skp-conduct']) {
    expect(game.state()).toBe(state)
    game.deadline()
  }
  return game
}

/** Mira has sent her report. */
function reported(): RegionGame {
  const game = withoutPlan()
  game.do('report', mira, report)
  return game
}

function criteriaOf({ criteria }: ReturnType<typeof answers.rating>) {
  return typeof criteria === 'object' ? criteria : {}
}
