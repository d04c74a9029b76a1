import { afterEach, describe, expect, test } from 'vitest'
import type { Person } from '../../core/case/model.ts'
import { office as people } from '../../core/case/testing/an-office.ts'
import { personId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aMailCatcher, anHttpCatcher, type Catching } from '../support/mail-catcher.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { does, taken, year } from '../support/worker-journey.ts'

const FROM = 'timbang@kotabumi.go.id'
/** Ten in the morning in Lampung. */
const MORNING = Date.parse('2026-01-05T03:00:00.000Z')
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** A small office whose mail goes that way, with a clock that can be put on. */
async function anOffice(
  vars: { readonly [name: string]: string },
  staff: readonly Person[] = withMail(people),
) {
  const offset = MORNING - Date.now()
  const server = await aServer({ MAIL_FROM: FROM, ...vars })
  closing.push(() => server.close())
  let ahead = 0
  const at = (more = 0) => ({ CLOCK_OFFSET_MS: String(offset + ahead + more) })
  await server.restart(at())
  const codes = codesOf(await provision(server.url, aProvision({ people: staff })))
  const clients = new Map<string, Client>()
  const as = async (person: string) => {
    const code = codes.get(person) ?? ''
    const client = clients.get(person) ?? (await signIn({ server: server.url, region: 'small', code }))
    clients.set(person, client)
    return client
  }
  const metrics = async () => {
    const headers = { authorization: `Bearer ${OPERATOR}` }
    const { json } = await send(`${server.url}/v1/regions/small/metrics`, 'GET', headers)
    // The worker's own contract.
    return (json as { mail: { [state: string]: unknown; shut: { why: string | null } } }).mail
  }
  return {
    server,
    as,
    metrics,
    /** The office's clock goes on by so much, and whatever is due then rings. */
    async goOn(milliseconds: number) {
      ahead += milliseconds
      await server.restart(at())
      await metrics()
    },
    async wake() {
      await server.start(at())
      await metrics()
    },
    async open() {
      taken(await (await as('gita')).openCycle(year, [personId('ani')]))
    },
    until: async (is: (mail: Awaited<ReturnType<typeof metrics>>) => boolean) => {
      for (let tries = 0; tries < 200; tries += 1) {
        const mail = await metrics()
        if (is(mail)) return mail
        await new Promise((later) => setTimeout(later, 50))
      }
      throw new Error(`never so: ${JSON.stringify(await metrics())}`)
    },
  }
}

function withMail(all: readonly Person[]): readonly Person[] {
  return all.map((one) => ({ ...one, email: `${one.id}@kotabumi.go.id` }))
}

async function aRelay(catching: Catching = {}) {
  const relay = await aMailCatcher(catching)
  closing.push(relay.close)
  const vars = { MAIL: 'smtp', SMTP_HOST: '127.0.0.1', SMTP_PORT: String(relay.port), SMTP_SECURITY: 'none' }
  return { ...relay, vars }
}

describe('mail', () => {
  test('[EM1] [EM2] tells of a task once, in one mail a day, with nothing of the appraisal in it', async () => {
    const relay = await aRelay()
    const office = await anOffice(relay.vars)
    await office.open()
    expect(relay.caught).toEqual([])
    await office.goOn(16 * MINUTE)
    await office.until(({ sent }) => sent === 1)
    expect(relay.caught.map(({ to }) => to)).toEqual([['ani@kotabumi.go.id']])
    const [{ text, message } = { text: '', message: '' }] = relay.caught
    expect(text).toContain('1 tugas baru menunggu Anda.')
    expect(text).toContain('1 new task for you.')
    expect(message + text).not.toMatch(/\bAni\b|19\d{16}|https?:|Tahun 2026/)
    // What comes the same day waits for the next morning, and is in one mail with what else has come.
    await does(await office.as('ani'), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
    await office.goOn(60 * MINUTE)
    await office.until(({ sent }) => sent === 2)
    await does(await office.as('budi'), 'approve', { decision: 'return' })
    await office.goOn(60 * MINUTE)
    expect(await office.metrics()).toMatchObject({ sent: 2, waiting: 1 })
    await office.goOn(DAY)
    await office.until(({ sent }) => sent === 3)
    expect(relay.caught.map(({ to }) => to[0])).toEqual([
      'ani@kotabumi.go.id',
      'budi@kotabumi.go.id',
      'ani@kotabumi.go.id',
    ])
    expect(relay.caught.at(-1)?.text).toContain('1 isian dikembalikan kepada Anda untuk diperbaiki.')
  })

  test('[EM1] who has turned it off, has no address or has done the task gets none', async () => {
    const relay = await aRelay()
    const bare = withMail(people).map(({ email, ...one }) =>
      one.id === 'budi' ? one : { ...one, email: email ?? '' },
    )
    const office = await anOffice(relay.vars, bare)
    const ani = await office.as('ani')
    const before = await (await ani.request('GET', '/mail')).json()
    expect(before).toEqual({
      protocol: PROTOCOL,
      mail: 'daily',
      language: 'both',
      address: 'ani@kotabumi.go.id',
      available: true,
      bounces: 0,
    })
    await ani.request('PUT', '/mail', { protocol: PROTOCOL, mail: 'off', language: 'id' })
    await office.open()
    await does(ani, 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
    await does(await office.as('budi'), 'approve', { decision: 'approve' })
    await does(await office.as('dewi'), 'rate-peer', { score: 4 })
    await office.goOn(16 * MINUTE)
    await office.until(({ queued, waiting }) => queued === 0 && waiting === 0)
    expect(relay.caught.map(({ to }) => to[0]).toSorted()).toEqual([
      'citra@kotabumi.go.id',
      'eka@kotabumi.go.id',
      'fajar@kotabumi.go.id',
    ])
  })

  test('[EM3] no mail goes twice: killed after the words had left, it is told to be unsure', async () => {
    let seen: () => void = () => undefined
    const arrived = new Promise<void>((now) => {
      seen = now
    })
    let holding = true
    const relay = await aRelay({
      before: async () => {
        seen()
        if (holding) await new Promise((later) => setTimeout(later, 3_000))
      },
    })
    const office = await anOffice(relay.vars)
    await office.open()
    await office.goOn(16 * MINUTE)
    await arrived
    await office.server.kill()
    holding = false
    await office.wake()
    await office.until(({ unsure }) => unsure === 1)
    await office.goOn(60 * MINUTE)
    expect(await office.metrics()).toMatchObject({ queued: 0, sending: 0, sent: 0, unsure: 1 })
    expect(relay.caught).toHaveLength(1)
  })

  test('[EM3] waits while the way out is shut, and goes when it is open again', async () => {
    const relay = await aRelay()
    await relay.close()
    const office = await anOffice(relay.vars)
    await office.open()
    await office.goOn(16 * MINUTE)
    expect(await office.until(({ shut }) => shut.why !== null)).toMatchObject({ queued: 1, sent: 0 })
    const again = await aMailCatcher({ port: relay.port })
    closing.push(again.close)
    await office.goOn(5 * MINUTE)
    await office.until(({ sent }) => sent === 1)
    expect(again.caught).toHaveLength(1)
  })

  test('[EM3] what is refused for now is tried again; for good, it counts against the address', async () => {
    let code = 451
    const relay = await aRelay({ refuse: () => code })
    const office = await anOffice(relay.vars)
    await office.open()
    await office.goOn(16 * MINUTE)
    expect(await office.until(({ lastTrouble }) => lastTrouble === 'SMTP 451')).toMatchObject({ queued: 1 })
    code = 550
    await office.goOn(10 * MINUTE)
    expect(await office.until(({ bounced }) => bounced === 1)).toMatchObject({
      queued: 0,
      lastTrouble: 'SMTP 550',
    })
    expect(await (await (await office.as('ani')).request('GET', '/mail')).json()).toMatchObject({
      bounces: 1,
    })
    expect(relay.caught).toEqual([])
    expect(office.server.log.join('\n')).not.toContain('ani@')
  })

  test('[EM4] a relay that offers no STARTTLS gets no word', async () => {
    const relay = await aRelay()
    const office = await anOffice({ ...relay.vars, SMTP_SECURITY: 'starttls' })
    await office.open()
    await office.goOn(16 * MINUTE)
    const { shut } = await office.until(({ shut: found }) => found.why !== null)
    expect([shut.why, relay.caught]).toEqual(['offers no STARTTLS', []])
  })

  test('[EM4] goes by an HTTP interface as well, with its secret and an id, in the shape of a template', async () => {
    const api = await anHttpCatcher()
    closing.push(api.close)
    const template = JSON.stringify({
      personalizations: [{ to: [{ email: '{to}' }] }],
      subject: '{subject}',
      content: '{text}',
    })
    const vars = { MAIL: 'http', MAIL_URL: api.url, MAIL_TOKEN: 'of-the-tests', MAIL_TEMPLATE: template }
    const office = await anOffice(vars)
    await office.open()
    await office.goOn(16 * MINUTE)
    await office.until(({ sent }) => sent === 1)
    expect(api.caught).toEqual([
      {
        headers: expect.objectContaining({
          authorization: 'Bearer of-the-tests',
          'idempotency-key': expect.stringMatching(/^[0-9a-f]{24}$/),
        }),
        body: {
          personalizations: [{ to: [{ email: 'ani@kotabumi.go.id' }] }],
          subject: 'Timbang: ada yang menunggu Anda / something waits for you',
          content: expect.stringContaining('1 tugas baru'),
        },
      },
    ])
  })

  test('[EM1] without a way out nothing is kept of it, and Settings says so', async () => {
    const office = await anOffice({ MAIL: 'none' })
    await office.open()
    await office.goOn(DAY)
    expect(await office.metrics()).toMatchObject({ queued: 0, sent: 0, waiting: 0 })
    expect(await (await (await office.as('ani')).request('GET', '/mail')).json()).toMatchObject({
      available: false,
    })
  })
})
