import { describe, expect, it } from 'vitest'
import type { RollUp } from '../scoring/model.ts'
import { type Measurement, measuredData, measuredFor } from './measurement.ts'
import { partsOf, rollUp } from './roll-up.ts'
import { aPerson } from './testing/an-office.ts'

const year = { from: '2026-01-01', to: '2026-12-31' }
const ani = aPerson('ani', 'budi', { unit: 'Dinas' })
const quarters = partsOf(year, 'quarterly') ?? []

function aValue(n: number, value: string, of = 'p/ani'): Measurement {
  const part = quarters[n]
  if (part === undefined) throw new Error('four quarters')
  const measuredAt = part.to
  return { of, indicator: 'served', ...part, value, measure: 'orang', source: 'SIMPEL', measuredAt }
}

const four = ['10', '0.1', '20.25', '7'].map((value, n) => aValue(n, value))
const by = (how: RollUp['by'], places?: number): RollUp => ({
  by: how,
  from: 'quarterly',
  ...(places === undefined ? {} : { places }),
})
const rolledUpBy = (how: RollUp) => {
  const rolled = rollUp(four, { by: how, period: year })
  return rolled?.kind === 'value' ? rolled.value : rolled
}

describe('values of shorter periods', () => {
  it('[QY1] are those of whole months or quarters, and of no period that is not made up of them', () => {
    expect(quarters[1]).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(partsOf(year, 'monthly')?.length).toBe(12)
    expect(partsOf({ from: '2028-01-01', to: '2028-02-29' }, 'monthly')).toEqual([
      { from: '2028-01-01', to: '2028-01-31' },
      { from: '2028-02-01', to: '2028-02-29' },
    ])
    expect(partsOf({ from: '2026-01-15', to: '2026-12-31' }, 'monthly')).toBeNull()
    expect(partsOf({ from: '2026-02-01', to: '2026-12-31' }, 'quarterly')).toBeNull()
    expect(partsOf(quarters[0] ?? year, 'quarterly')).toBeNull()
  })

  it('[QY1] make up the longer one exactly, by sum, mean, last or days', () => {
    expect(rolledUpBy(by('sum'))).toBe('37.35')
    expect(rolledUpBy(by('mean', 2))).toBe('9.34')
    expect(rolledUpBy(by('last'))).toBe('7')
    // (10·90 + 0,1·91 + 20,25·92 + 7·92) ÷ 365 = 3416,1 ÷ 365
    expect(rolledUpBy(by('weighted', 3))).toBe('9.359')
  })

  it('[QY2] make up nothing while one is missing, and say which', () => {
    expect(rollUp([aValue(0, '10'), aValue(3, '7')], { by: by('sum'), period: year })).toEqual({
      kind: 'missing',
      missing: [quarters[1], quarters[2]],
    })
    expect(rollUp([], { by: by('sum'), period: year })).toBeNull()
  })
})

describe('what counts for a person', () => {
  const indicator = { id: 'served', measured: 'outside', rollUp: by('sum') } as unknown as Parameters<
    typeof measuredData
  >[0][number]
  const within = (parts: readonly Measurement[]) => ({ period: year, parts, indicators: [indicator] })

  it('[QY1] is rolled up with a note of how, and a value of the very period goes before', () => {
    expect(measuredFor([], ani, within(four))).toEqual({
      values: { served: 37.35 },
      notes: { served: 'SIMPEL (31/12/2026) · Σ 01/2026–12/2026' },
    })
    const whole = { ...aValue(3, '40'), ...year }
    expect(measuredFor([whole], ani, within(four)).values).toEqual({ served: 40 })
  })

  it('[QY2] is not the unit’s while their own is not whole, and rules see nothing instead of 0', () => {
    const unit = ['1', '2', '3', '4'].map((value, n) => aValue(n, value, 'u/Dinas'))
    expect(measuredFor([], ani, within(unit)).values).toEqual({ served: 10 })
    const broken = measuredFor([], ani, within([...unit, aValue(0, '10')]))
    expect(broken).toEqual({
      values: {},
      notes: { served: 'Belum ada / missing: 04/2026–06/2026, 07/2026–09/2026, 10/2026–12/2026' },
    })
    expect(measuredData([indicator], broken)).toEqual({
      values: { served: null },
      notes: broken.notes,
    })
  })
})
