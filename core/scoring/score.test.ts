import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { Criteria, ScoreResult, ScoringInput } from './model.ts'
import { score } from './score.ts'
import { aCriteria, anIndicator, anInput, aStep, levels, text } from './testing/an-appraisal.ts'

const kotabumi = readPack('kotabumi')

describe('score', () => {
  it('[S3] records the rules, the hash of the input and a trace of every step', () => {
    const result = scored(kotabumi, anInput())
    expect(result.scoring).toEqual({ id: 'appraisal', version: 1 })
    expect(result.inputHash).toMatch(/^[0-9a-f]{64}$/)
    expect(result.steps.every(({ trace }) => trace !== null)).toBe(true)
  })

  it('[S3] gives the same result byte for byte when it is replayed', () => {
    const input = anInput({ level: 4, realisations: { 'response-time': 18.5 } })
    const again = JSON.parse(JSON.stringify(input))
    expect(JSON.stringify(score(kotabumi, again))).toBe(JSON.stringify(score({ ...kotabumi }, input)))
  })

  it('[S3] hashes another input otherwise', () => {
    const one = scored(kotabumi, anInput())
    const other = scored(kotabumi, anInput({ realisations: { 'response-time': 23.9 } }))
    expect(one.inputHash).not.toBe(other.inputHash)
  })

  it('[S5] decides on exact values: 0.7·46 + 0.1·8 + 0.2·85 is 50, which binary arithmetic misses', () => {
    const criteria = aCriteria({
      weights: { parts: { a: 70, b: 10, c: 20 } },
      bands: { grade: [band('fails', 0, 50), band('passes', 50, 100)] },
      steps: [
        aStep('sum', {
          '+': [
            { '*': [0.7, { var: 'input.a' }] },
            { '*': [0.1, { var: 'input.b' }] },
            { '*': [0.2, { var: 'input.c' }] },
          ],
        }),
        aStep('grade', { band: [{ var: 'steps.sum' }, { var: 'bands.grade' }] }),
      ],
      outputs: { grade: 'grade', sum: 'sum' },
    })
    expect(0.7 * 46 + 0.1 * 8 + 0.2 * 85).toBeLessThan(50)
    expect(scored(criteria, { a: 46, b: 8, c: 85 }).outputs).toEqual({ grade: 'passes', sum: 50 })
  })

  it('[S5] passes fractions on exactly and rounds only where the step says so', () => {
    const criteria = aCriteria({
      steps: [
        aStep('third', { '/': [{ var: 'input.a' }, 3] }),
        aStep('whole', { '*': [{ var: 'steps.third' }, 3] }),
        aStep('shown', { var: 'steps.third' }, { round: 2 }),
      ],
      outputs: { whole: 'whole', shown: 'shown' },
    })
    const result = scored(criteria, { a: 1 })
    expect(result.outputs).toEqual({ whole: 1, shown: 0.33 })
    expect(result.steps[0]).toMatchObject({ value: 0.3333333333333333, fraction: '1/3' })
  })

  it('[S6] names what is missing, and only where it is missing first', () => {
    const criteria = aCriteria({
      steps: [
        aStep('given', { var: 'input.given' }, { required: { id: 'Belum ada.', en: 'Not there.' } }),
        aStep('double', { '*': [2, { var: 'steps.given' }] }),
        aStep('score', { '+': [1, { var: 'steps.double' }] }),
      ],
    })
    expect(score(criteria, {})).toMatchObject({
      kind: 'unscorable',
      problems: [{ step: 'given', reason: { id: 'Belum ada.', en: 'Not there.' } }],
    })
  })

  it('[S6] a null that no step requires goes on as null, and never as 0', () => {
    const criteria = aCriteria({
      steps: [aStep('given', { var: 'input.given' }), aStep('score', { '+': [1, { var: 'steps.given' }] })],
    })
    const result = score(criteria, {})
    expect(result.kind).toBe('unscorable')
    expect(result.kind === 'unscorable' && result.problems.map(({ step }) => step)).toEqual(['score'])
  })

  it('[S6] tells a rule that cannot run from an answer that is missing', () => {
    const result = score(aCriteria({ steps: [aStep('score', { sqrt: [4] })] }), {})
    expect(result).toMatchObject({
      problems: [{ step: 'score', reason: { en: 'The operator “sqrt” is unknown.' } }],
    })
  })

  it('[S7] writes a repeated step out for each row, and `rows` into a list', () => {
    const criteria = aCriteria(
      {
        steps: [
          aStep(
            'part',
            { pct: [{ var: 'input.{each}' }, { var: 'indicators.{each}.target' }] },
            { each: 'indicators' },
          ),
          aStep('score', {
            wmean: [
              { rows: ['indicators', { group: 'b' }, { var: 'steps.part.{each}' }] },
              { rows: ['indicators', { group: 'b' }, { var: 'indicators.{each}.weight' }] },
            ],
          }),
        ],
      },
      {
        indicators: [
          anIndicator('x', { group: 'a' }),
          anIndicator('y', { group: 'b', weight: 25, target: 10 }),
          anIndicator('z', { group: 'b', weight: 75, target: 50 }),
        ],
      },
    )
    const result = scored(criteria, { x: 1, y: 5, z: 50 })
    expect(result.steps.map(({ id, value }) => [id, value])).toEqual([
      ['part.x', 1],
      ['part.y', 50],
      ['part.z', 100],
      ['score', 87.5],
    ])
  })

  it('[S1] without peers their weight is shared out, and they never count as zero', () => {
    const input = { ...anInput({ level: 4 }), peers: [] }
    expect(scored(kotabumi, input).outputs.behaviourLevel).toBe(4)
  })

  it('[S1] where the policy refuses a missing rater there is no score, and it says who is missing', () => {
    const strict = { ...kotabumi, policies: { ...kotabumi.policies, missingRater: 'refuse' } }
    const { self: _self, ...withoutSelf } = anInput()
    expect(score(strict, { ...withoutSelf, peers: [] })).toMatchObject({
      kind: 'unscorable',
      problems: [
        {
          step: 'missing-rule',
          reason: {
            en: 'This region requires every rater, but there is no rating from: the self-rating and the peers.',
          },
        },
      ],
    })
  })

  it('[S8] each result has a next step with its cause in numbers, or says why there is none', () => {
    expect(scored(kotabumi, anInput()).followUps).toEqual([
      { rule: 'none', action: { kind: 'none' }, cause: kotabumi.scoring.noFollowUp },
    ])
    const slow = scored(kotabumi, anInput({ realisations: { 'response-time': 30.5 } }))
    expect(slow.followUps.map(({ rule, cause }) => [rule, cause.id])).toEqual([
      [
        'time-management',
        'Pengaduan ditanggapi rata-rata dalam 30,5 jam kerja, lebih lambat daripada standar 24 jam kerja.',
      ],
      [
        'complaint-handling',
        'Capaian waktu respons terhadap pengaduan baru 78,69 persen, di bawah batas 90 persen.',
      ],
    ])
  })

  it('[S8] names the behaviour that a training is for', () => {
    const input = anInput()
    const weak = { ...input, superior: { ...input.superior, behaviours: levels(3, { loyal: 1 }) } }
    expect(scored(kotabumi, weak).followUps).toMatchObject([
      {
        rule: 'behaviour-training.loyal',
        action: { kind: 'training', training: 'berakhlak-loyal' },
        cause: {
          id: 'Perilaku Loyal berada pada tingkat 1,8 dari 5, di bawah tingkat 3 (sesuai ekspektasi).',
        },
      },
    ])
  })

  it('[S8] a follow-up rule that cannot be decided is not passed over in silence', () => {
    const criteria = aCriteria({
      followUps: [
        {
          id: 'late',
          when: { '<': [{ var: 'input.superior.none' }, 3] },
          action: { kind: 'coaching', title: text('c') },
          cause: text('c'),
        },
      ],
    })
    expect(score(criteria, { superior: { score: 3 } })).toMatchObject({
      kind: 'unscorable',
      problems: [{ step: 'late' }],
    })
  })
})

function scored(criteria: Criteria, input: ScoringInput): ScoreResult & { kind: 'scored' } {
  const result = score(criteria, input)
  if (result.kind === 'unscorable') throw new Error(JSON.stringify(result.problems))
  return result
}

function band(id: string, from: number, to: number) {
  return { id, from, to }
}
