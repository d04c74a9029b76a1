import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import type { Provision, Provisioned } from '../../core/protocol/office.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { startWorker } from '../../scripts/worker-process.ts'
import { freshWorker } from './worker-build.ts'
import { type Answer, send } from './worker-device.ts'
import { aSoundPack } from './worker-pack.ts'

export const OPERATOR = 'the-operator-of-the-tests'

type Vars = { readonly [name: string]: string }

/** The built bundle in workerd, with data of its own that lives until `close`. */
export async function aServer(vars: Vars = {}) {
  await freshWorker()
  const persistDir = mkdtempSync(join(tmpdir(), 'timbang-worker-'))
  const log: string[] = []
  const start = (more: Vars, port: number) =>
    startWorker({
      port,
      persistDir,
      vars: { MODE: 'local', RATE_FACTOR: '1000', OPERATOR_TOKEN: OPERATOR, ...vars, ...more },
      log: (line) => log.push(line),
    })
  let process = await start({}, 0)
  const port = Number(new URL(process.url).port)
  return {
    url: process.url,
    persistDir,
    /** Every line that the worker logged. */
    log,
    kill: () => process.kill(),
    async start(more: Vars = {}): Promise<void> {
      process = await start(more, port)
    },
    async restart(more: Vars = {}): Promise<void> {
      await process.stop()
      process = await start(more, port)
    },
    async close(): Promise<void> {
      await process.stop()
      rmSync(persistDir, { recursive: true, force: true })
    },
  }
}

export type Server = Awaited<ReturnType<typeof aServer>>

/** What an operator sends to set up the small office. */
export function aProvision(changes: Partial<Provision> = {}): Provision {
  return {
    protocol: PROTOCOL,
    region: { id: regionId('small'), name: 'Small' },
    pack: aSoundPack(),
    people,
    ...changes,
  }
}

export function provision(url: string, body: Provision, query = ''): Promise<Answer> {
  const headers = { authorization: `Bearer ${OPERATOR}` }
  return send(`${url}/v1/regions/${body.region.id}${query}`, 'PUT', headers, body)
}

/** Each person's activation code in the answer of an operator's request, which has to have succeeded. */
export function codesOf(answer: Answer): ReadonlyMap<string, string> {
  if (answer.status !== 200) throw new Error(`not provisioned: ${answer.status} ${answer.text}`)
  // The worker's own contract.
  const { codes } = answer.json as Provisioned
  return new Map(codes.map(({ person, code }) => [person, code]))
}

/** The small office on a server of its own: Citra leads Budi, who leads all others; Gita is HR. */
export async function anOffice(vars: Vars = {}) {
  const server = await aServer(vars)
  const provisioned = await provision(server.url, aProvision())
  if (provisioned.status !== 200) await server.close()
  const codes = new Map(codesOf(provisioned))
  const clients = new Map<string, Client>()
  return {
    server,
    url: server.url,
    codes,
    /** The person's browser; the same one each time. */
    async as(person: string): Promise<Client> {
      const known = clients.get(person)
      if (known !== undefined) return known
      const client = await signIn({ server: server.url, region: 'small', code: codes.get(person) ?? '' })
      clients.set(person, client)
      return client
    },
  }
}

export type Office = Awaited<ReturnType<typeof anOffice>>
