import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { partBytes } from '../../core/evidence/parts.ts'
import { answerOf } from '../../core/evidence/reference.ts'
import { aPdf, aReference, bytesOf } from '../../core/evidence/testing/files.ts'
import { regionId } from '../../core/ids.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision, type Server } from '../support/worker.ts'
import { aFilePack, announce, answerKind, sendPart, statusOf, upload } from '../support/worker-evidence.ts'
import { caseOf, does, taken, taskOf, year } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'

let server: Server
const clients = new Map<string, Client>()
let of = ''

beforeAll(async () => {
  server = await aServer()
  for (const region of ['small', 'other']) {
    const id = regionId(region)
    const codes = codesOf(
      await provision(server.url, aProvision({ region: { id, name: region }, pack: aFilePack() })),
    )
    for (const person of ['ani', 'budi', 'citra', 'dewi', 'eka', 'fajar', 'gita']) {
      const code = codes.get(person) ?? ''
      clients.set(`${region}/${person}`, await signIn({ server: server.url, region, code }))
    }
    taken(
      await as('gita', region).openCycle(
        year,
        ['ani', 'dewi'].map((one) => as(one, region).person),
      ),
    )
    await does(as('ani', region), 'nominate', { peers: ['dewi', 'eka', 'fajar'] })
    await does(as('budi', region), 'approve', { decision: 'approve' })
  }
  of = (await taskOf(as('ani'), 'rate-self')).case
})
afterAll(() => server?.close())

function as(person: string, region = 'small'): Client {
  const client = clients.get(`${region}/${person}`)
  if (client === undefined) throw new Error(`nobody is called ${person}`)
  return client
}

function aFile(size: number, changes: Parameters<typeof aReference>[1] = {}) {
  const bytes = aPdf(size)
  bytes.set(randomBytes(Math.min(size - 10, 1000)), 10)
  return { bytes, file: aReference(bytes, { id: crypto.randomUUID(), ...changes }) }
}

const content = (id: string) => `/evidence/${id}/content`
const stored = (...path: string[]) => existsSync(join(server.persistDir, 'evidence', ...path))

describe('a file on its way', () => {
  test('[E5] goes in parts, in any order, each as often as one likes, and is whole in the end', async () => {
    const { bytes, file } = aFile(2 * partBytes + 100)
    const opened = await statusOf(await announce(as('ani'), of, file))
    expect(opened).toMatchObject({ id: file.id, state: 'coming', parts: 3, received: [] })
    for (const n of [2, 0, 2]) {
      await sendPart(as('ani'), { id: file.id, n, bytes: bytes.slice(n * partBytes, (n + 1) * partBytes) })
    }
    const early = await statusOf(await as('ani').request('POST', `/evidence/${file.id}/finish`))
    expect(early).toMatchObject({ state: 'coming', received: [0, 2] })

    await server.restart()
    expect(await statusOf(await announce(as('ani'), of, file))).toMatchObject({ received: [0, 2] })
    await sendPart(as('ani'), { id: file.id, n: 1, bytes: bytes.slice(partBytes, 2 * partBytes) })
    const done = await statusOf(await as('ani').request('POST', `/evidence/${file.id}/finish`))
    expect(done).toMatchObject({ state: 'here', received: [] })
    const again = await statusOf(await as('ani').request('POST', `/evidence/${file.id}/finish`))
    expect(again).toEqual(done)
    const back = await as('ani').request('GET', content(file.id))
    expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes)
    expect(stored('small', file.sha256, file.id)).toBe(true)
    await expect.poll(() => stored('small', 'parts', file.id, '0'), { timeout: 10_000 }).toBe(false)
    await drop(file.id)
  })

  test('[E5] is refused where a part is damaged, of another size, beyond its end, or has no hash', async () => {
    const { bytes, file } = aFile(partBytes + 100)
    await announce(as('ani'), of, file)
    const first = bytes.slice(0, partBytes)
    const bad = [422, 'bad-part'] as const
    const send = (n: number, part: Uint8Array<ArrayBuffer>, digest?: string) =>
      sendPart(as('ani'), { id: file.id, n, bytes: part, ...(digest === undefined ? {} : { digest }) }).then(
        answerKind,
      )
    expect(await send(0, first, 'sha-256=:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=:')).toEqual(bad)
    expect(await send(0, first, 'md5=:AA==:')).toEqual(bad)
    expect(await send(0, first.slice(1))).toEqual(bad)
    expect(await send(1, first)).toEqual(bad)
    expect(await send(2, bytes.slice(0, 100))).toEqual(bad)
    expect(await send(0, new Uint8Array(partBytes + 1))).toEqual([413, 'body-too-large'])
    await drop(file.id)
  })

  test('[E5] whose whole is not what was announced begins anew, and nothing of it is given out', async () => {
    const { bytes, file } = aFile(500)
    const wrong = { ...file, sha256: 'f'.repeat(64) }
    const status = await upload(as('ani'), of, { file: wrong, bytes })
    expect(status).toMatchObject({ state: 'coming', received: [] })
    expect(await answerKind(await as('ani').request('GET', content(file.id)))).toEqual([
      409,
      'evidence-coming',
    ])
    await drop(file.id)
  })

  test('[E1] [E5] a web page that is called a PDF is thrown away', async () => {
    const bytes = bytesOf('<!doctype html><script>fetch("//evil.example")</script>')
    const file = aReference(bytes, { id: crypto.randomUUID(), name: 'laporan.pdf' })
    expect(await upload(as('ani'), of, { file, bytes })).toMatchObject({ state: 'refused' })
    expect(await answerKind(await as('ani').request('GET', content(file.id)))).toEqual([
      404,
      'unknown-evidence',
    ])
    expect(stored('small', file.sha256, file.id)).toBe(false)
    await drop(file.id)
  })

  test('[E7] is refused beyond the limits of the pack, and told what they are', async () => {
    const ani = as('ani')
    const large = aFile(1024 ** 2 + 1).file
    const refused = await announce(ani, of, large)
    expect(await refused.text()).toContain('Paling besar 1 MB per berkas.')
    const image = aFile(100, { type: 'image/webp' }).file
    expect(await answerKind(await announce(ani, of, image))).toEqual([422, 'evidence-type'])
    const small = Array.from({ length: 5 }, () => aFile(100).file)
    const answers = []
    for (const file of small) answers.push((await answerKind(await announce(ani, of, file)))[1])
    expect(answers).toEqual(['', '', '', '', 'evidence-too-much'])
    for (const { id } of small.slice(0, 4)) await drop(id)
  })

  test('[E5] [N1] an address or a body that leads elsewhere is refused before anything is kept', async () => {
    const { file } = aFile(100)
    const put = async (id: string) =>
      (await as('ani').request('PUT', `/evidence/${id}/parts/0`, bytesOf('x'))).status
    expect(await put('..%2f..%2fobjects%2fx')).toBe(422)
    expect(await put('%2e%2e')).toBe(404)
    for (const changes of [
      { id: '../x' },
      { name: '../../x' },
      { sha256: '../x' },
      { type: 'text/html' },
      { bytes: 0 },
    ]) {
      expect((await announce(as('ani'), of, file, changes)).status).toBe(400)
    }
    const kept = readdirSync(join(server.persistDir, 'evidence'), { recursive: true }).map(String)
    expect(kept.filter((path) => path.includes('..'))).toEqual([])
  })

  test('[E7] only who has a task that takes files may bring one; the refusal is in the log', async () => {
    const { file } = aFile(100)
    for (const one of ['budi', 'gita', 'eka', 'dewi']) {
      expect(await answerKind(await announce(as(one), of, file))).toEqual([403, 'evidence-not-asked'])
    }
    expect(await answerKind(await announce(as('ani'), 'no-such-case', file))).toEqual([
      403,
      'evidence-not-asked',
    ])
    expect(await log()).toContain(`evidence for ${of}`)
  })

  test('[E2] nobody can touch what somebody else brings, in this region or another', async () => {
    const { bytes, file } = aFile(300)
    await announce(as('ani'), of, file)
    for (const stranger of [as('dewi'), as('budi'), as('ani', 'other')]) {
      expect(await answerKind(await sendPart(stranger, { id: file.id, n: 0, bytes }))).toEqual([
        404,
        'unknown-evidence',
      ])
      for (const [method, path] of [
        ['GET', ''],
        ['POST', '/finish'],
        ['GET', '/content'],
        ['DELETE', ''],
      ] as const) {
        expect(await answerKind(await stranger.request(method, `/evidence/${file.id}${path}`))).toEqual([
          404,
          'unknown-evidence',
        ])
      }
    }
    expect(await answerKind(await announce(as('ani'), of, { ...file, bytes: 301 }))).toEqual([
      409,
      'other-evidence',
    ])
    expect(await statusOf(await as('ani').request('GET', `/evidence/${file.id}`))).toMatchObject({
      state: 'coming',
    })
    await drop(file.id)
  })

  test('[E7] what its owner takes back is gone, bytes and all', async () => {
    const { bytes, file } = aFile(300)
    expect(await upload(as('ani'), of, { file, bytes })).toMatchObject({ state: 'here' })
    expect(stored('small', file.sha256, file.id)).toBe(true)
    await drop(file.id)
    expect(await answerKind(await as('ani').request('GET', `/evidence/${file.id}`))).toEqual([
      404,
      'unknown-evidence',
    ])
    await expect.poll(() => stored('small', file.sha256, file.id), { timeout: 10_000 }).toBe(false)
  })
})

describe('a file that a submission names', () => {
  const given = aFile(partBytes + 10, { name: 'Bukti “Q1”.pdf' })

  test('[E2] has to be the person’s own and for this appraisal', async () => {
    const elsewhere = aFile(200)
    await upload(as('ani', 'other'), (await taskOf(as('ani', 'other'), 'rate-self')).case, elsewhere)
    const dewis = await taskOf(as('dewi'), 'nominate', 'dewi')
    const foreign = aFile(200)
    await announce(as('ani'), of, foreign.file)
    const task = await taskOf(as('ani'), 'rate-self')
    expect(dewis.case).not.toBe(task.case)
    const spoilt = { ...foreign.file, sha256: 'a'.repeat(64) }
    const answer = await as('ani').submit(task, { report: 'done', files: [answerOf(spoilt)] })
    if (answer.kind === 'ok') throw new Error('taken')
    expect([
      answer.status,
      answer.problem.errors?.map(({ instancePath, text }) => [instancePath, text.id]),
    ]).toEqual([
      422,
      [
        [
          '/files/0',
          'Lampirkan “laporan.pdf” lagi dari perangkat Anda: bukti hanya berlaku untuk penilaian dan orang yang melampirkannya.',
        ],
      ],
    ])
    await drop(foreign.file.id)
    await as('ani', 'other').request('DELETE', `/evidence/${elsewhere.file.id}`)
  })

  test('[E4] counts before its bytes have come; its reader sees that it is coming, then that it is there', async () => {
    const arrivals = async () => {
      const task = await taskOf(as('budi'), 'rate')
      const { evidence = [] } = await caseOf(as('budi'))
      return [task.evidence?.[given.file.id], evidence.map(({ file, arrival }) => [file.id, arrival])]
    }
    await does(as('ani'), 'rate-self', { report: 'done', files: [answerOf(given.file)] })
    expect(await arrivals()).toEqual(['coming', [[given.file.id, 'coming']]])
    expect(await answerKind(await as('budi').request('GET', content(given.file.id)))).toEqual([
      409,
      'evidence-coming',
    ])
    expect(await upload(as('ani'), of, given)).toMatchObject({ state: 'here' })
    expect(await arrivals()).toEqual(['here', [[given.file.id, 'here']]])
  })

  test('[E3] [E6] is given to those who are shown the answer, each time with a row in the log, and to nobody else', async () => {
    for (const one of ['dewi', 'eka', 'fajar']) {
      expect(await answerKind(await as(one).request('GET', content(given.file.id)))).toEqual([
        404,
        'unknown-evidence',
      ])
    }
    const opened = async () => (await log()).split('"evidence-opened').length - 1
    const before = await opened()
    for (const one of ['budi', 'citra', 'gita', 'ani']) {
      const response = await as(one).request('GET', content(given.file.id))
      expect(new Uint8Array(await response.arrayBuffer())).toEqual(given.bytes)
    }
    expect(await opened()).toBe(before + 3)
  })

  test('[E6] is given as something to keep, and nothing that a browser could run', async () => {
    const { headers } = await as('budi').request('GET', content(given.file.id))
    const names = [
      'content-type',
      'content-disposition',
      'content-security-policy',
      'x-content-type-options',
      'cross-origin-resource-policy',
      'cache-control',
    ]
    expect(names.map((name) => headers.get(name))).toEqual([
      'application/pdf',
      `attachment; filename="Bukti _Q1_.pdf"; filename*=UTF-8''Bukti%20%E2%80%9CQ1%E2%80%9D.pdf`,
      "sandbox; default-src 'none'; frame-ancestors 'none'",
      'nosniff',
      'same-origin',
      'no-store',
    ])
    expect(headers.get('repr-digest')).toBe(
      `sha-256=:${Buffer.from(given.file.sha256, 'hex').toString('base64')}:`,
    )
  })

  test('[E7] cannot be taken back any more', async () => {
    const kept = await statusOf(await as('ani').request('DELETE', `/evidence/${given.file.id}`))
    expect(kept).toMatchObject({ state: 'here' })
    expect((await as('budi').request('GET', content(given.file.id))).status).toBe(200)
  })
})

test('[E7] what no submission names is thrown away after the days of the pack; what one names stays', async () => {
  const small = as('ani', 'other')
  const task = await taskOf(small, 'rate-self')
  const [unused, used] = [aFile(200), aFile(300)]
  await upload(small, task.case, unused)
  await upload(small, task.case, used)
  // Two are announced; of the three that nobody has announced only two more have room.
  const beyond = [used, aFile(210), aFile(220), aFile(230)].map(({ file }) => answerOf(file))
  const answer = await small.submit(task, { report: 'done', files: beyond })
  expect(answer).toMatchObject({
    kind: 'refused',
    problem: { errors: [{ instancePath: '/files/3', params: { reason: 'room' } }] },
  })
  await does(small, 'rate-self', { report: 'done', files: [answerOf(used.file)] })
  expect(stored('other', unused.file.sha256, unused.file.id)).toBe(true)
  await server.restart({ CLOCK_OFFSET_MS: String(31 * 86_400_000) })
  // A region wakes when it is asked something; its alarm does the rest.
  await fetch(`${server.url}/v1/regions/other`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${OPERATOR}` },
  })
  await small.request('GET', `/evidence/${used.file.id}`)
  await expect
    .poll(() => stored('other', unused.file.sha256, unused.file.id), { timeout: 20_000 })
    .toBe(false)
  expect(stored('other', used.file.sha256, used.file.id)).toBe(true)
})

async function drop(id: string): Promise<void> {
  await as('ani').request('DELETE', `/evidence/${id}`)
}

async function log(): Promise<string> {
  return JSON.stringify(logOnDisk(server))
}
