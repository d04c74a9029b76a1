import type { Client } from '../../../scripts/api-client.ts'

/** Milliseconds between an answer and the next question. */
const PAUSE = 20

/** Milliseconds that somebody waited for an answer: in the middle, in 95 of 100 cases at most, and at most. */
export type Waited = {
  readonly seconds: number
  readonly middle: number
  readonly most95: number
  readonly most: number
}

/** Asks for a page of rows over and over while something is done, and tells how long each answer took. */
export async function whileAsking(probe: Client, work: () => Promise<unknown>): Promise<Waited> {
  let over = false
  const took: number[] = []
  const asking = (async () => {
    while (!over) {
      const from = performance.now()
      // One request: whoever has ten thousand new colleagues asks for them page by page.
      await (await probe.request('GET', '/changes?cursor=0&limit=50')).arrayBuffer()
      took.push(performance.now() - from)
      await new Promise((soon) => setTimeout(soon, PAUSE))
    }
  })()
  const from = performance.now()
  try {
    await work()
  } finally {
    over = true
    await asking
  }
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { seconds: (performance.now() - from) / 1000, middle: at(0.5), most95: at(0.95), most: at(1) }
}

/** The same as a line of print. */
export async function printWaits(probe: Client, what: string, work: () => Promise<unknown>): Promise<Waited> {
  const waited = await whileAsking(probe, work)
  const [middle, most95, most] = [waited.middle, waited.most95, waited.most].map((ms) => ms.toFixed(0))
  console.log(
    `${what.padEnd(34)} ${waited.seconds.toFixed(1).padStart(6)} s  others wait ${middle} ms in the middle, ${most95} at 95 %, ${most} at most`,
  )
  return waited
}
