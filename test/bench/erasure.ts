import { parseArgs } from 'node:util'
import type { Person } from '../../core/case/model.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { cycleId, regionId } from '../../core/ids.ts'
import type { Pack } from '../../core/pack/model.ts'
import type { JobList } from '../../core/protocol/office-work.ts'
import type { RetentionView } from '../../core/protocol/retention.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, provision } from '../support/worker.ts'
import { aWidePack } from '../support/worker-matrix.ts'

/**
 * `node test/bench/erasure.ts --people 10000 --leavers 2000`: how long the night takes in which so many who have left are
 * erased, beside as many open appraisals as the rest has, and how long a colleague waits meanwhile.
 */
const { values } = parseArgs({
  options: { people: { type: 'string', default: '10000' }, leavers: { type: 'string', default: '2000' } },
})
const [people, leavers] = [Number(values.people), Number(values.leavers)]

const absence = { kind: 'left', since: '2015-03-01' } as const
const staff = Array.from({ length: people }, (_, n): Person => {
  const gone = n < leavers ? { absence, appraised: false } : {}
  return aPerson(`p-${String(n).padStart(5, '0')}`, `head-${n % 200}`, gone)
})
const heads = Array.from({ length: 200 }, (_, n) => aPerson(`head-${n}`, 'top', { appraised: false }))
const everybody = [aPerson('top', null, { appraised: false, hr: true }), ...heads, ...staff]

const server = await aServer()
try {
  const region = { id: regionId('small'), name: 'Small' }
  const pack = aWidePack()
  const set = (version: number, of: Pack) =>
    provision(server.url, aProvision({ region, people: everybody, pack: { ...of, version } }))
  const codes = codesOf(await set(1, pack))
  const as = (person: string) =>
    signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
  const [hr, colleague] = [await as('top'), await as('head-7')]
  const year = { id: cycleId('2026'), name: '2026', period: { from: '2026-01-01', to: '2026-12-31' } }
  const opened = await hr.openCycle(
    year,
    staff.slice(leavers).map(({ id }) => id),
  )
  if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problem))
  await until(async () => (await jobsOf(hr)).every(({ state }) => state === 'done'))
  await colleague.pull()
  const calm = await waits(colleague, () => new Promise((resolve) => setTimeout(resolve, 3_000)))

  const from = performance.now()
  const seconds = () => ((performance.now() - from) / 1000).toFixed(1)
  const policies = { ...pack.policies, retention: { appraisalYears: 5, leaverYears: 1 } }
  if ((await set(2, { ...pack, policies })).status !== 200) throw new Error('not provisioned')
  const provisioned = seconds()
  let erased = ''
  const stormy = await waits(colleague, async () => {
    await until(async () => (await retentionOf(hr)).leavers.length === 0)
    erased = seconds()
    await until(async () => (await jobsOf(hr)).every(({ state }) => state === 'done'))
  })
  console.log(
    `the rule was set after ${provisioned} s; ${leavers} of ${people} erased after ${erased} s; ${people - leavers} appraisals drawn anew after ${seconds()} s`,
  )
  console.log(
    `a colleague waits ${said(stormy)} ms meanwhile (median, 95 of 100, longest), ${said(calm)} ms before`,
  )
  if (server.log.length > 0) console.log(server.log.slice(0, 10).join('\n'))
} finally {
  await server.close()
}

async function jobsOf(client: Client): Promise<JobList['jobs']> {
  // The worker's own contract.
  return ((await (await client.request('GET', '/jobs')).json()) as JobList).jobs
}

async function retentionOf(client: Client): Promise<RetentionView> {
  // The worker's own contract.
  return (await (await client.request('GET', '/retention')).json()) as RetentionView
}

async function until(look: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (await look()) return
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  throw new Error('ten minutes were not enough')
}

/** Milliseconds of a colleague's syncs while that goes on. */
async function waits(client: Client, busy: () => Promise<void>): Promise<readonly number[]> {
  let isOver = false
  const took: number[] = []
  const working = (async () => {
    while (!isOver) {
      const from = performance.now()
      await client.pull()
      took.push(performance.now() - from)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })()
  await busy()
  isOver = true
  await working
  return took.toSorted((a, b) => a - b)
}

function said(took: readonly number[]): string {
  const at = (share: number) =>
    (took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0).toFixed(0)
  return [at(0.5), at(0.95), at(1)].join(', ')
}
