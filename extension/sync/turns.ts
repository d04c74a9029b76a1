/**
 * Runs turns one after the other. Whoever asks during a turn gets the next one, since the present one may have
 * read the outbox already; ten who ask share it.
 */
export function turns(run: (eager: boolean) => Promise<void>): (eager: boolean) => Promise<void> {
  let running: Promise<void> | null = null
  let next: { eager: boolean; readonly promise: Promise<void> } | null = null

  const start = (eager: boolean): Promise<void> => {
    running = run(eager).finally(() => {
      running = null
    })
    return running
  }
  return (eager) => {
    if (running === null) return start(eager)
    if (next !== null) {
      next.eager ||= eager
      return next.promise
    }
    const waiting = { eager, promise: Promise.resolve() }
    const promise = running
      .catch(() => {})
      .then(() => {
        next = null
        return start(waiting.eager)
      })
    next = Object.assign(waiting, { promise })
    return promise
  }
}
