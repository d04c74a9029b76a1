import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aMakeWebhook } from '../../core/protocol/testing/webhook-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { WebhookList, WebhookMade } from '../../core/protocol/webhooks.ts'
import { signIn } from '../../scripts/api-client.ts'
import { startWorker } from '../../scripts/worker-process.ts'
import { aProvision, codesOf } from '../support/worker.ts'
import { freshWorker } from '../support/worker-build.ts'
import { send } from '../support/worker-device.ts'
import { forbiddenAddresses, rebindingAddresses } from './forbidden-addresses.ts'

export type Reached = {
  readonly tries: number
  /** What was let in that must not be, and what broke, each told with its address. */
  readonly breaches: readonly string[]
  readonly failures: readonly string[]
  /** How often anything of this machine was connected to. */
  readonly connections: number
}

const secret = '5f2b0c94d1e84a7fb3a6c7d80e9f1a2b'
/** Milliseconds that events have to go out in. */
const PATIENCE = 60_000

/**
 * Somebody of human resources tries to have a deployed server send events to itself, and to its neighbours: a server as an
 * operator runs it, for in local mode receivers on this machine are let in.
 */
export async function attackReceivers(): Promise<Reached> {
  let connections = 0
  const receiver = createServer((socket) => {
    connections += 1
    socket.destroy()
  })
  await new Promise<void>((listening) => receiver.listen(0, '0.0.0.0', () => listening()))
  const { port } = receiver.address() as AddressInfo
  const persistDir = mkdtempSync(join(tmpdir(), 'timbang-receivers-'))
  await freshWorker()
  const vars = {
    MODE: 'production',
    OPERATOR_TOKEN: secret,
    EXTENSION_IDS: 'abcdefghijklmnopabcdefghijklmnop',
  }
  const server = await startWorker({ port: 0, persistDir, vars, log: () => {} })
  try {
    const operator = { authorization: `Bearer ${secret}` }
    const codes = codesOf(await send(`${server.url}/v1/regions/small`, 'PUT', operator, aProvision()))
    const gita = await signIn({ server: server.url, region: 'small', code: codes.get('gita') ?? '' })
    const ask = async (method: string, path: string, body?: object) => {
      for (;;) {
        const answer = await gita.request(method, `/webhooks${path}`, body)
        const text = await answer.text()
        if (answer.status !== 429) return { status: answer.status, text }
        await new Promise((soon) => setTimeout(soon, 1_000 * Number(answer.headers.get('retry-after') ?? 1)))
      }
    }
    const [breaches, failures]: [string[], string[]] = [[], []]
    let tries = 0
    const judge = (address: string, { status, text }: { readonly status: number; readonly text: string }) => {
      tries += 1
      if (status >= 500) failures.push(`${address}: ${status} ${text.slice(0, 200)}`)
      else if (status < 400) breaches.push(`${address}: ${status}`)
    }
    const good = await ask('POST', '', aMakeWebhook)
    // The worker's own contract.
    const { id } = JSON.parse(good.text) as WebhookMade
    for (const address of forbiddenAddresses(port)) {
      judge(address, await ask('POST', '', { ...aMakeWebhook, address }))
      judge(address, await ask('PUT', `/${id}`, { ...aMakeWebhook, address, paused: false }))
    }
    // A public name is let in, whatever it leads to: it is the network that must not go there.
    const made: string[] = []
    for (const address of rebindingAddresses(port)) {
      const answer = await ask('POST', '', { ...aMakeWebhook, address })
      tries += 1
      if (answer.status >= 500) failures.push(`${address}: ${answer.status}`)
      if (answer.status < 400) made.push((JSON.parse(answer.text) as WebhookMade).id)
    }
    for (const one of made) await ask('POST', `/${one}/test`, { protocol: PROTOCOL })
    const until = Date.now() + PATIENCE
    for (;;) {
      const { webhooks } = JSON.parse((await ask('GET', '')).text) as WebhookList
      const tried = webhooks.filter((one) => made.includes(one.id))
      const events = tried.flatMap(({ deliveries }) => deliveries)
      for (const { status } of events) if (status !== null && status < 400) breaches.push(`taken: ${status}`)
      if (breaches.length > 0 || Date.now() > until) break
      if (events.length >= made.length && events.every(({ tries: count }) => count > 0)) break
      await new Promise((soon) => setTimeout(soon, 500))
    }
    return { tries, breaches, failures, connections }
  } finally {
    await server.stop()
    await new Promise((closed) => receiver.close(closed))
    rmSync(persistDir, { recursive: true, force: true })
  }
}
