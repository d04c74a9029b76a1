import { describe, expect, test } from 'vitest'
import { readPack, readPackFiles } from '../../../cli/read-pack.ts'
import { keepResult } from '../../case/kept-result.ts'
import type { JsonObject } from '../../json.ts'
import type { Pack } from '../../pack/model.ts'
import { type CaseDocument, merge } from '../../pack/run-cases.ts'
import { score, scoreUntraced } from '../../scoring/score.ts'
import { openImpact } from './impact.ts'
import { changedGroupSteps, pinGroups, pinnedInput } from './pin-groups.ts'
import { type ImpactRow, impactPart } from './row.ts'

const pack = readPack('kotabumi')
// Judged by the pack's own tests.
const cases = readPackFiles('kotabumi')['schemas/kotabumi/kotabumi.cases.json'] as unknown as CaseDocument
const inputs = cases.rows.map(({ change }) => merge(cases.input, change ?? {}))

function rowOf(input: JsonObject, index: number, of: Pack = pack): ImpactRow {
  const kept = keepResult(of, input)
  return {
    case: `case-${index}`,
    name: `Pegawai ${String(index).padStart(3, '0')}`,
    unit: index % 2 === 0 ? 'Dinas A' : 'Dinas B',
    ...impactPart(of, kept),
  }
}

const rows = inputs.map((input, index) => rowOf(input, index))

/** The pack with another lower limit of one band of the results. */
function withBand(name: string, id: string, from: number): Pack {
  const bands = pack.scoring.bands[name]
  if (bands === undefined) throw new Error(`no bands ${name}`)
  const index = bands.findIndex((band) => band.id === id)
  const changed = bands.map((band, n) =>
    n === index ? { ...band, from } : n === index - 1 ? { ...band, to: from } : band,
  )
  return { ...pack, scoring: { ...pack.scoring, bands: { ...pack.scoring.bands, [name]: changed } } }
}

describe('the impact of new rules', () => {
  test('[Z54] scored again by the same rules, every appraisal comes to what is on record, though no peer’s answer is there', () => {
    const rules = pinGroups(pack)
    for (const [index, input] of inputs.entries()) {
      const before = score(pack, input)
      const again = score(rules, pinnedInput(rows[index] ?? rowOf(input, index)))
      const outputs = (result: typeof before) => (result.kind === 'scored' ? result.outputs : result.kind)
      expect([index, outputs(again)]).toEqual([index, outputs(before)])
    }
  })

  test('[Z54] units and people stand as one looks them up: the tenth after the second, capitals or not', () => {
    const run = openImpact({ before: pack, after: pack })
    const units = ['Puskesmas 10', 'Puskesmas 2', 'dinas', 'Badan']
    run.take(units.map((unit, n) => ({ ...rowOf(inputs[0] ?? {}, n), unit })))
    expect(Object.keys(run.impact().units)).toEqual(['Badan', 'dinas', 'Puskesmas 2', 'Puskesmas 10'])
  })

  test('[Z54] [P1] a row has no list of raters, no word that no rule read, and nothing that two answers of peers could differ in', () => {
    const [input] = inputs
    const secret = merge(input ?? {}, { superior: { observation: 'Rahasia' }, self: { note: 'Rahasia' } })
    expect(JSON.stringify(rowOf(secret, 0))).not.toContain('Rahasia')
    expect(Object.keys(rowOf(secret, 0).input).toSorted()).toEqual(['self', 'superior'])
    // The same mean of other answers is the same row.
    const peers = (levels: readonly number[]) =>
      merge(input ?? {}, {
        peers: levels.map((level) => ({
          behaviours: Object.fromEntries(pack.behaviours.map(({ id }) => [id, level])),
        })),
      })
    expect(rowOf(peers([3, 3, 3]), 0)).toEqual(rowOf(peers([2, 3, 4]), 0))
    expect(rowOf(peers([3, 3, 3]), 0)).not.toEqual(rowOf(peers([3, 3, 4]), 0))
  })

  test('[Z54] tells who comes to another predicate, and the spread before and after, over all and by unit', () => {
    const [name] = Object.keys(pack.scoring.bands)
    const bands = pack.scoring.bands[name ?? ''] ?? []
    const middle = bands[Math.floor(bands.length / 2)]
    if (name === undefined || middle === undefined) throw new Error('no bands')
    const after = withBand(name, middle.id, middle.from + (middle.to - middle.from) / 2)
    const run = openImpact({ before: pack, after })
    run.take(rows)
    const impact = run.impact()
    const expected = inputs.map((input) => [score(pack, input), score(after, input)] as const)
    const moved = expected.filter(
      ([was, is]) =>
        was.kind === 'scored' && is.kind === 'scored' && was.outputs.predicate !== is.outputs.predicate,
    )
    expect(impact.crossing.length).toBe(moved.length)
    expect(impact.crossing.length).toBeGreaterThan(0)
    const total = (counts: { readonly [p: string]: number }) =>
      Object.values(counts).reduce((a, b) => a + b, 0)
    expect([total(impact.whole.before), total(impact.whole.after)]).toEqual([impact.scored, impact.scored])
    expect(impact.scored + impact.unscored + impact.without).toBe(rows.length)
    expect(Object.keys(impact.units)).toEqual(['Dinas A', 'Dinas B'])
    expect(Object.values(impact.units).reduce((sum, unit) => sum + unit.crossing, 0)).toBe(moved.length)
    expect(impact.kept).toEqual([])
  })

  test('[Z54] whoever has no predicate on record is told apart from those that new rules give none', () => {
    const refused = rows.filter(({ before }) => before === null)
    expect(refused.length).toBeGreaterThan(0)
    const run = openImpact({ before: pack, after: pack })
    run.take(rows)
    const { scored, unscored, without } = run.impact()
    expect({ scored, unscored, without }).toEqual({
      scored: rows.length - refused.length,
      unscored: 0,
      without: refused.length,
    })
  })

  test('[Z54] a step that takes peers’ answers in another way is named, and counts with what is on record', () => {
    const steps = pack.scoring.steps.map((step) =>
      step.id === 'peer-level' ? { ...step, rule: { var: 'input.peers.0.behaviours.{each}' } } : step,
    )
    const spying: Pack = { ...pack, scoring: { ...pack.scoring, steps } }
    expect(changedGroupSteps(pack, spying)).toEqual(['peer-level'])
    const run = openImpact({ before: pack, after: spying })
    run.take(rows)
    expect([run.impact().kept, run.impact().crossing]).toEqual([['peer-level'], []])
    const policies = { ...pack.policies, peers: { ...pack.policies.peers, anonymityK: 4 } }
    expect(changedGroupSteps(pack, { ...pack, policies })).toEqual(['peer-level'])
    expect(changedGroupSteps(pack, pack)).toEqual([])
  })
})

test('[S3] a score without traces is the score, but for its traces', () => {
  for (const input of inputs.slice(0, 10)) {
    const traced = score(pack, input)
    const steps = traced.steps.map((step) => ({ ...step, trace: null }))
    expect(scoreUntraced(pack, input)).toEqual({ ...traced, steps })
  }
})
