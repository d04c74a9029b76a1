type Turn = {
  /** Keeps all that was written in it, or nothing if it throws. */
  readonly transaction: <T>(work: () => T) => T
  /** Runs when all of a turn is done. */
  readonly after: () => void
}

/** Rounds of the event loop in each of which somebody has come: nobody is kept waiting longer for those who follow. */
const MOST_ROUNDS = 4

/**
 * Does in one go what has come until the event loop is free, and all of it is written to the disk together, where each answer
 * would wait for a write of its own. Who comes alone waits for nobody; where others come, whoever comes in the next rounds is
 * taken in as well. What fails leaves nothing behind and is not heard of by
 * the others: they are tried in one transaction, which saves what it changes for undoing once and not for each of them, and
 * if any fails, all is undone and done again, each in a transaction of its own.
 */
export function aTurn({ transaction, after }: Turn) {
  let waiting: Waiting[] = []

  const soon = (seen: number, rounds: number): void => {
    setTimeout(() => {
      if (waiting.length > seen && rounds > 1) soon(waiting.length, rounds - 1)
      else doAll()
    }, 0)
  }
  const doAll = (): void => {
    const all = waiting
    waiting = []
    if (all.length === 1 || !isDoneTogether(all)) for (const one of all) doAlone(one)
    after()
  }
  const isDoneTogether = (all: readonly Waiting[]): boolean => {
    try {
      for (const [n, answer] of transaction(() => all.map(({ work }) => work())).entries())
        all[n]?.resolve(answer)
      return true
    } catch {
      // Whose fault it is turns out when each is done alone.
      return false
    }
  }
  const doAlone = ({ work, resolve, reject }: Waiting): void => {
    try {
      resolve(transaction(work))
    } catch (error) {
      reject(error)
    }
  }
  return {
    /** What the work gave, or threw; it may be done twice, the first time undone. */
    join<T>(work: () => T): Promise<T> {
      return new Promise((resolve, reject) => {
        if (waiting.length === 0) soon(1, MOST_ROUNDS)
        // It is resolved with what this very work gave.
        waiting.push({ work, resolve: resolve as (answer: unknown) => void, reject })
      })
    },
  }
}

type Waiting = {
  readonly work: () => unknown
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: unknown) => void
}
