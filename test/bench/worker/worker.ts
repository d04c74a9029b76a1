import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'esbuild'
import { workerBundle } from '../../../scripts/build-worker.ts'
import { serve } from '../../../scripts/worker-process.ts'
import { workerdConfig } from '../../../scripts/workerd-config.ts'
import { OPERATOR } from '../../support/worker.ts'
import { freshWorker } from '../../support/worker-build.ts'
import { courses } from './courses.ts'
import { type Speed, speedOf } from './load.ts'
import { planSubmissions, requestsOf } from './office-of.ts'
import { storedPerAppraisal } from './storage.ts'

/**
 * `npm run bench:worker`: submissions a second at a region of 10,000 people (`-- --people 2000 --submissions 300`), beside
 * two servers that only store the raw body, in the same runtime and through the same object, on the disk before they
 * answer; and what an appraisal takes on the disk (`-- --load` leaves that out). Ends with 1 on a miss.
 *
 * What is compared: the target (a ratio of 0.5) is against the one with the same door in front: the same front, token,
 * proof and its replay, paces and region, for nobody could run a server that takes answers from anybody. What is beyond
 * storing is then what the domain costs: validating, scoring, the workflow, the log, what readers see, the receipt. Beside
 * the bare one, that asks nobody anything and has no front at all, the ratio is told as well, and has no target.
 *
 * All three are sent the same requests, made ahead, 16 at once; the first third of them warms the server up and is not
 * counted. Sender and server share the machine, so that processor time for each request says more than a second does.
 */
const { values } = parseArgs({
  options: { people: { type: 'string' }, submissions: { type: 'string' }, load: { type: 'boolean' } },
})
const people = Number(values.people ?? 10_000)
const submissions = Number(values.submissions ?? 1_200)
const TARGET = 0.5

await freshWorker()
const dir = mkdtempSync(join(tmpdir(), 'timbang-bench-'))
try {
  process.exitCode = (await compare()) && (values.load === true || (await weigh())) ? 0 : 1
} finally {
  rmSync(dir, { recursive: true, force: true })
}

async function compare(): Promise<boolean> {
  const own = await withServer('own', workerBundle, async (url, config) => {
    const [warm, counted] = await inTurns(url)
    await speedOf(await requestsOf(warm), config)
    return speedOf(await requestsOf(counted), config)
  })
  const behindDoor = await withServer('door', await doorBundle(), async (url, config) => {
    const [warm, counted] = await inTurns(url)
    await speedOf(await requestsOf(warm, '?raw'), config)
    const speed = await speedOf(await requestsOf(counted, '?raw'), config)
    // The bare one cannot tell: it is sent what was meant for this one.
    return { speed, warm: await requestsOf(warm), counted: await requestsOf(counted) }
  })
  const bare = await withServer('bare', join(import.meta.dirname, 'raw.js'), async (url, config) => {
    const there = (all: typeof behindDoor.warm) =>
      all.map((one) => ({ ...one, url: `${url}${new URL(one.url).pathname}` }))
    await speedOf(there(behindDoor.warm), config)
    return speedOf(there(behindDoor.counted), config)
  })
  const ratio = own.perSecond / behindDoor.speed.perSecond
  console.log(`${people} people, ${submissions} submissions, 16 at once`)
  console.log(`  validated, scored, logged, signed      ${say(own)}`)
  console.log(`  the raw body stored, the same door     ${say(behindDoor.speed)}`)
  console.log(`  the raw body stored, no door           ${say(bare)}`)
  console.log(`  ratio ${ratio.toFixed(2)} (target ≥ ${TARGET})  ${ratio >= TARGET ? 'pass' : 'MISS'}`)
  console.log(`  beside the one without a door ${(own.perSecond / bare.perSecond).toFixed(2)}`)
  return ratio >= TARGET
}

async function weigh(): Promise<boolean> {
  const kept: { readonly what: string; readonly kilobytes: number }[] = []
  for (const course of courses) {
    for (const ending of ['accepted', 'contested'] as const) {
      const { bytes } = await storedPerAppraisal(course, ending)
      kept.push({ what: `${course.region}, ${ending}`, kilobytes: bytes / 1024 })
    }
  }
  const isSmall = kept.every(({ kilobytes }) => kilobytes <= 20)
  console.log(`  what one appraisal takes (target ≤ 20 KB)  ${isSmall ? 'pass' : 'MISS'}`)
  for (const { what, kilobytes } of kept)
    console.log(`    ${what.padEnd(24)}${kilobytes.toFixed(1).padStart(6)} KB`)
  return isSmall
}

async function inTurns(url: string) {
  const planned = await planSubmissions(url, { people, submissions: Math.ceil(submissions * 1.5) })
  return [planned.slice(submissions), planned.slice(0, submissions)] as const
}

/** Serves a bundle from an empty folder for as long as the work takes. */
async function withServer<T>(
  name: string,
  bundle: string,
  work: (url: string, config: string) => Promise<T>,
): Promise<T> {
  const configDir = join(dir, name)
  const [objectsDir, evidenceDir] = [join(configDir, 'objects'), join(configDir, 'evidence')]
  for (const one of [objectsDir, evidenceDir]) mkdirSync(one, { recursive: true })
  copyFileSync(bundle, join(configDir, 'bundle.js'))
  const vars = { MODE: 'local', RATE_FACTOR: '1000', OPERATOR_TOKEN: OPERATOR }
  const text = workerdConfig({ port: 0, configDir, objectsDir, evidenceDir, vars })
  const config = join(configDir, 'workerd.capnp')
  writeFileSync(config, text.replace(/embed "[^"]+"/, 'embed "bundle.js"'))
  const server = await serve(config, 'any port')
  try {
    return await work(server.url, config)
  } finally {
    await server.stop()
  }
}

async function doorBundle(): Promise<string> {
  const outfile = join(dir, 'door.js')
  await build({
    entryPoints: [join(import.meta.dirname, 'door.ts')],
    bundle: true,
    format: 'esm',
    target: 'esnext',
    external: ['node:*', 'cloudflare:*'],
    outfile,
    logLevel: 'warning',
  })
  return outfile
}

function say({ perSecond, median, p95, processor }: Speed): string {
  const busy = processor === null ? '' : `, ${processor.toFixed(2)} ms of the processor each`
  return `${perSecond.toFixed(0)}/s, ${median.toFixed(1)} ms in the middle, ${p95.toFixed(1)} ms at 95 %${busy}`
}
