import { parseArgs } from 'node:util'
import type { Client } from '../../scripts/api-client.ts'
import { aMatrix } from '../support/worker-matrix.ts'
import { attackReceivers } from './receivers.ts'
import { siege } from './siege.ts'

/**
 * `npm run attack -- --count 100000 --seed 7`: hostile requests against the built worker in workerd, while somebody else
 * works in another region. First they work alone for five seconds, then beside harmless requests, then beside the hostile
 * ones. At last somebody tries to have a deployed server send events to itself. Ends with 1 on a breach, on any 500, or where the other waits more than twice as long as beside harmless ones.
 */
const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 100_000)
const seed = Number(values.seed ?? Date.now() % 1_000_000)

const matrix = await aMatrix()
try {
  const other = matrix.as('budi', 'other')
  const calm = await whileBusy(other, () => new Promise((resolve) => setTimeout(resolve, 5_000)))
  const busy = await whileBusy(other, async () => harmless(matrix.as('hana'), Math.min(count, 5_000)))
  const from = Date.now()
  let toll: Awaited<ReturnType<typeof siege>> | undefined
  const stormy = await whileBusy(other, async () => {
    toll = await siege(matrix, { seed, count })
  })
  const seconds = (Date.now() - from) / 1000
  if (toll === undefined) throw new Error('nothing was fired')
  const { requests, breaches, failures, statuses, unchanged } = toll
  const ratio = stormy.middle / busy.middle
  console.log(
    `${requests} hostile requests in ${seconds.toFixed(0)} s (seed ${seed}): ${JSON.stringify(statuses)}`,
  )
  console.log(`breaches ${breaches.length}, answers of 500 ${failures.length}, unchanged ${unchanged}`)
  console.log(
    `a colleague elsewhere waits (median, 95 of 100): ${said(calm)} alone, ${said(busy)} beside as many harmless requests at once, ${said(stormy)} beside the hostile ones`,
  )
  console.log(
    `hostile to harmless ${ratio.toFixed(2)}× (at most 2), 95 of 100 ${(stormy.most / busy.most).toFixed(2)}×; to nobody else at all ${(stormy.middle / calm.middle).toFixed(2)}×: attacker, worker and colleague share this machine's processors`,
  )
  const receivers = await attackReceivers()
  console.log(
    `${receivers.tries} receivers of events on a deployed server: breaches ${receivers.breaches.length}, answers of 500 ${receivers.failures.length}, connections to this machine ${receivers.connections}`,
  )
  const broken = [...breaches, ...failures, ...receivers.breaches, ...receivers.failures]
  for (const line of broken.slice(0, 20)) console.log(`  ${line}`)
  const isHeld = broken.length === 0 && receivers.connections === 0 && unchanged && ratio <= 2
  process.exitCode = isHeld ? 0 : 1
} finally {
  await matrix.server.close()
}

type Waited = { readonly middle: number; readonly most: number }

function said({ middle, most }: Waited): string {
  return `${middle.toFixed(1)} and ${most.toFixed(1)} ms`
}

/** Milliseconds that somebody's request takes while that goes on: in the middle, and 95 of 100 at most. */
async function whileBusy(client: Client, busy: () => Promise<void>): Promise<Waited> {
  let isOver = false
  const took: number[] = []
  const working = (async () => {
    while (!isOver) {
      const from = performance.now()
      const answer = await client.request('GET', '/changes?cursor=0&limit=50')
      await answer.arrayBuffer()
      took.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })()
  await busy()
  isOver = true
  await working
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { middle: at(0.5), most: at(0.95) }
}

async function harmless(client: Client, asks: number): Promise<void> {
  let asked = 0
  const ask = async () => {
    while (asked < asks) {
      asked += 1
      await (await client.request('GET', '/changes?cursor=0&limit=1')).arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: 8 }, ask))
}
