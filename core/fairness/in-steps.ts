/** Work that lets others in now and then: whoever runs it may wait wherever it yields. */
export type Steps<T> = Generator<void, T, void>

/** Runs work to its end without waiting: `finish(severityInSteps(ratings))` is `severityOf(ratings)`. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
