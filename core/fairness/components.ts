import type { Design } from './ratings.ts'

/** Which raters and ratees hang together: through ratees that they share, raters can be compared, and only so. */
export type Components = {
  readonly count: number
  readonly ofRater: Int32Array
  readonly ofRatee: Int32Array
}

/**
 * The connected components of the graph of who rated whom (Weeks and Williams 1964: one rater's effect against
 * another's is estimable exactly within one). `componentsOf(design).count` is 1 where all can be compared.
 */
export function componentsOf({ raters, ratees, rater, ratee }: Design): Components {
  const above = Int32Array.from({ length: raters.length + ratees.length }, (_, index) => index)
  for (let n = 0; n < rater.length; n++) {
    above[topOf(above, rater[n] ?? 0)] = topOf(above, raters.length + (ratee[n] ?? 0))
  }
  const numbers = new Map<number, number>()
  const numberOf = (at: number) => {
    const top = topOf(above, at)
    const known = numbers.get(top) ?? numbers.size
    numbers.set(top, known)
    return known
  }
  const ofRater = Int32Array.from(raters, (_, index) => numberOf(index))
  const ofRatee = Int32Array.from(ratees, (_, index) => numberOf(raters.length + index))
  return { count: numbers.size, ofRater, ofRatee }
}

/** The one that stands for its component; the way there is made shorter. */
function topOf(above: Int32Array, at: number): number {
  let top = at
  for (let up = above[top] ?? top; up !== top; up = above[top] ?? top) {
    above[top] = above[up] ?? up
    top = up
  }
  return top
}
