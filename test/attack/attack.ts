import { parseArgs } from 'node:util'
import type { Client } from '../../scripts/api-client.ts'
import { aMatrix } from '../support/worker-matrix.ts'
import { siege } from './siege.ts'

/**
 * `npm run attack -- --count 100000 --seed 7`: hostile requests against the built worker in workerd, while somebody else
 * works in another region. Ends with 1 on a breach, on any 500, or where the other waits more than twice as long as when
 * as many harmless requests come.
 */
const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } })
const count = Number(values.count ?? 100_000)
const seed = Number(values.seed ?? Date.now() % 1_000_000)

const matrix = await aMatrix()
try {
  const other = matrix.as('budi', 'other')
  const calm = await whileBusy(other, async () => harmless(matrix.as('hana'), Math.min(count, 5_000)))
  const from = Date.now()
  let toll: Awaited<ReturnType<typeof siege>> | undefined
  const stormy = await whileBusy(other, async () => {
    toll = await siege(matrix, { seed, count })
  })
  const seconds = (Date.now() - from) / 1000
  if (toll === undefined) throw new Error('nothing was fired')
  const { requests, breaches, failures, statuses, unchanged } = toll
  const ratio = stormy / calm
  console.log(
    `${requests} hostile requests in ${seconds.toFixed(0)} s (seed ${seed}): ${JSON.stringify(statuses)}`,
  )
  console.log(`breaches ${breaches.length}, answers of 500 ${failures.length}, unchanged ${unchanged}`)
  console.log(
    `a colleague elsewhere waits ${stormy.toFixed(1)} ms (median) meanwhile, ${calm.toFixed(1)} ms beside as many harmless requests at once: ${ratio.toFixed(2)}×`,
  )
  for (const line of [...breaches, ...failures].slice(0, 20)) console.log(`  ${line}`)
  const isHeld = breaches.length === 0 && failures.length === 0 && unchanged && ratio <= 2
  process.exitCode = isHeld ? 0 : 1
} finally {
  await matrix.server.close()
}

/** Milliseconds that somebody's request takes, in the middle, while that goes on. */
async function whileBusy(client: Client, busy: () => Promise<void>): Promise<number> {
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
  return took.toSorted((a, b) => a - b)[Math.floor(took.length / 2)] ?? Number.NaN
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
