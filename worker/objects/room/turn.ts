/**
 * Does in one go what has come until the event loop is free: each piece of work by itself, and all of it written to the
 * disk together, where each answer would wait for a write of its own. Nobody waits for others to come. `after` runs when
 * all of them are done.
 */
export function aTurn(after: () => void) {
  let waiting: (() => void)[] = []

  const doAll = (): void => {
    const all = waiting
    waiting = []
    for (const one of all) one()
    after()
  }
  return {
    /** What the work gave, or threw; the others of its turn don't hear of it. */
    join<T>(work: () => T): Promise<T> {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) setTimeout(doAll, 0)
        waiting.push(() => {
          try {
            resolve(work())
          } catch (error) {
            reject(error)
          }
        })
      })
    },
  }
}
