import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { type Explanation, explain } from './explain.ts'
import { redact } from './redact.ts'
import { score } from './score.ts'
import { aCriteria, anInput, aStep, levels, text } from './testing/an-appraisal.ts'

const kotabumi = readPack('kotabumi')
const base = anInput({ level: 4, realisations: { 'response-time': 18.5, 'services-completed': 301 } })
const peers = [4, 4, 3].map((level) => ({ behaviours: levels(level) }))
const result = score(kotabumi, { ...base, peers })

describe('explain', () => {
  it('[S11] begins with the predicate and the score, by name', () => {
    const why = explain(result, kotabumi, 'id')
    expect(why.title).toBe('Penilaian kinerja ASN Kotabumi, versi 1')
    expect(why.sentence).toBe('Predikat kinerja: Baik. Nilai kinerja: 108,3.')
    expect(why.children.map(({ step }) => step)).toEqual(['predicate', 'score', 'missing-rule'])
  })

  it('[S11] tells every figure of the result, each in full once', () => {
    const told = all(explain(result, kotabumi, 'id')).map(({ step }) => step)
    expect(new Set(told)).toEqual(new Set(['', ...result.steps.map(({ id }) => id)]))
    const expanded = all(explain(result, kotabumi, 'id')).filter(({ children }) => children.length > 0)
    expect(expanded.length).toBe(new Set(expanded.map(({ step }) => step)).size)
  })

  it('[S11] says the numbers as each language writes them', () => {
    expect(find('achievement.response-time', 'id')).toMatchObject({
      value: '104,58 persen',
      sentence:
        'Realisasi 18,5 jam kerja tidak melebihi standar 24 jam kerja. Tepat pada standar bernilai 100 persen, dan setiap bagian waktu yang dihemat menambah nilai sampai 120 persen: hasilnya 104,58 persen.',
      formula: '100 + 20 × (1 − 18,5 ÷ 24) ≈ 104,58',
    })
    expect(find('achievement.response-time', 'en')).toMatchObject({
      value: '104.58 percent',
      formula: '100 + 20 × (1 − 18.5 ÷ 24) ≈ 104.58',
    })
  })

  it('[S11] chooses the sentence for what happened', () => {
    expect(find('achievement.services-completed', 'en').sentence).toBe(
      'A realisation of 301 is far past the target of 240 services a year; achievement is capped at 120 percent.',
    )
  })

  it('[S11] shows how raters were weighed', () => {
    expect(find('behaviour.loyal', 'id')).toMatchObject({
      title: 'Perilaku: Loyal',
      value: '3,9',
      formula: '(4 × 10 + 4 × 60 + 3,67 × 30) ÷ 100 ≈ 3,9',
    })
  })

  it('[S11] names the source of a rule and how sure it is', () => {
    expect(find('score', 'en').source).toEqual({
      title:
        "PP 30/2019 article 41 (2) b and (4): 60/40 for agencies that take colleagues' views into account",
      confidence: 'high',
    })
    expect(find('results', 'en').source?.confidence).toBe('local-policy')
  })

  it('[S11] leaves no place of a sentence empty, in either language', () => {
    const inputs = [{ ...base, peers: [] }, { ...base, peers }, { superior: base.superior }]
    for (const input of inputs) {
      for (const language of ['id', 'en'] as const) {
        for (const { sentence, title } of all(explain(score(kotabumi, input), kotabumi, language))) {
          expect(`${title} ${sentence}`).not.toMatch(/[{}]|undefined|null|NaN/)
        }
      }
    }
  })

  it('[S1] tells a missing rater and what became of the weight', () => {
    const why = explain(score(kotabumi, { ...base, peers: [] }), kotabumi, 'en')
    expect(within(why, 'missing-raters').sentence).toBe(
      'Not counted: the peers. Fewer than 3 peers count as missing.',
    )
    expect(within(why, 'missing-rule').sentence).toBe(
      'The weight of a missing rater is shared among the others in proportion to theirs. A missing rater never counts as zero.',
    )
    expect(within(why, 'behaviour.loyal').formula).toBe('(4 × 10 + 4 × 60) ÷ 70 = 4')
  })

  it('[P1] of what peers answered it tells the mean and how many they are', () => {
    const why = find('peer-level.loyal', 'id')
    expect(why).toMatchObject({ value: '3,67', people: 3, formula: null, children: [] })
  })

  it('[P1] says the same of a redacted result, but for the arithmetic of confidential steps', () => {
    const redacted = redact(result, kotabumi.scoring)
    expect(explain(redacted, kotabumi, 'id')).toEqual(explain(result, kotabumi, 'id'))
  })

  it('[S6] says what is missing when there is no score', () => {
    const why = explain(score(kotabumi, { self: base.self }), kotabumi, 'en')
    expect(why.sentence).toBe(
      'The score cannot be computed yet. There is no complete rating of behaviour from the superior or their replacement.',
    )
  })

  it('[S11] writes sums, differences and quotients with the brackets they need', () => {
    const value = { '/': [{ '+': [1, { '*': [2, { '-': [{ var: 'input.a' }, 3] }] }] }, { '*': [4, 5] }] }
    const criteria = aCriteria({ steps: [aStep('score', value, { explanation: text('so') })] })
    expect(explain(score(criteria, { a: 8 }), criteria, 'en').children[0]?.formula).toBe(
      '(1 + 2 × (8 − 3)) ÷ (4 × 5) = 0.55',
    )
  })
})

describe('redact', () => {
  it('[P1] keeps no trace of what any one peer answered', () => {
    const marked = peers.map((peer, index) => ({
      ...peer,
      feedback: { observation: `kata-kata rahasia ${index}` },
    }))
    const told = JSON.stringify(redact(score(kotabumi, { ...base, peers: marked }), kotabumi.scoring))
    expect(told).not.toContain('kata-kata rahasia')
    expect(told).not.toContain('[4,4,3]')
    expect(told).not.toContain('input.peers')
  })

  it('[P1] keeps the value and the count', () => {
    const { steps } = redact(result, kotabumi.scoring)
    expect(steps.find(({ id }) => id === 'peer-level.loyal')).toEqual({
      id: 'peer-level.loyal',
      value: 3.6666666666666665,
      fraction: '11/3',
      trace: null,
      count: 3,
    })
  })
})

function find(step: string, language: 'id' | 'en'): Explanation {
  return within(explain(result, kotabumi, language), step)
}

function within(why: Explanation, step: string): Explanation {
  const found = all(why).find((one) => one.step === step)
  if (!found) throw new Error(`no ${step}`)
  return found
}

function all(why: Explanation): readonly Explanation[] {
  return [why, ...why.children.flatMap(all)]
}
