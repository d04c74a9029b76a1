import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** What a relay was given: to whom, and the whole message. */
export type Caught = { readonly to: readonly string[]; readonly message: string; readonly text: string }

export type Catching = {
  /** A code to refuse an address with; null to take it. */
  readonly refuse?: (address: string) => number | null
  /** What is waited for before a message is acknowledged. */
  readonly before?: () => Promise<void>
  readonly offersStartTls?: boolean
  readonly port?: number
}

/** A relay on the loopback address that delivers nothing and remembers all. */
export async function aMailCatcher({ refuse, before, offersStartTls = false, port = 0 }: Catching = {}) {
  const caught: Caught[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: offersStartTls ? ['AUTH'] : ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const code = refuse?.(address) ?? null
      done(code === null ? null : Object.assign(new Error('no'), { responseCode: code }))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const message = Buffer.concat(chunks).toString()
        const text = Buffer.from(message.split('\r\n\r\n')[1] ?? '', 'base64').toString()
        caught.push({ to: session.envelope.rcptTo.map(({ address }) => address), message, text })
        await before?.()
        done()
      })
    },
  })
  // A worker that is killed leaves its line open.
  server.on('error', () => undefined)
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', () => listening()))
  const { port: taken } = server.server.address() as AddressInfo
  return {
    caught,
    port: taken,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** The HTTP interface of whoever delivers mail. */
export async function anHttpCatcher(answer: () => number = () => 202) {
  const caught: { readonly headers: { readonly [name: string]: unknown }; readonly body: unknown }[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      caught.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) })
      response.writeHead(answer()).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', () => listening()))
  const { port } = server.address() as AddressInfo
  return {
    caught,
    url: `http://127.0.0.1:${port}/send`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
