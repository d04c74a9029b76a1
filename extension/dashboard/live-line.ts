/** What a line needs of the world, so that it can be tried without one. */
export type LineDeps = {
  /** A ticket, or null where none is given now. */
  readonly ticket: () => Promise<string | null>
  /** Opens a socket with a ticket. */
  readonly open: (ticket: string) => LineSocket
  readonly later: (work: () => void, milliseconds: number) => () => void
  /** From 0 to 1: not all come back in the same second after the server was away. */
  readonly chance: () => number
  readonly changed: () => void
  readonly told: (state: LineState) => void
}

export type LineSocket = {
  send(text: string): void
  close(): void
  onopen: (() => void) | null
  onmessage: ((text: string) => void) | null
  onclose: (() => void) | null
}

/** `live`: told at once; `polling`: asked now and then while the line is down. */
export type LineState = 'live' | 'polling'

/** Milliseconds between two questions while the line is down, and between two signs of life while it is up. */
export const POLL_EVERY = 30_000
const PING_EVERY = 45_000
const [SHORTEST, LONGEST] = [1_000, 60_000]

/** How long until the next try after so many that came to nothing: doubling, up to a minute, spread by a quarter. */
export function waitBefore(tries: number, chance: number): number {
  return Math.round(Math.min(LONGEST, SHORTEST * 2 ** Math.min(tries, 10)) * (0.75 + chance / 2))
}

/**
 * Follows the figures over a line that is opened anew whenever it breaks, and asks for them now and then in between.
 * The answer ends it.
 */
export function followFigures(deps: LineDeps): () => void {
  let [tries, ended]: [number, boolean] = [0, false]
  let socket: LineSocket | null = null
  let [stopPolling, stopPing, stopWaiting] = [nothing, nothing, nothing]

  const poll = () => {
    deps.told('polling')
    stopPolling = every(deps.later, POLL_EVERY, deps.changed)
  }
  const tryLater = () => {
    if (ended) return
    stopWaiting = deps.later(() => void connect(), waitBefore(tries, deps.chance()))
    tries += 1
  }
  const connect = async () => {
    const ticket = await deps.ticket()
    if (ended) return
    if (ticket === null) return tryLater()
    const line = deps.open(ticket)
    socket = line
    line.onopen = () => {
      const isAnew = tries > 0
      tries = 0
      stopPolling()
      stopPing = every(deps.later, PING_EVERY, () => line.send('ping'))
      deps.told('live')
      // What happened while it was down was not told.
      if (isAnew) deps.changed()
    }
    line.onmessage = (text) => {
      if (text !== 'pong') deps.changed()
    }
    line.onclose = () => {
      stopPing()
      socket = null
      if (ended) return
      stopPolling()
      poll()
      tryLater()
    }
  }
  poll()
  void connect()
  return () => {
    ended = true
    for (const stop of [stopPolling, stopPing, stopWaiting]) stop()
    socket?.close()
  }
}

function nothing(): void {}

function every(later: LineDeps['later'], milliseconds: number, work: () => void): () => void {
  let stop = nothing
  const next = () => {
    stop = later(() => {
      work()
      next()
    }, milliseconds)
  }
  next()
  return () => stop()
}
