import { describe, expect, test } from 'vitest'
import { readPackFiles } from '../../cli/read-pack.ts'
import { rowsOf } from '../../core/case/skp.ts'
import { viewsOf } from '../../core/case/views.ts'
import type { JsonObject } from '../../core/json.ts'
import { sortDocuments } from '../../core/pack/documents.ts'
import { partsFor } from '../../core/pack/parts-for.ts'
import { judgePack, resolvePack } from '../../core/pack/resolve.ts'
import { accepted, playRegion, type RegionGame, stepOf } from './region-case.ts'
import { skp } from './skp-answers.ts'

/** Siti answers to Bambang, who answers to somebody else: Kotabumi's office, under a region of our own. */
const [siti, bambang] = ['siti', 'bambang']

type Choice = {
  readonly use: 'none' | 'beside' | 'results'
  readonly approach?: 'quantitative' | 'qualitative'
}

/** A region that says nothing but how it goes about the plan, and in `bare` that it has no indicators. */
function region(choice: Choice, bare = false, more: JsonObject = {}) {
  const words = { id: 'Contoh', en: 'Example' }
  const manifest = {
    id: 'contoh',
    version: 1,
    extends: 'nasional@1',
    region: { name: words, agency: words },
    timeZone: 'WIT',
    policies: { skp: choice, ...more },
  }
  const none = { id: 'results', version: 1, indicators: [{ id: '*', remove: true }] }
  return {
    'schemas/contoh/pack.json': manifest,
    ...(bare ? { 'schemas/contoh/results.indicators.json': none } : {}),
  }
}

const packOf = (choice: Choice, bare = true) =>
  accepted(resolvePack(region(choice, bare), [readPackFiles('nasional')]))

/** As far as the assessment, with the plan agreed on and reported. */
function reported(game: RegionGame, plan: JsonObject): RegionGame {
  game.do('plan-skp', siti, plan)
  game.do('agree-skp', bambang, { decision: 'agree' })
  const { results = [] } = game.task('report-skp', siti).prefill
  return reportedFrom(game, skp.report(results))
}

/** Peers are neither nominated nor named. */
function reportedFrom(game: RegionGame, report: JsonObject): RegionGame {
  game.do('report-skp', siti, report)
  game.deadline()
  game.deadline()
  return game
}

describe('a region that switches the plan (SKP) on', () => {
  test('[R16] is sound with each use and each approach, played through every course', {
    timeout: 120_000,
  }, () => {
    for (const use of ['beside', 'results'] as const) {
      for (const approach of ['quantitative', 'qualitative'] as const) {
        const judged = judgePack(region({ use, approach }, use === 'results'), [readPackFiles('nasional')])
        expect([use, approach, judged.problems]).toEqual([use, approach, []])
      }
    }
  })

  test('[R16] and without it nothing of the course is there', () => {
    const { workflow, scoring, forms } = accepted(resolvePack(readPackFiles('nasional')))
    expect(workflow.initial).toBe('planning')
    expect(JSON.stringify([workflow, scoring.steps, forms['superior-rating']])).not.toMatch(
      /skp|onlyIf|perPolicy/,
    )
    expect(JSON.stringify(partsFor(sortDocuments(readPackFiles('nasional'))))).not.toMatch(/onlyIf|perPolicy/)
  })
})

describe('a quantitative plan', () => {
  const pack = packOf({ use: 'results' })
  const rated = (each: readonly JsonObject[] = [], more: JsonObject = {}) => {
    const game = reported(playRegion('kotabumi', siti, pack), skp.quantitative)
    const { skpResults } = game.task('superior-rating', bambang).prefill
    game.do('superior-rating', bambang, skp.rating(skpResults, each, more))
    game.deadline()
    return game
  }

  test('[S17] from the draft over the agreement and the report to a rating of results, exact and explained', () => {
    const game = playRegion('kotabumi', siti, pack)
    expect([game.state(), game.inbox(siti).map(({ form }) => form.id)]).toEqual([
      'skp-plan',
      ['skp-quantitative'],
    ])
    reported(game, skp.quantitative)
    expect(game.ways()).toEqual(['skp-planned', 'skp-agreed', 'skp-reported', 'not-nominated', 'no-peers'])
    const { skpResults } = game.task('superior-rating', bambang).prefill
    game.do('superior-rating', bambang, skp.rating(skpResults))
    game.deadline()
    const result = game.result()
    // 100; 92 ÷ 90 × 100; 100 + 20 × (1 − 3 ÷ 4) = 105: their mean is 921/9. Then 80; and 200 capped at 120.
    expect(stepOf(result, 'skp-values')).toEqual([102.41, 80, 120])
    expect(Number(stepOf(result, 'skp-results')).toFixed(6)).toBe('96.962963')
    expect(result.outputs).toMatchObject({ resultsRating: 'meets', predicate: 'baik' })
    expect(Number(result.outputs.results).toFixed(2)).toBe('96.96')
  })

  test('[S17] the figure of the superior takes the place of what was reported, and both stay on record', () => {
    const sheet = rated([{ quantity: { ...skp.reportedAspect('quantity'), verified: 12 } }]).caseFor(siti).skp
    expect(sheet?.rows[0]?.aspects.map(({ aspect, target, realised }) => [aspect, target, realised])).toEqual(
      [
        ['quantity', 24, 12],
        ['quality', 90, 92],
        ['time', 4, 3],
      ],
    )
  })

  test('[S17] a rating other than the suggested one needs a reason, and the result says so', () => {
    const game = reported(playRegion('kotabumi', siti, pack), skp.quantitative)
    const { skpResults } = game.task('superior-rating', bambang).prefill
    expect(
      game.faults('superior-rating', bambang, skp.rating(skpResults, [], { skpRating: 'above' })),
    ).toEqual(['requiredIf /skpReason'])
    const { outputs } = rated([], {
      skpRating: 'above',
      skpReason: 'Rekomendasi dipakai sebagai contoh oleh tiga dinas lain.',
    }).result()
    expect([outputs.resultsRating, outputs.predicate]).toEqual(['above', 'baik'])
  })

  test('[S17] neither targets nor reported figures can be changed on the way', () => {
    const game = playRegion('kotabumi', siti, pack)
    game.do('plan-skp', siti, skp.quantitative)
    game.do('agree-skp', bambang, { decision: 'agree' })
    const { results = [] } = game.task('report-skp', siti).prefill
    const report = skp.report(results)
    const [first, ...rest] = rowsOf(report.results)
    const easier = { ...first, quantity: { ...skp.reportedAspect('quantity'), target: 1 } }
    expect(game.faults('report-skp', siti, { ...report, results: [easier, ...rest] })).toEqual([
      'check plan-changed',
    ])
    expect(game.faults('report-skp', siti, { ...report, results: rest })).toEqual(['check plan-changed'])
    reportedFrom(game, report)
    const { skpResults } = game.task('superior-rating', bambang).prefill
    const other = { quantity: { ...skp.reportedAspect('quantity'), realisation: 1 } }
    expect(game.faults('superior-rating', bambang, skp.rating(skpResults, [other]))).toEqual([
      'check skp-changed',
    ])
  })

  test('[S17] a target without an indicator or a unit, and a plan without a main result, are refused at their place', () => {
    const game = playRegion('kotabumi', siti, pack)
    const row = { plan: 'Arsip perizinan tertata', kind: 'additional', quantity: { target: 5 } }
    expect(game.faults('plan-skp', siti, { results: [row] })).toEqual([
      'requiredIf /results/0/quantity/indicator',
      'requiredIf /results/0/quantity/unit',
      'check no-main-result',
    ])
  })

  test('[S17] returned with notes, drafted anew from what was there; silent superiors hold nobody up', () => {
    const game = playRegion('kotabumi', siti, pack)
    game.do('plan-skp', siti, skp.quantitative)
    const reason = 'Target waktu perlu disesuaikan dengan standar pelayanan.'
    game.do('agree-skp', bambang, { decision: 'return', reason })
    const task = game.task('plan-skp', siti)
    expect([task.context.returned, task.prefill.results]).toEqual([reason, skp.quantitative.results])
    game.do('plan-skp', siti, skp.quantitative)
    game.deadline()
    expect(game.state()).toBe('skp-conduct')
    expect(game.caseFor(siti).skp?.agreed).toBe(true)
  })

  test('[S17] without a draft the superior sets the plan; without any plan nobody is asked about one', () => {
    const game = playRegion('kotabumi', siti, pack)
    game.deadline()
    game.do('set-skp', bambang, skp.quantitative)
    expect(game.task('report-skp', siti).prefill.results).toEqual(skp.quantitative.results)
    const without = playRegion('kotabumi', siti, pack)
    for (let step = 0; step < 5; step++) without.deadline()
    expect(without.state()).toBe('assessment')
    expect(without.caseFor(siti).skp).toBeUndefined()
    without.do('superior-rating', bambang, { behaviours: skp.levels(3), feedback: skp.words })
    without.deadline()
    // Nothing was measured: human resources takes over, and no zero is made up.
    expect(without.state()).toBe('repair')
  })

  test('[S17] the person reads what their superior wrote to the plan only with the result', () => {
    const game = reported(playRegion('kotabumi', siti, pack), skp.quantitative)
    const { skpResults } = game.task('superior-rating', bambang).prefill
    game.do('superior-rating', bambang, skp.rating(skpResults))
    const seen = (reader: string) => game.caseFor(reader).skp?.rows[0]?.feedback
    expect([seen(siti), seen(bambang)]).toEqual([undefined, skp.feedback])
    game.deadline()
    expect(seen(siti)).toBe(skp.feedback)
  })

  test('[C11] who drafts is offered what their superior has agreed on, and may write something else', () => {
    const game = playRegion('kotabumi', siti, pack)
    const opened = { ...game.case(), leader: ['Layanan perizinan terbit tepat waktu'] }
    const [row] = viewsOf(pack, opened, { people: game.people, cycle: { id: opened.cycle, name: '2026' } })
    expect(row?.kind === 'task' && row.body.context).toEqual({
      leaderResults: ['Layanan perizinan terbit tepat waktu'],
      topLeader: false,
      returned: null,
    })
  })
})

describe('a qualitative plan', () => {
  test('[S17] each result is rated in words, more than half of the main ones decide', () => {
    const game = reported(
      playRegion('kotabumi', siti, packOf({ use: 'results', approach: 'qualitative' })),
      skp.qualitative,
    )
    const { skpResults } = game.task('superior-rating', bambang).prefill
    expect(game.faults('superior-rating', bambang, skp.rating(skpResults))).toEqual([
      'requiredIf /skpResults/0/rating',
      'requiredIf /skpResults/1/rating',
    ])
    game.do('superior-rating', bambang, skp.rating(skpResults, [{ rating: 'above' }, { rating: 'above' }]))
    game.deadline()
    expect(stepOf(game.result(), 'skp-suggested')).toBe('above')
    expect(game.result().outputs).toMatchObject({ results: 115, resultsRating: 'above', predicate: 'baik' })
  })
})

describe('a plan beside the indicators', () => {
  test.each([
    [
      'quantitative',
      skp.quantitative,
      [],
      'skp-quantitative',
      { rating: 'meets', values: [102.41, 80, 120] },
    ],
    [
      'qualitative',
      skp.qualitative,
      [{ rating: 'below' }, { rating: 'below' }],
      'skp-qualitative-results',
      { rating: 'below' },
    ],
  ] as const)(
    '[S17] changes no figure of the result, and stands on its page: %s',
    (approach, plan, each, id, outputs) => {
      const game = reported(playRegion('kotabumi', siti, packOf({ use: 'beside', approach }, false)), plan)
      const { skpResults } = game.task('superior-rating', bambang).prefill
      const realisations = Object.fromEntries(
        game.pack.indicators.map(({ id: name, target }) => [name, target]),
      )
      game.do('superior-rating', bambang, skp.rating(skpResults, each, { realisations, verified: true }))
      game.deadline()
      expect(game.result().outputs).toMatchObject({ results: 100, resultsRating: 'meets' })
      expect(game.caseFor(siti).beside?.find(({ scoring }) => scoring === id)?.result).toMatchObject({
        outputs,
      })
    },
  )
})

describe('a region that asks for potential and competencies', () => {
  test('[S15] [R16] has the box of nine and the match with the post on the page, of a task that nobody has to do', () => {
    const files = region({ use: 'none' }, false, { talent: 'asked', jobMatch: 'asked' })
    const pack = accepted(resolvePack(files, [readPackFiles('nasional')]))
    const begun = () => {
      const game = playRegion('kotabumi', siti, pack)
      game.deadline()
      game.deadline()
      return game
    }
    const realisations = Object.fromEntries(pack.indicators.map(({ id, target }) => [id, target]))
    const rating = { behaviours: skp.levels(3), feedback: skp.words, realisations, verified: true }
    const boxes = (game: RegionGame, reader: string) =>
      Object.fromEntries(
        (game.caseFor(reader).beside ?? []).map(({ scoring, result }) => [
          scoring,
          result.kind === 'scored' ? result.outputs : result.problems,
        ]),
      )
    const game = begun()
    game.do('review-talent', bambang, { potential: 'high', grounds: 'Memimpin dua penugasan lintas unit.' })
    const asked = (pack.sets?.competencies ?? []).filter(({ family }) => family === 'umum')
    const levels = Object.fromEntries(asked.map(({ id }) => [id, 2]))
    game.do('assess-competency', bambang, { post: 'pengawas', family: 'umum', levels })
    game.do('superior-rating', bambang, rating)
    game.deadline()
    expect(boxes(game, bambang)).toMatchObject({
      'nine-box': { box: 8, performance: 'meets', potential: 'high' },
      'job-person-match': { match: 100, category: 'qualified' },
    })
    // What the office thinks of somebody's potential goes to officials alone.
    expect(Object.keys(boxes(game, siti))).toContain('job-person-match')
    expect(Object.keys(boxes(game, siti))).not.toContain('nine-box')
    const without = begun()
    without.do('superior-rating', bambang, rating)
    without.deadline()
    expect(without.state()).toBe('shared')
    expect(Object.keys(boxes(without, bambang))).not.toContain('nine-box')
  })
})
