import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { aPerson } from '../../../core/case/testing/an-office.ts'
import { personId } from '../../../core/ids.ts'
import type { SubmitTask } from '../../../core/protocol/mutation.ts'
import { type Client, openTasks, signIn, submission } from '../../../scripts/api-client.ts'
import { serve } from '../../../scripts/worker-process.ts'
import { workerdConfig } from '../../../scripts/workerd-config.ts'
import { aProvision, aServer, codesOf, provision } from '../../support/worker.ts'
import { year } from '../../support/worker-journey.ts'
import { courses } from './courses.ts'
import { storedPerAppraisal } from './storage.ts'

/**
 * `npm run bench:worker`: submissions a second at a region of 10,000 people (`-- --people 2000 --submissions 300`), beside
 * a worker that stores the raw body and nothing else; and what an appraisal takes on the disk. Ends with 1 on a miss.
 */
const { values } = parseArgs({ options: { people: { type: 'string' }, submissions: { type: 'string' } } })
const count = Number(values.people ?? 10_000)
const submissions = Number(values.submissions ?? 400)

type Speed = { readonly perSecond: number; readonly median: number; readonly p95: number }

const own = await ours()
const raw = await baseline()
const endings = ['accepted', 'contested'] as const
const kept: { readonly what: string; readonly kilobytes: number }[] = []
for (const course of courses) {
  for (const ending of endings) {
    const { bytes } = await storedPerAppraisal(course, ending)
    kept.push({ what: `${course.region}, ${ending}`, kilobytes: bytes / 1024 })
  }
}
const isSmall = kept.every(({ kilobytes }) => kilobytes <= 20)
const ratio = own.perSecond / raw.perSecond
const say = ({ perSecond, median, p95 }: Speed) =>
  `${perSecond.toFixed(0)}/s, ${median.toFixed(1)} ms in the middle, ${p95.toFixed(1)} ms at 95 %`
console.log(`${count} people, ${submissions} submissions, 16 at once`)
console.log(`  validated, scored, logged, signed   ${say(own)}`)
console.log(`  the raw body stored                 ${say(raw)}`)
console.log(`  ratio ${ratio.toFixed(2)} (target ≥ 0.5)  ${ratio >= 0.5 ? 'pass' : 'MISS'}`)
console.log(`  what one appraisal takes (target ≤ 20 KB)  ${isSmall ? 'pass' : 'MISS'}`)
for (const { what, kilobytes } of kept)
  console.log(`    ${what.padEnd(24)}${kilobytes.toFixed(1).padStart(6)} KB`)
process.exitCode = ratio >= 0.5 && isSmall ? 0 : 1

async function ours(): Promise<Speed> {
  const server = await aServer()
  try {
    const names = Array.from({ length: count }, (_, n) => `p${n}`)
    const people = [
      aPerson('citra', null, { appraised: false }),
      aPerson('budi', 'citra', { appraised: false }),
      aPerson('gita', 'citra', { hr: true, appraised: false }),
      ...names.map((name) => aPerson(name, 'budi')),
    ]
    const codes = codesOf(await provision(server.url, aProvision({ people })))
    const enter = (person: string): Promise<Client> =>
      signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
    const appraised = names.slice(0, submissions)
    const opened = await (await enter('gita')).openCycle(year, appraised.map(personId))
    if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problem))
    const asked: { client: Client; mutation: SubmitTask }[] = []
    for (const person of appraised) {
      const client = await enter(person)
      const [task] = openTasks(await client.pull())
      if (task === undefined) throw new Error(`${person} has nothing to do`)
      asked.push({
        client,
        mutation: submission(task, {
          peers: ['p1', 'p2', 'p3'].map((one, n) => (one === person ? `p${n + 7}` : one)),
        }),
      })
    }
    return await speedOf(asked, async ({ client, mutation }) => {
      const answer = await client.push(mutation)
      if (answer.kind === 'refused') throw new Error(JSON.stringify(answer.problem))
    })
  } finally {
    await server.close()
  }
}

async function baseline(): Promise<Speed> {
  const dir = mkdtempSync(join(tmpdir(), 'timbang-raw-'))
  const config = join(dir, 'workerd.capnp')
  copyFileSync(join(import.meta.dirname, 'raw.js'), join(dir, 'raw.js'))
  const dirs = { configDir: dir, objectsDir: join(dir, 'objects'), evidenceDir: join(dir, 'evidence') }
  for (const one of [dirs.objectsDir, dirs.evidenceDir]) mkdirSync(one)
  const text = workerdConfig({ port: 0, ...dirs, vars: {} })
  writeFileSync(config, text.replace(/embed "[^"]+"/, 'embed "raw.js"'))
  const worker = await serve(config, 'any port', () => {})
  try {
    // What a device really sends: the same body, the same length of headers, a key of its own made for each request.
    const device = await deviceLike()
    const bodies = Array.from({ length: submissions }, (_, n) => ({ url: `${worker.url}/m-${n}`, device }))
    return await speedOf(bodies, async ({ url, device: prove }) => {
      const headers = { 'content-type': 'application/json', ...(await prove(url)) }
      const body = JSON.stringify({
        answers: { peers: ['p1', 'p2', 'p3'] },
        filledAt: new Date().toISOString(),
      })
      await (await fetch(url, { method: 'PUT', headers, body })).text()
    })
  } finally {
    await worker.stop()
    rmSync(dir, { recursive: true, force: true })
  }
}

/** Proofs take the device's time, not the server's: both are measured with them. */
async function deviceLike() {
  const { publicKey, privateKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  return async (url: string) => ({
    authorization: `DPoP ${'x'.repeat(500)}`,
    dpop: await new SignJWT({ htm: 'PUT', htu: url, jti: crypto.randomUUID(), ath: 'x'.repeat(43) })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk })
      .setIssuedAt()
      .sign(privateKey),
  })
}

async function speedOf<T>(all: readonly T[], send: (one: T) => Promise<void>): Promise<Speed> {
  const took: number[] = []
  let next = 0
  const from = performance.now()
  const worker = async () => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) {
      const started = performance.now()
      await send(one)
      took.push(performance.now() - started)
    }
  }
  await Promise.all(Array.from({ length: 16 }, worker))
  const seconds = (performance.now() - from) / 1000
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN
  return { perSecond: all.length / seconds, median: at(0.5), p95: at(0.95) }
}
