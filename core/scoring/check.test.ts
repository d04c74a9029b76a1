import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { checkCriteria } from './check.ts'
import { lintIndicators } from './lint-indicators.ts'
import type { Criteria, ScoringDocument } from './model.ts'
import { describeScoringProblem } from './problem-text.ts'
import { aCriteria, anIndicator, aStep, text } from './testing/an-appraisal.ts'

const inputs = { superior: { many: false }, peers: { many: true } }

describe('checkCriteria', () => {
  it('finds nothing wrong with the rules of Kotabumi', () => {
    const kotabumi = readPack('kotabumi')
    const problems = checkCriteria(kotabumi, { self: { many: false }, decision: { many: false }, ...inputs })
    expect(problems).toEqual({ scoring: [], indicators: [], warnings: [] })
  })

  it('[S2] weights total 100, exactly', () => {
    expect(faults({ weights: { raters: { a: 33.3, b: 33.3, c: 33.4 } } })).toEqual([])
    expect(faults({ weights: { raters: { a: 60, b: 30 } } })).toEqual([
      { kind: 'weights-total', path: '/weights/raters', of: 'raters', total: '90' },
    ])
  })

  it('[S2] bands leave no gap and do not overlap', () => {
    const bands = (...edges: [number, number][]) => ({
      bands: { b: edges.map(([from, to], index) => ({ id: `b${index}`, from, to })) },
      outcomes: { b0: text('b0'), b1: text('b1') },
    })
    expect(faults(bands([50, 100], [0, 50]))).toEqual([])
    expect(faults(bands([0, 50], [51, 100]))).toEqual([
      { kind: 'band-gap', path: '/bands/b', from: 50, to: 51 },
    ])
    expect(faults(bands([0, 50], [49, 100]))).toEqual([
      { kind: 'band-overlap', path: '/bands/b', from: 49, to: 50 },
    ])
    expect(faults(bands([50, 50], [50, 100]))).toEqual([{ kind: 'empty-band', path: '/bands/b', band: 'b0' }])
  })

  it('[S2] every pair of bands that can meet in a matrix has an outcome with words', () => {
    const bands = [
      { id: 'low', from: 0, to: 50 },
      { id: 'high', from: 50, to: 100 },
    ]
    const look = { band: [{ var: 'input.superior.score' }, { var: 'bands.b' }] }
    const scoring = {
      bands: { b: bands },
      outcomes: { low: text('low'), high: text('high'), fine: text('fine') },
      matrices: { m: { low: { low: 'fine', high: 'fine' }, high: { low: 'fine' } } },
      steps: [
        aStep('x', look),
        aStep('y', look),
        aStep('score', { matrix: [{ var: 'steps.x' }, { var: 'steps.y' }, { var: 'matrices.m' }] }),
      ],
    }
    expect(faults(scoring)).toEqual([
      { kind: 'missing-cell', path: '/matrices/m', row: 'high', column: 'high' },
    ])
    const misnamed = {
      ...scoring,
      matrices: { m: { ...scoring.matrices.m, high: { low: 'fine', high: 'fien' } } },
    }
    expect(faults(misnamed)).toEqual([
      { kind: 'unknown-outcome', path: '/matrices/m/high/high', outcome: 'fien', near: 'fine' },
    ])
  })

  it('[S2] weights of indicators total 100 within each group', () => {
    const indicators = [anIndicator('x', { weight: 60 }), anIndicator('y', { weight: 50 })]
    expect(checkCriteria(aCriteria({}, { indicators }), inputs).indicators).toEqual([
      { kind: 'weights-total', path: '/indicators', of: 'effectiveness', total: '110' },
    ])
  })

  it('[S12] names a variable, step, place, source or output that is not there, and what may be meant', () => {
    const scoring = {
      weights: { raters: { self: 100 } },
      steps: [
        aStep('first', { '+': [{ var: 'steps.score' }, { var: 'input.superoir.x' }] }),
        aStep('score', { var: 'weights.raters.sefl' }, { source: 'law', explanation: text('{steps.frist}') }),
      ],
      outputs: { score: 'socre' },
      sources: {},
    }
    expect(faults(scoring)).toEqual([
      { kind: 'later-step', path: '/steps/0/rule', step: 'score' },
      {
        kind: 'unknown-variable',
        path: '/steps/0/rule',
        variable: 'input.superoir.x',
        near: 'input.superior',
      },
      { kind: 'unknown-variable', path: '/steps/1/rule', variable: 'weights.raters.sefl', near: 'weights' },
      { kind: 'unknown-place', path: '/steps/1/explanation', place: 'steps.frist' },
      { kind: 'unknown-step', path: '/outputs/score', step: 'socre', near: 'score' },
      { kind: 'unknown-source', path: '/steps/1/source', source: 'law', near: null },
    ])
  })

  it('[S12] a rule that cannot run is named once, though it is written out for many rows', () => {
    const indicators = [anIndicator('x', { weight: 50 }), anIndicator('y', { weight: 50 })]
    const steps = [aStep('part', { sqrt: [4] }, { each: 'indicators' }), aStep('score', 1)]
    const { scoring } = checkCriteria(aCriteria({ steps }, { indicators }), inputs)
    expect(scoring.map(({ kind, path }) => [kind, path])).toContainEqual(['bad-rule', '/steps/0/rule'])
    expect(scoring.filter(({ kind }) => kind === 'bad-rule')).toHaveLength(1)
  })

  it('[S12] `rows` of no row, or not written so, is named', () => {
    const steps = [aStep('score', { sum: [{ rows: ['indicators', { group: 'none' }, 1] }] })]
    expect(faults({ steps })).toContainEqual({ kind: 'bad-rows', path: '/steps/0/rule/sum/0' })
  })

  it('[S3] steps that lean on one another in a circle, on themselves or on later ones are named', () => {
    const leaning = (...reads: readonly string[]) =>
      reads.map((step, index) => aStep(['score', 'b', 'c'][index] ?? '', { var: `steps.${step}` }))
    const laterIn = (...reads: readonly string[]) =>
      faults({ steps: leaning(...reads) }).map((fault) =>
        fault.kind === 'later-step' ? [fault.path, fault.step] : fault,
      )
    expect(laterIn('score')).toEqual([['/steps/0/rule', 'score']])
    expect(laterIn('b', 'score')).toEqual([['/steps/0/rule', 'b']])
    expect(laterIn('c', 'score', 'b')).toEqual([['/steps/0/rule', 'c']])
  })

  it('[P1] a follow-up may not read a group’s answers: whether it holds would tell of them', () => {
    const when = { some: [{ var: 'input.peers' }, { '<': [{ var: 'score' }, 2] }] }
    const action = { kind: 'coaching', title: text('f') } as const
    expect(faults({ followUps: [{ id: 'f', when, action, cause: text('f') }] })).toEqual([
      { kind: 'not-confidential', path: '/followUps/0', input: 'peers' },
    ])
  })

  it('[P1] a step that reads a group’s answers must be confidential, and count them', () => {
    const steps = (rest: object) => [aStep('score', { map: [{ var: 'input.peers' }, { var: 'x' }] }, rest)]
    expect(faults({ steps: steps({}) })).toContainEqual({
      kind: 'not-confidential',
      path: '/steps/0',
      input: 'peers',
    })
    expect(faults({ steps: steps({ confidential: true }) })).toContainEqual({
      kind: 'no-count',
      path: '/steps/0',
    })
  })

  it('[S12] every problem says in both languages what would be right', () => {
    const text = describeScoringProblem({ kind: 'weights-total', path: '', of: 'raters', total: '90.5' })
    expect(text).toEqual({
      id: 'Bobot “raters” berjumlah 90,5; jumlahnya harus 100.',
      en: 'The weights of “raters” total 90.5; they must total 100.',
    })
  })
})

describe('lintIndicators', () => {
  it('[S13] finds nothing wrong with the indicators of Kotabumi', () => {
    expect(lintIndicators(readPack('kotabumi').indicators)).toEqual([])
  })

  it('[S13] an indicator has a unit, a data source, evidence and a goal in words', () => {
    const row = anIndicator('x', { dataSource: { id: ' - ', en: 'the register' }, goal: text('n/a') })
    expect(lintIndicators([row])).toEqual([
      { kind: 'blank', path: '/indicators/0/dataSource/id', field: 'dataSource' },
      { kind: 'blank', path: '/indicators/0/goal/id', field: 'goal' },
      { kind: 'blank', path: '/indicators/0/goal/en', field: 'goal' },
    ])
  })

  it('[S13] a vague verb is no measure', () => {
    const name = { id: 'Meningkatkan kualitas layanan', en: 'Improving service quality' }
    expect(lintIndicators([anIndicator('x', { name })])).toMatchObject([
      { kind: 'vague-verb', path: '/indicators/0/name/id', verb: 'meningkatkan' },
      { kind: 'vague-verb', path: '/indicators/0/name/en', verb: 'improving' },
    ])
  })

  it('[S13] a target lies where a realisation can', () => {
    const range = { minimum: 25, maximum: 100, places: 2 }
    expect(lintIndicators([anIndicator('x', { range, target: 120 })])).toEqual([
      { kind: 'target-outside-range', path: '/indicators/0/target', minimum: 25, maximum: 100 },
    ])
    expect(lintIndicators([anIndicator('x', { range: { ...range, maximum: 25 } })])).toMatchObject([
      { kind: 'bad-range' },
    ])
  })

  it('[S13] no two indicators share an id', () => {
    expect(lintIndicators([anIndicator('x'), anIndicator('x')])).toEqual([
      { kind: 'same-id', path: '/indicators/1/id', id: 'x' },
    ])
  })
})

function faults(scoring: Partial<ScoringDocument>) {
  const criteria: Criteria = aCriteria(scoring)
  return checkCriteria(criteria, inputs).scoring
}
