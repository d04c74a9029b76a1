import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, codesOf } from '../support/worker.ts'
import { freshWorker } from '../support/worker-build.ts'
import { send } from '../support/worker-device.ts'
import { caseOf, does, taken, year } from '../support/worker-journey.ts'

const secret = '5f2b0c94d1e84a7fb3a6c7d80e9f1a2b'
const settings = { OPERATOR_TOKEN: secret, EXTENSION_IDS: 'abcdefghijklmnopabcdefghijklmnop' }
const home = mkdtempSync(join(tmpdir(), 'timbang-serve-'))
let child: ChildProcess | undefined
afterEach(() => {
  child?.kill('SIGKILL')
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

/** `npm run serve` with these settings and nothing else of ours; its address, or what it said when it ended. */
function serve(vars: { readonly [name: string]: string }): Promise<string> {
  const env = { PATH: process.env.PATH ?? '', TIMBANG_HOME: home, PORT: '0', ...vars }
  const started = spawn(process.execPath, ['scripts/serve.ts'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  child = started
  return new Promise((resolve) => {
    let said = ''
    const take = (chunk: Buffer) => {
      said += chunk.toString()
      const [, url] = /"url":"([^"]+)".*"health":200/.exec(said) ?? []
      if (url !== undefined) resolve(url)
    }
    started.stdout.on('data', take)
    started.stderr.on('data', take)
    started.on('close', () => resolve(said))
  })
}

async function ended(): Promise<void> {
  const closed = new Promise((resolve) => child?.once('close', resolve))
  child?.kill('SIGTERM')
  await closed
}

test('[G6] an own server carries an appraisal from beginning to end, over a restart of its process', async () => {
  await freshWorker()
  let url = await serve(settings)
  const body = aProvision()
  const provisioned = await send(
    `${url}/v1/regions/small`,
    'PUT',
    { authorization: `Bearer ${secret}` },
    body,
  )
  const codes = codesOf(provisioned)
  const clients = new Map<string, Client>()
  const as = async (person: string) => {
    const client =
      clients.get(person) ?? (await signIn({ server: url, region: 'small', code: codes.get(person) ?? '' }))
    clients.set(person, client)
    return client
  }
  const { port } = new URL(url)
  taken(await (await as('gita')).openCycle(year, [(await as('ani')).person]))
  await does(await as('ani'), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
  await ended()
  url = await serve({ ...settings, PORT: port })
  await does(await as('budi'), 'approve', { decision: 'approve' })
  await does(await as('ani'), 'rate-self', { report: 'Selesai semua' })
  for (const peer of ['dewi', 'eka', 'fajar']) await does(await as(peer), 'rate-peer', { score: 4 })
  await does(await as('budi'), 'rate', { score: 5 })
  await does(await as('ani'), 'respond', { response: 'accept' })
  const { state, result } = await caseOf(await as('ani'))
  expect([state.final, result?.result.kind]).toEqual([true, 'scored'])

  await ended()
  const refused = await serve({ ...settings, OPERATOR_TOKEN: 'local-operator' })
  expect(refused).toContain('"setting":"OPERATOR_TOKEN"')
  expect(refused).toContain('refuses to run')
  expect(refused).not.toContain('local-operator')
})

test('[OP1] a second process on the same data is refused and says who has it; after the first was killed the next one starts', async () => {
  await freshWorker()
  const url = await serve(settings)
  const first = child
  const second = await serve(settings)
  expect(second).toBe(`${home} is served by another process already (${first?.pid}). Stop that one first.\n`)
  expect((await fetch(`${url}/health`)).status).toBe(200)
  first?.kill('SIGKILL')
  await new Promise((resolve) => first?.once('close', resolve))
  const again = await serve(settings)
  expect(again).toMatch(/^http/)
  await ended()
  expect(child?.exitCode).toBe(0)
})
