import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type CaughtEvent = {
  readonly id: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  /** As any receiver would read it. */
  readonly json: {
    readonly type: string
    readonly region: string
    readonly data: { readonly [name: string]: unknown }
  }
}

/** `null` says nothing, and leaves the line open. */
export type Reply = { readonly status: number; readonly headers?: { readonly [name: string]: string } } | null

/** Another system on the loopback address, which remembers what it was sent and answers as it is told. */
export async function aWebhookCatcher(
  reply: (caught: readonly CaughtEvent[]) => Reply = () => ({ status: 204 }),
) {
  const caught: CaughtEvent[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString()
      const id = String(request.headers['webhook-id'])
      caught.push({ id, headers: request.headers, body, json: JSON.parse(body) })
      const said = reply(caught)
      if (said !== null) response.writeHead(said.status, said.headers).end('kept by nobody')
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo
  return {
    caught,
    url: `http://127.0.0.1:${port}/events`,
    async close(): Promise<void> {
      server.closeAllConnections()
      await new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

/** Whether an event is signed with that secret, as docs/operator.md tells receivers to find out. */
export function isSigned({ headers, body }: CaughtEvent, secret: string): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  const text = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const expected = `v1,${createHmac('sha256', key).update(text).digest('base64')}`
  return String(headers['webhook-signature']).split(' ').includes(expected)
}
