/**
 * `npm run bench:fairness`: how long it takes to find the leniency of raters. Exits with 1 where 500 raters of 10,000
 * people take more than 5 seconds, standard errors included.
 */
import type { Rating } from '../../core/fairness/ratings.ts'
import { severityOf } from '../../core/fairness/severity.ts'

const limit = 5000

const lines = [
  { what: '500 raters, 10,000 ratees, 4 ratings each', raters: 500, ratees: 10_000, each: 4 },
  { what: '500 raters, 10,000 ratees, 20 ratings each', raters: 500, ratees: 10_000, each: 20 },
  { what: '1,000 raters, 10,000 ratees, 6 ratings each', raters: 1000, ratees: 10_000, each: 6 },
  { what: '10,000 raters, 10,000 ratees, 6 ratings each', raters: 10_000, ratees: 10_000, each: 6 },
]

let isLate = false
for (const { what, ...size } of lines) {
  const { ratings, gives } = planted(size)
  const start = performance.now()
  const { raters, components } = severityOf(ratings)
  const time = performance.now() - start
  const middle = raters.reduce((sum, { rater }) => sum + (gives.get(rater) ?? 0), 0) / raters.length
  const misses = raters.map(({ rater, leniency }) =>
    leniency?.standardError
      ? (leniency.points - (gives.get(rater) ?? 0) + middle) / leniency.standardError
      : 0,
  )
  const within = misses.filter((miss) => Math.abs(miss) < 1.959964).length / misses.length
  console.log(
    `${what.padEnd(48)}${time.toFixed(0).padStart(7)} ms  ${components.length} group, planted leniency within 95 % bounds: ${(within * 100).toFixed(1)} %`,
  )
  isLate ||= size.raters === 500 && time > limit
}
process.exitCode = isLate ? 1 : 0

/** Ratings of people who differ, by raters who are lenient or strict by known amounts, with noise. */
function planted({ raters, ratees, each }: { raters: number; ratees: number; each: number }) {
  const draw = mulberry(raters + each)
  const normal = () => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
  const gives = new Map(Array.from({ length: raters }, (_, j) => [`rater-${j}`, 5 * normal()]))
  const ratings: Rating[] = []
  for (let i = 0; i < ratees; i++) {
    const worth = 75 + 8 * normal()
    for (let n = 0; n < each; n++) {
      const rater = `rater-${Math.floor(draw() * raters)}`
      ratings.push({ rater, ratee: `ratee-${i}`, value: worth + (gives.get(rater) ?? 0) + 4 * normal() })
    }
  }
  return { ratings, gives }
}

function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}
