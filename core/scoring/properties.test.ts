import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { Json, JsonObject } from '../json.ts'
import type { ScoreResult, ScoringInput } from './model.ts'
import { score } from './score.ts'
import { aCriteria, anInput, aStep, levels } from './testing/an-appraisal.ts'

const kotabumi = readPack('kotabumi')
const ids = kotabumi.behaviours.map(({ id }) => id)

const level = fc.integer({ min: 1, max: 5 })
const rating = fc
  .tuple(...ids.map(() => level))
  .map((values) => Object.fromEntries(ids.map((id, index) => [id, values[index] ?? 3])))
const hours = fc.integer({ min: 0, max: 10_000 }).map((tenths) => tenths / 10)
const realisations = fc.record({
  'services-completed': fc.integer({ min: 0, max: 1000 }),
  'satisfaction-index': fc.integer({ min: 2500, max: 10_000 }).map((hundredths) => hundredths / 100),
  'response-time': hours,
})
const input = fc.record({
  self: fc.record({ realisations, behaviours: rating }),
  superior: fc.record({ realisations, behaviours: rating }),
  peers: fc.array(fc.record({ behaviours: rating }), { minLength: 3, maxLength: 5 }),
})

describe('scoring in Kotabumi', () => {
  it('[S9] a faster answer to complaints is strictly better, everywhere', () => {
    fc.assert(
      fc.property(hours, hours, (a, b) => {
        fc.pre(a !== b)
        const [fast, slow] = [speed(Math.min(a, b)), speed(Math.max(a, b))]
        expect(fast).toBeGreaterThan(slow)
      }),
      { numRuns: 300 },
    )
  })

  it('[S9] exactly at the standard it is 100, and never more than 120', () => {
    expect([speed(24), speed(0), speed(12), speed(48)]).toEqual([100, 120, 110, 50])
  })

  it('[S9] a better realisation never lowers the score', () => {
    fc.assert(
      fc.property(input, realisations, (given, other) => {
        const better: JsonObject = {
          'services-completed': Math.max(
            given.superior.realisations['services-completed'],
            other['services-completed'],
          ),
          'satisfaction-index': Math.max(
            given.superior.realisations['satisfaction-index'],
            other['satisfaction-index'],
          ),
          'response-time': Math.min(given.superior.realisations['response-time'], other['response-time']),
        }
        const improved = { ...given, superior: { ...given.superior, realisations: better } }
        expect(figure(improved, 'score')).toBeGreaterThanOrEqual(figure(given, 'score'))
      }),
      { numRuns: 200 },
    )
  })

  it('[S9] a higher level from anyone never lowers the score', () => {
    fc.assert(
      fc.property(input, fc.nat(2), fc.nat(6), (given, who, which) => {
        const id = ids[which] ?? 'loyal'
        const raise = <R extends { readonly behaviours: JsonObject }>(rated: R): R => ({
          ...rated,
          behaviours: { ...rated.behaviours, [id]: 5 },
        })
        const [first, ...others] = given.peers
        const raised = [
          { ...given, self: raise(given.self) },
          { ...given, superior: raise(given.superior) },
          { ...given, peers: first ? [raise(first), ...others] : [] },
        ][who]
        expect(figure(raised ?? given, 'score')).toBeGreaterThanOrEqual(figure(given, 'score'))
      }),
      { numRuns: 200 },
    )
  })

  it('[S10] the order of raters changes nothing, not even the hash', () => {
    fc.assert(
      fc.property(input, fc.infiniteStream(fc.nat()), (given, random) => {
        const peers = given.peers
          .map((peer) => ({ peer, key: random.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ peer }) => peer)
        expect(JSON.stringify(score(kotabumi, { ...given, peers }))).toBe(
          JSON.stringify(score(kotabumi, given)),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('[S10] a rater who gives the mean of the others changes no figure', () => {
    fc.assert(
      fc.property(level, fc.integer({ min: 3, max: 6 }), (mean, count) => {
        const peers = (size: number) => Array.from({ length: size }, () => ({ behaviours: levels(mean) }))
        const base = anInput({ level: 3 })
        const [few, more] = [
          { ...base, peers: peers(count) },
          { ...base, peers: peers(count + 1) },
        ]
        expect(outputs(more)).toEqual(outputs(few))
      }),
    )
  })

  it('[S10] a rater who gives the mean changes no figure, also where raters differ', () => {
    const base = anInput()
    const peers = [{ behaviours: levels(2) }, { behaviours: levels(3) }, { behaviours: levels(4) }]
    const one = outputs({ ...base, peers })
    expect(outputs({ ...base, peers: [...peers, { behaviours: levels(3) }] })).toEqual(one)
  })

  it('[S2] a weight of 100 is the rater alone, a weight of 0 is as if they had not rated', () => {
    fc.assert(
      fc.property(input, (given) => {
        const alone = withWeights({ self: 0, superior: 100, peers: 0 })
        const { peers: _peers, self: _self, ...superiorOnly } = given
        expect(levelOf(score(alone, given))).toBe(levelOf(score(kotabumi, { ...superiorOnly, peers: [] })))
      }),
      { numRuns: 100 },
    )
  })

  it('[S3] does not throw, whatever was submitted', () => {
    const any = fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.parse(JSON.stringify(value)) as Json)
    const ratings = fc.dictionary(fc.constantFrom(...ids, '__proto__', 'constructor'), any)
    const part = fc.oneof(
      any,
      fc.record({ realisations: fc.oneof(any, realisations), behaviours: ratings }, { requiredKeys: [] }),
    )
    const strange = fc.record(
      { self: part, superior: part, decision: part, peers: fc.oneof(part, fc.array(part)) },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(strange, (given) => {
        expect(['scored', 'unscorable']).toContain(score(kotabumi, given).kind)
      }),
      { numRuns: 1000 },
    )
  })

  it('[S5] weighted means are exact: 20,000 against whole-number arithmetic', () => {
    const criteria = aCriteria({
      steps: [
        aStep(
          'score',
          { wmean: [{ var: 'input.values.list' }, { var: 'input.weights.list' }] },
          { round: 2 },
        ),
      ],
    })
    let wrong = 0
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 12_000 }), { minLength: 3, maxLength: 3 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 100 }),
        (hundredths, a, b) => {
          const [low, high] = [Math.min(a, b), Math.max(a, b)]
          const weights = [low, high - low, 100 - high]
          const values = hundredths.map((value) => value / 100)
          // In ten-thousandths, halves go up.
          const total = hundredths.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0)
          const expected = Math.floor((total + 50) / 100) / 100
          // Lists at the top of an input are sorted as raters are; what pairs with another list lies deeper.
          const result = score(criteria, { values: { list: values }, weights: { list: weights } })
          if (result.kind !== 'scored' || result.outputs.score !== expected) wrong++
        },
      ),
      { numRuns: 20_000 },
    )
    expect(wrong).toBe(0)
  })
})

function speed(time: number): number {
  const result = score(kotabumi, anInput({ realisations: { 'response-time': time } }))
  return Number(result.steps.find(({ id }) => id === 'achievement.response-time')?.value)
}

function figure(given: ScoringInput, name: string): number {
  return Number(outputs(given)[name])
}

function outputs(given: ScoringInput): { readonly [name: string]: Json } {
  const result = score(kotabumi, given)
  if (result.kind === 'unscorable') throw new Error(JSON.stringify(result.problems))
  return result.outputs
}

function levelOf(result: ScoreResult): Json | undefined {
  return result.kind === 'scored' ? result.outputs.behaviourLevel : undefined
}

function withWeights(raters: { readonly [rater: string]: number }) {
  return { ...kotabumi, scoring: { ...kotabumi.scoring, weights: { ...kotabumi.scoring.weights, raters } } }
}
