import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../cli/answer.ts'
import { auditChain, endChain, followChain } from '../../core/case/audit-chain.ts'
import { aServer, OPERATOR, type Server } from '../support/worker.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aMatrix } from '../support/worker-matrix.ts'

let matrix: Awaited<ReturnType<typeof aMatrix>>
let elsewhere: Server
let dir: string
beforeAll(async () => {
  process.env.OPERATOR_TOKEN = OPERATOR
  dir = mkdtempSync(join(tmpdir(), 'timbang-restore-'))
  ;[matrix, elsewhere] = await Promise.all([aMatrix(), aServer()])
})
afterAll(async () => {
  delete process.env.OPERATOR_TOKEN
  rmSync(dir, { recursive: true, force: true })
  await Promise.all([matrix?.server.close(), elsewhere?.close()])
})

const at =
  (server: () => Server, region = 'small') =>
  (deed: string, ...more: readonly string[]) =>
    answer(['region', deed, region, '--server', server().url, ...more])
const here = at(() => matrix.server)
const there = at(() => elsewhere)
const path = (name: string) => join(dir, name)
const textOf = (name: string) => readFileSync(path(name), 'utf8')
const linesWith = (name: string, word: string) =>
  textOf(name)
    .split('\n')
    .filter((line) => line.includes(word))

function chainAt(server: Server) {
  const rows = logOnDisk(server)
  const followed = followChain(auditChain(rows), rows)
  return followed.kind === 'err' ? followed : endChain(followed.value)
}

const actionsAt = (server: Server) =>
  logOnDisk(server).map(({ row }) => {
    const { action, subject, detail } = JSON.parse(row)
    return [action, subject, detail]
  })

describe('an export from before somebody was erased', () => {
  test('[RS1] brings nobody back: who was erased since is erased before the region is there', async () => {
    await here('export', '--to', path('before.ndjson'))
    expect(linesWith('before.ndjson', 'Gita').length).toBeGreaterThan(0)
    expect((await here('erase-person', '--confirm', 'gita')).code).toBe(0)
    await here('export', '--to', path('after.ndjson'))

    await here('suspend')
    expect((await here('erase', '--confirm', 'small')).code).toBe(0)
    const restored = await here('restore', '--from', path('before.ndjson'))
    expect(restored).toEqual({
      code: 0,
      text: expect.stringContaining('1 who had been erased came back with it and are erased again'),
    })
    await here('export', '--to', path('again.ndjson'))
    expect(linesWith('again.ndjson', 'Gita')).toEqual([])
    expect(chainAt(matrix.server).kind).toBe('ok')
    const told = actionsAt(matrix.server).slice(-5)
    expect(told).toContainEqual(['region-restored', 'small', { erased: 1 }])
    expect(told).toContainEqual(['person-erased', 'gita', { again: true }])

    await here('resume')
    expect((await matrix.as('gita').request('GET', '/changes')).status).toBe(401)
    for (const reader of ['kira', 'budi', 'citra', 'ani']) {
      const rows = await (await matrix.as(reader).request('GET', '/changes?cursor=0&limit=1000')).text()
      expect([reader, rows.includes('Gita')]).toEqual([reader, false])
    }
    expect(matrix.server.log).toEqual([])
  })

  test('[RS1] [G5] one from afterwards comes back byte for byte, for there is nobody to erase', async () => {
    await here('suspend')
    await here('erase', '--confirm', 'small')
    const restored = await here('restore', '--from', path('after.ndjson'))
    expect(restored.text).toContain('nobody on the list of erasures had come back')
    await here('export', '--to', path('same.ndjson'))
    expect(textOf('same.ndjson')).toBe(textOf('after.ndjson'))
    await here('resume')
  })

  test('[RS2] a server that never had the region takes it with a list, or from somebody who knows that there is none', async () => {
    expect((await here('erasures', '--to', path('list.json'))).text).toBe(
      `small: 1 erased in ${path('list.json')}\n`,
    )
    expect(JSON.parse(textOf('list.json'))).toEqual({
      format: 'timbang-erasures',
      version: 1,
      region: 'small',
      erased: [{ person: 'gita', at: expect.stringMatching(/^20/) }],
    })
    const refused = await there('restore', '--from', path('before.ndjson'))
    expect([refused.code, refused.text]).toEqual([1, expect.stringContaining('Nothing was sent.')])
    const others = await at(() => elsewhere, 'other')('erasures', '--from', path('list.json'))
    expect(others).toEqual({ code: 1, text: expect.stringContaining('the list of small, not of other') })

    const listed = await there('restore', '--from', path('before.ndjson'), '--erasures', path('list.json'))
    expect(listed.text).toContain('1 who had been erased')
    await there('export', '--to', path('there.ndjson'))
    expect(linesWith('there.ndjson', 'Gita')).toEqual([])
    // From now on this server knows as well.
    await there('erase', '--confirm', 'small')
    expect((await there('restore', '--from', path('before.ndjson'))).text).toContain('1 who had been erased')
    await there('erase', '--confirm', 'small')
  })

  test('[RS2] without a list they come back, until one is found', async () => {
    const fresh = await aServer()
    try {
      const region = at(() => fresh)
      const before = ['restore', '--from', path('before.ndjson')] as const
      expect((await region(...before, '--without-erasures')).text).toContain('nobody on the list')
      await region('resume')
      expect((await region('erasures', '--again')).text).toBe(
        'small: nobody on the list of erasures had come back\n',
      )
      expect((await region('erasures', '--from', path('list.json'))).text).toBe(
        'small: 1 who had been erased came back with it and are erased again\n',
      )
      await region('export', '--to', path('fresh.ndjson'))
      expect(linesWith('fresh.ndjson', 'Gita')).toEqual([])
      expect(chainAt(fresh).kind).toBe('ok')
      expect(fresh.log).toEqual([])
    } finally {
      await fresh.close()
    }
  })

  test('[RS3] what was open of theirs in it goes on without them', async () => {
    const list = { format: 'timbang-erasures', version: 1, region: 'small', erased: [] as object[] }
    list.erased = ['ani', 'dewi', 'nobody-here'].map((person) => ({ person, at: '2026-06-01T00:00:00.000Z' }))
    writeFileSync(path('open.json'), JSON.stringify(list))
    const restored = await there('restore', '--from', path('before.ndjson'), '--erasures', path('open.json'))
    expect(restored.text).toContain('3 who had been erased came back')
    await there('export', '--to', path('open.ndjson'))
    expect(linesWith('open.ndjson', '"Ani"').concat(linesWith('open.ndjson', '"Dewi"'))).toEqual([])
    await there('resume')
    expect((await there('metrics')).code).toBe(0)
    expect(chainAt(elsewhere).kind).toBe('ok')
    expect(elsewhere.log).toEqual([])
  })

  test('[RS2] what is no list of erasures changes nothing', async () => {
    const ask = (erased: unknown) =>
      fetch(`${matrix.server.url}/v1/regions/small/erasures`, {
        method: 'POST',
        headers: { authorization: `Bearer ${OPERATOR}`, 'content-type': 'application/json' },
        body: JSON.stringify({ erased }),
      })
    const bodies = ['budi', [{ person: 'budi' }], [{ person: '__proto__/..', at: '2026-01-01' }], [null], {}]
    const statuses = []
    for (const body of bodies) statuses.push((await ask(body)).status)
    expect(statuses).toEqual(bodies.map(() => 400))
    expect((await matrix.as('budi').request('GET', '/changes')).status).toBe(200)
  })
})
