import { beforeEach, describe, expect, test } from 'vitest'
import { followFigures, type LineSocket, type LineState, POLL_EVERY, waitBefore } from './live-line.ts'

type Waiting = { readonly at: number; readonly work: () => void }

let [now, told, changes, tickets, sockets]: [number, LineState[], number, (string | null)[], Socket[]] = [
  0,
  [],
  0,
  [],
  [],
]
let waiting = new Set<Waiting>()

type Socket = LineSocket & { readonly ticket: string; sent: string[]; isClosed: boolean }

const deps = {
  ticket: async () => tickets.shift() ?? null,
  open: (ticket: string) => {
    const socket: Socket = {
      ticket,
      sent: [],
      isClosed: false,
      send: (text) => socket.sent.push(text),
      close: () => {
        socket.isClosed = true
      },
      onopen: null,
      onmessage: null,
      onclose: null,
    }
    sockets.push(socket)
    return socket
  },
  later: (work: () => void, milliseconds: number) => {
    const one = { at: now + milliseconds, work }
    waiting.add(one)
    return () => void waiting.delete(one)
  },
  chance: () => 0.5,
  changed: () => {
    changes += 1
  },
  told: (state: LineState) => told.push(state),
}

/** Lets time pass, step by step. */
async function pass(milliseconds: number): Promise<void> {
  const end = now + milliseconds
  for (;;) {
    await settled()
    const [next] = [...waiting].toSorted((a, b) => a.at - b.at)
    if (next === undefined || next.at > end) break
    waiting.delete(next)
    now = next.at
    next.work()
  }
  now = end
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
}

beforeEach(() => {
  ;[now, told, changes, tickets, sockets] = [0, [], 0, [], []]
  waiting = new Set()
})

describe('the line over which figures are kept up to date', () => {
  test('[DB5] asks now and then until it is open, and then waits to be told', async () => {
    tickets = ['t-1']
    const end = followFigures(deps)
    await pass(POLL_EVERY)
    expect([told, changes]).toEqual([['polling'], 1])
    sockets[0]?.onopen?.()
    await pass(POLL_EVERY * 3)
    expect([told, changes]).toEqual([['polling', 'live'], 1])
    sockets[0]?.onmessage?.('pong')
    expect(changes).toBe(1)
    sockets[0]?.onmessage?.('{"kind":"figures-changed"}')
    expect(changes).toBe(2)
    end()
    expect([sockets[0]?.isClosed, waiting.size]).toEqual([true, 0])
  })

  test('[DB5] is opened anew with a ticket of its own, ever later, and reads what it missed', async () => {
    tickets = ['t-1', 't-2', 't-3', 't-4']
    followFigures(deps)
    await settled()
    sockets[0]?.onopen?.()
    for (const n of [0, 1, 2]) {
      sockets[n]?.onclose?.()
      await pass(waitBefore(n, 0.5))
    }
    expect(sockets.map(({ ticket }) => ticket)).toEqual(['t-1', 't-2', 't-3', 't-4'])
    expect(told.at(-1)).toBe('polling')
    const before = changes
    sockets[3]?.onopen?.()
    expect([told.at(-1), changes]).toEqual(['live', before + 1])
  })

  test('[DB5] goes on asking where no ticket is given, and tries a minute apart at most', async () => {
    followFigures(deps)
    await pass(POLL_EVERY * 20)
    expect([sockets.length, changes, told]).toEqual([0, 20, ['polling']])
    expect(waitBefore(0, 0)).toBe(750)
    expect(waitBefore(40, 1)).toBe(75_000)
  })
})
