import type { AddressInfo } from 'node:net'
import { createServer, connect as dial, type Socket } from 'node:net'

/** A line between a browser and the server that a test can cut. */
export type BrokenLine = {
  readonly url: string
  /** Nothing gets through; what is under way breaks off. */
  readonly cut: () => void
  /** Requests get through and their answers do not: what was sent is done, and the sender does not know. */
  readonly swallowAnswers: () => void
  readonly mend: () => void
  readonly close: () => Promise<void>
}

/** Forwards TCP on the loopback address to the server, as long as it is whole. */
export async function aBrokenLine(server: string): Promise<BrokenLine> {
  const { hostname, port } = new URL(server)
  const open = new Set<Socket>()
  let state: 'whole' | 'cut' | 'swallows' = 'whole'
  const drop = () => {
    for (const socket of open) socket.destroy()
    open.clear()
  }
  const track = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // A torn line is the point.
    socket.on('error', () => {})
  }
  const listener = createServer((near) => {
    track(near)
    if (state === 'cut') {
      near.destroy()
      return
    }
    const far = dial(Number(port), hostname)
    track(far)
    near.on('data', (bytes) => far.write(bytes))
    far.on('data', (bytes) => {
      if (state === 'swallows') near.destroy()
      else near.write(bytes)
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening))
  const { port: own } = listener.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    cut() {
      state = 'cut'
      drop()
    },
    swallowAnswers() {
      state = 'swallows'
    },
    mend() {
      state = 'whole'
      drop()
    },
    async close() {
      drop()
      await new Promise<void>((closed) => listener.close(() => closed()))
    },
  }
}
