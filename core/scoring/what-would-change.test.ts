import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import type { JsonObject } from '../json.ts'
import { toNumber } from '../logic/exact.ts'
import { gridOf } from './grid.ts'
import type { Criteria, Scored } from './model.ts'
import { redact } from './redact.ts'
import { score } from './score.ts'
import { aCriteria, anIndicator, anInput, aStep, levels, text } from './testing/an-appraisal.ts'
import { whatWouldChange } from './what-would-change.ts'

const kotabumi = readPack('kotabumi')
/** As Kotabumi, with few enough values to try them all. */
const narrow = {
  ...kotabumi,
  indicators: kotabumi.indicators.map((row) => {
    const maximum = row.id === 'response-time' ? 60 : 320
    return row.id === 'satisfaction-index' ? row : { ...row, range: { ...row.range, maximum } }
  }),
}

describe('whatWouldChange', () => {
  it('[S14] says the nearest value of each figure at which the predicate is another one', () => {
    const result = scored(kotabumi, {
      ...anInput({
        realisations: { 'response-time': 25, 'services-completed': 204, 'satisfaction-index': 74.2 },
      }),
    })
    const outcome = { from: 'baik', to: 'butuh-perbaikan' }
    expect(whatWouldChange(result, kotabumi)).toEqual([
      { step: 'realisation.response-time', from: 25, to: 25.1, outcome, size: 0.0001 },
      { step: 'realisation.services-completed', from: 204, to: 203, outcome, size: 0.0002 },
      { step: 'realisation.satisfaction-index', from: 74.2, to: 73.93, outcome, size: 0.0036 },
    ])
  })

  it('[S14] says of the superior’s levels what one more would do', () => {
    const all = levels(4)
    const behaviours = levels(4, { loyal: 3 })
    const input = {
      self: { behaviours: all },
      peers: [{ behaviours: all }, { behaviours: all }, { behaviours: all }],
    }
    const realisations = { 'services-completed': 264, 'satisfaction-index': 93.5, 'response-time': 12 }
    const result = scored(kotabumi, { ...input, superior: { realisations, behaviours } })
    expect(result.outputs.predicate).toBe('baik')
    const change = whatWouldChange(result, kotabumi).find(({ step }) => step === 'superior-level.loyal')
    expect(change).toMatchObject({ from: 3, to: 4, outcome: { from: 'baik', to: 'sangat-baik' } })
  })

  it('[S14] agrees with trying every value of the figure', () => {
    const tenths = fc.integer({ min: 0, max: 400 }).map((value) => value / 10)
    fc.assert(
      fc.property(
        tenths,
        fc.integer({ min: 150, max: 320 }),
        fc.integer({ min: 2, max: 5 }),
        (time, services, level) => {
          const input = anInput({
            level,
            realisations: { 'response-time': time, 'services-completed': services },
          })
          const changes = whatWouldChange(scored(narrow, input), narrow)
          for (const id of ['services-completed', 'response-time']) {
            const told = changes.filter(({ step }) => step === `realisation.${id}`).map(({ to }) => to)
            const tried = nearestByTrying(input.superior.realisations, id, level)
            expect(told.toSorted((a, b) => a - b)).toEqual(tried)
          }
        },
      ),
      { numRuns: 8 },
    )
  }, 30_000)

  it('[S14] needs nothing that a reader may not see (P1)', () => {
    const result = scored(kotabumi, anInput({ realisations: { 'response-time': 25 } }))
    const redacted = redact(result, kotabumi.scoring)
    expect(redacted.kind === 'scored' && whatWouldChange(redacted, kotabumi)).toEqual(
      whatWouldChange(result, kotabumi),
    )
    expect(whatWouldChange(result, kotabumi).filter(({ step }) => step.startsWith('peer'))).toEqual([])
  })

  it('[S14] is silent where a rule may turn back and forth', () => {
    const swing = { '%': [{ var: 'steps.given.x' }, 7] }
    expect(whatWouldChange(...graded(swing))).toEqual([])
  })

  it('[S14] is silent where a rule jumps down though it rises', () => {
    const jump = {
      if: [
        { '<': [{ var: 'steps.given.x' }, 100] },
        { var: 'steps.given.x' },
        { '-': [{ var: 'steps.given.x' }, 80] },
      ],
    }
    expect(whatWouldChange(...graded(jump))).toEqual([])
  })

  it('[S14] follows a rule that rises in pieces', () => {
    const pieces = {
      if: [
        { '<': [{ var: 'steps.given.x' }, 100] },
        { '/': [{ var: 'steps.given.x' }, 2] },
        { '-': [{ var: 'steps.given.x' }, 50] },
      ],
    }
    expect(whatWouldChange(...graded(pieces))).toMatchObject([
      { step: 'given.x', from: 40, to: 110, outcome: { to: 'high' } },
    ])
  })
})

/** A figure from 0 to 200 that now is 40, some rule on it, and bands at 60. */
function graded(rule: object): [Scored, Criteria] {
  const criteria = aCriteria(
    {
      bands: {
        b: [
          { id: 'low', from: -500, to: 60 },
          { id: 'high', from: 60, to: 500 },
        ],
      },
      outcomes: { low: text('low'), high: text('high') },
      matrices: { m: { low: { one: 'low' }, high: { one: 'high' } } },
      steps: [
        aStep('given', { var: 'input.{each}' }, { each: 'indicators' }),
        aStep('worked', JSON.parse(JSON.stringify(rule))),
        aStep('grade', { band: [{ var: 'steps.worked' }, { var: 'bands.b' }] }),
        aStep('predicate', { matrix: [{ var: 'steps.grade' }, 'one', { var: 'matrices.m' }] }),
      ],
      outputs: { predicate: 'predicate' },
    },
    { indicators: [anIndicator('x')] },
  )
  return [scored(criteria, { x: 40 }), criteria]
}

function nearestByTrying(realisations: JsonObject, id: string, level: number): readonly number[] {
  const row = narrow.indicators.find((one) => one.id === id)
  if (!row) throw new Error(id)
  const predicate = (value: number) =>
    scored(narrow, anInput({ level, realisations: { ...realisations, [id]: value } })).outputs.predicate
  const { count, at } = gridOf(row)
  const now = Number(realisations[id])
  const before = predicate(now)
  const values = Array.from({ length: count }, (_, index) => toNumber(at(index)))
  const below = values.filter((value) => value < now).findLast((value) => predicate(value) !== before)
  const above = values.filter((value) => value > now).find((value) => predicate(value) !== before)
  return [below, above].filter((value) => value !== undefined)
}

function scored(criteria: Criteria, input: Parameters<typeof score>[1]): Scored {
  const result = score(criteria, input)
  if (result.kind === 'unscorable') throw new Error(JSON.stringify(result.problems))
  return result
}
