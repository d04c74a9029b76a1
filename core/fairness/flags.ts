/** Fewer people than these are too few to say anything of, and too few to hide among. */
export const leastPeople = 5

/** A figure of one rater, role or group that may be worth a look. */
export type Candidate = {
  /** How large it is, in the unit of `practical`; the sign does not matter. */
  readonly size: number
  /** How likely it is by chance; null where that is not known, and then it is no flag. */
  readonly p: number | null
  /** On how many people it rests. */
  readonly people: number
}

export type Limits = {
  /** The least size that makes a difference to anybody. */
  readonly practical: number
  /** The share of false flags among all that is accepted. */
  readonly falseFlags?: number
}

/**
 * Which figures are worth a look: large enough to matter, beyond chance, and of five people or more, all three. Since
 * many are looked at, chance is judged for all together, so that of the flags at most a share is false (Benjamini and
 * Hochberg 1995). A flag asks for a look by a person; it says nothing about anybody's intention.
 * `flagsOf([{ size: 6, p: 0.001, people: 9 }], { practical: 3 })` is `[true]`.
 */
export function flagsOf(
  candidates: readonly Candidate[],
  { practical, falseFlags = 0.05 }: Limits,
): readonly boolean[] {
  const adjusted = adjustedP(candidates.map(({ p, people }) => (people < leastPeople ? null : p)))
  return candidates.map(({ size, people }, index) => {
    const p = adjusted[index] ?? null
    return people >= leastPeople && Math.abs(size) >= practical && p !== null && p <= falseFlags
  })
}

/** Probabilities made comparable by Benjamini and Hochberg's step-up rule: `adjustedP([0.01, 0.04])` is `[0.02, 0.04]`. */
export function adjustedP(probabilities: readonly (number | null)[]): readonly (number | null)[] {
  const known = probabilities
    .map((p, index) => ({ p, index }))
    .filter((each): each is { readonly p: number; readonly index: number } => each.p !== null)
    .sort((a, b) => b.p - a.p)
  const adjusted: (number | null)[] = probabilities.map(() => null)
  let least = 1
  for (const [place, { p, index }] of known.entries()) {
    least = Math.min(least, p * (known.length / (known.length - place)))
    adjusted[index] = least
  }
  return adjusted
}
