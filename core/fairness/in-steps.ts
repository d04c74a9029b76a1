/** Work that lets others in now and then: whoever runs it may wait wherever it yields. */
export type Steps<T> = Generator<void, T, void>

/** Runs work to its end without waiting: `finish(severityInSteps(ratings))` is `severityOf(ratings)`. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}

/** Additions and multiplications between two rests: some milliseconds on an old laptop. */
const slice = 2_000_000

/**
 * Says when it is time for a rest, by what was done since the last one: a clock would give other steps each time.
 * `const isTime = pace()` and then `if (isTime(size * size)) yield` in a loop.
 */
export function pace(most = slice): (work: number) => boolean {
  let done = 0
  return (work) => {
    done += work
    if (done < most) return false
    done = 0
    return true
  }
}
