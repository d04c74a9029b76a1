import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { componentsOf } from './components.ts'
import { raterSystem } from './rater-system.ts'
import { designOf } from './ratings.ts'
import { eliminate, iterate } from './solve-raters.ts'

const rating = fc.record({
  rater: fc.integer({ min: 0, max: 30 }).map((n) => `r${n}`),
  ratee: fc.integer({ min: 0, max: 20 }).map((n) => `e${n}`),
  value: fc.integer({ min: 1, max: 5 }),
})

describe('solving for the raters', () => {
  it.each([0, 0.3, 4])('[K3] finds by iteration what elimination finds, with a ridge of %d', (ridge) => {
    fc.assert(
      fc.property(fc.array(rating, { minLength: 1, maxLength: 200 }), (ratings) => {
        const design = designOf(ratings)
        const components = componentsOf(design)
        const system = raterSystem(design, components)
        const [whole, steps] = [
          eliminate({ design, components, system, ridge }),
          iterate({ design, components, system, ridge }),
        ]
        for (let j = 0; j < system.size; j++) {
          expect(steps.effects[j]).toBeCloseTo(whole?.effects[j] ?? Number.NaN, 7)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('[K3] knows variances from probes within some percent', () => {
    let state = 1
    const draw = (below: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * below)
    }
    const ratings = Array.from({ length: 4000 }, (_, n) => ({
      rater: `r${n % 400}`,
      ratee: `e${draw(300)}`,
      value: draw(5),
    }))
    const design = designOf(ratings)
    const components = componentsOf(design)
    const system = raterSystem(design, components)
    const problem = { design, components, system, ridge: 0 }
    const [whole, steps] = [eliminate(problem), iterate(problem)]
    const ratios = design.raters.map(
      (_, j) => steps.covariance(j, j) / (whole?.covariance(j, j) ?? Number.NaN),
    )
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(mean).toBeGreaterThan(0.95)
    expect(mean).toBeLessThan(1.05)
    expect(Math.min(...ratios)).toBeGreaterThan(0.7)
    expect(Math.max(...ratios)).toBeLessThan(1.4)
  })
})
