import { parseArgs } from 'node:util'
import { aPerson } from '../../../core/case/testing/an-office.ts'
import { personId } from '../../../core/ids.ts'
import { signIn } from '../../../scripts/api-client.ts'
import { officeClient } from '../../support/office-client.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision } from '../../support/worker.ts'
import { send } from '../../support/worker-device.ts'
import { year } from '../../support/worker-journey.ts'
import { printWaits } from './probe.ts'

/**
 * `node test/bench/worker/others.ts`: how long somebody waits for their rows while a region of 10,000 people with 2,000
 * appraisals does what it rarely does: people who have left are erased, one after the other, and a list of everybody is
 * taken in (`-- --people 2000 --cases 300 --leavers 20`). Build first; nothing else may run meanwhile.
 */
const { values } = parseArgs({
  options: { people: { type: 'string' }, cases: { type: 'string' }, leavers: { type: 'string' } },
})
const people = Number(values.people ?? 10_000)
const cases = Number(values.cases ?? 2_000)
const leavers = Number(values.leavers ?? 100)

const server = await aServer()
try {
  const names = Array.from({ length: people }, (_, n) => `p${n}`)
  // Teams of ten under one head each, so that leaving touches about as many appraisals as in an office.
  const heads = Array.from({ length: Math.ceil(people / 10) }, (_, n) => `h${n}`)
  const all = [
    aPerson('citra', null, { appraised: false }),
    aPerson('gita', 'citra', { hr: true, appraised: false }),
    ...heads.map((name) => aPerson(name, 'citra', { appraised: false })),
    ...names.map((name, n) => aPerson(name, `h${Math.floor(n / 10)}`)),
  ]
  const codes = codesOf(await provision(server.url, aProvision({ people: all })))
  const enter = (person: string) =>
    signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
  const [gita, probe] = [await enter('gita'), await enter(`p${people - 1}`)]
  const hr = officeClient(gita)
  await gita.openCycle(year, names.slice(0, cases).map(personId))
  for (;;) {
    const jobs = await hr.jobs()
    if (jobs.every(({ state }) => state !== 'running')) break
    await new Promise((soon) => setTimeout(soon, 200))
  }
  await probe.pull()

  await printWaits(probe, 'nothing else', () => new Promise((later) => setTimeout(later, 3_000)))
  const erase = async (all: readonly string[]) => {
    const headers = { authorization: `Bearer ${OPERATOR}` }
    for (const person of all) {
      const path = `${server.url}/v1/regions/small/people/${person}/erasure`
      const { status, text } = await send(path, 'POST', headers)
      if (status !== 200) throw new Error(`${status} ${text}`)
    }
  }
  // Those who have no task open: nobody else is erased.
  const gone = names.slice(cases, cases + leavers)
  await printWaits(probe, `${gone.length} people erased`, () => erase(gone))
  const heading = heads.slice(-Math.ceil(leavers / 10))
  await printWaits(probe, `${heading.length} heads of teams erased`, () => erase(heading))
  const rows = Array.from({ length: people }, (_, n) => ({
    nip: `1980${pad(1 + (n % 12), 2)}${pad(1 + (n % 28), 2)}2005${pad(1 + (Math.floor(n / 1000) % 12), 2)}1${pad(1 + (n % 999), 3)}`,
    name: `Pegawai ${n}`,
    post: 'Analis',
    grade: 'III/c',
    unit: `Unit ${n % 200}`,
  }))
  let id = ''
  await printWaits(probe, `a list of ${people} sent`, async () => {
    id = await hr.upload(rows)
  })
  let plan = ''
  await printWaits(probe, 'looked at', async () => {
    const review = await hr.review(id, 'fresh')
    plan = review.plan
    console.log(`    ${JSON.stringify(review.counts)}`)
  })
  await printWaits(probe, 'taken in', async () => {
    const applied = await hr.apply(id, plan)
    if (applied.status !== 200) throw new Error(applied.text)
  })
} finally {
  await server.close()
}

function pad(n: number, length: number): string {
  return String(n).padStart(length, '0')
}
