import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answer } from '../../cli/answer.ts'
import { OPERATOR } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { caseOf } from '../support/worker-journey.ts'
import { logOnDisk } from '../support/worker-log.ts'
import { aMatrix } from '../support/worker-matrix.ts'

let matrix: Awaited<ReturnType<typeof aMatrix>>
let dir: string
beforeAll(async () => {
  process.env.OPERATOR_TOKEN = OPERATOR
  dir = mkdtempSync(join(tmpdir(), 'timbang-care-'))
  matrix = await aMatrix()
})
afterAll(async () => {
  delete process.env.OPERATOR_TOKEN
  rmSync(dir, { recursive: true, force: true })
  await matrix.server.close()
})

const region = (deed: string, ...more: readonly string[]) =>
  answer(['region', deed, 'small', '--server', matrix.server.url, ...more])

describe('an operator’s care for a region', () => {
  test('[G5] suspended, it lets nobody in and loses nothing; going on, all is as it was', async () => {
    const gita = matrix.as('gita')
    expect(await region('suspend')).toEqual({ code: 0, text: 'small: suspended\n' })
    const shut = await gita.request('GET', '/changes')
    const problem = (await shut.json()) as { type: string }
    expect([shut.status, problem.type, shut.headers.get('retry-after')]).toEqual([
      503,
      '/problems/region-suspended',
      '300',
    ])
    expect((await matrix.as('gita', 'other').request('GET', '/changes')).status).toBe(200)
    expect(await region('resume')).toEqual({ code: 0, text: 'small: goes on\n' })
    expect((await gita.request('GET', '/changes')).status).toBe(200)
  })

  test('[G5] exported, erased and restored, it gives the same export byte for byte, and people work on', async () => {
    const [first, second] = [join(dir, 'first.ndjson'), join(dir, 'second.ndjson')]
    const exported = await region('export', '--to', first)
    expect([exported.code, exported.text]).toEqual([0, expect.stringMatching(/and 1 files in/)])
    expect(statSync(first).mode & 0o077).toBe(0)

    expect((await region('erase', '--confirm', 'small')).text).toContain('409')
    await region('suspend')
    expect((await region('erase')).text).toContain('--confirm small')
    expect(await region('erase', '--confirm', 'small')).toEqual({ code: 0, text: 'small: erased\n' })
    const { json } = await send(`${matrix.server.url}/v1/regions`, 'GET', {})
    expect(JSON.stringify(json)).not.toContain('small')
    await matrix.server.restart()

    const restored = await region('restore', '--from', first)
    expect([restored.code, restored.text]).toEqual([0, expect.stringMatching(/1 files are back/)])
    expect((await region('restore', '--from', first)).text).toContain('409')
    await region('export', '--to', second)
    expect(readFileSync(second, 'utf8')).toBe(readFileSync(first, 'utf8'))

    await region('resume')
    const seen = await caseOf(matrix.as('gita'), 'gita')
    expect(seen.result?.result.kind).toBe('scored')
    const file = await matrix.as('budi').request('GET', `/evidence/${matrix.opened.file}/content`)
    expect([file.status, (await file.arrayBuffer()).byteLength]).toEqual([200, 300])
    expect((await matrix.as('ani').request('GET', '/drafts')).status).toBe(200)
    expect(logOnDisk(matrix.server).some(({ row }) => row.includes('region-resumed'))).toBe(true)
    expect(matrix.server.log).toEqual([])
  })

  test.each([
    ['cut off', (text: string) => text.slice(0, -200), /is not whole/],
    ['changed', (text: string) => text.replace('Analis', 'Analys'), /is not whole/],
  ])('[G5] an export that was %s is not sent at all', async (_how, spoil, why) => {
    const [whole, spoiled] = [join(dir, 'whole.ndjson'), join(dir, 'spoiled.ndjson')]
    await region('export', '--to', whole)
    writeFileSync(spoiled, spoil(readFileSync(whole, 'utf8')))
    expect(await region('restore', '--from', spoiled)).toEqual({ code: 1, text: expect.stringMatching(why) })
  })

  test('[G5] pieces out of order, of another region, of no table or not all of them make no region', async () => {
    const piece = (body: object) =>
      send(
        `${matrix.server.url}/v1/regions/fresh/restore`,
        'POST',
        { authorization: `Bearer ${OPERATOR}` },
        body,
      )
    const header = (changes: object = {}) =>
      JSON.stringify({
        format: 'timbang-region',
        version: 1,
        region: 'fresh',
        migrations: ['0001-first-tables'],
        ...changes,
      })
    const bodies = [
      { n: 1, lines: [], last: false },
      { n: 0, lines: [header({ region: 'small' })], last: false },
      { n: 0, lines: [header({ migrations: ['0099-of-tomorrow'] })], last: false },
      { n: 0, lines: [header(), '["sqlite_master","x"]'], last: false },
      { n: 0, lines: [header(), '["people\\"; DROP TABLE audit; --","x"]'], last: false },
      { n: 0, lines: [header(), '["people","ani"]'], last: false },
      { n: 0, lines: [header(), '["people","ani","{}"]', '["people","ani","{}"]'], last: false },
      { n: 0, lines: [header(), '{"rows":{},"sequences":{}}'], last: true },
    ]
    const statuses: number[] = []
    for (const body of bodies) statuses.push((await piece(body)).status)
    expect(statuses).toEqual(bodies.map(() => 422))
    const { status } = await send(`${matrix.server.url}/v1/regions/fresh/keys`, 'GET', {})
    expect(status).toBe(404)
    expect(matrix.server.log).toEqual([])
  })

  test('[G5] its figures say how much there is and what waits, and name nobody', async () => {
    const { code, text } = await region('metrics')
    const figures = JSON.parse(text) as { appraisals: number; waiting: object; figures: { requests: number } }
    expect([code, figures.appraisals, figures.waiting]).toEqual([
      0,
      3,
      { deadlines: 0, signatures: 0, files: 0, trash: 0, jobs: 0, jobItems: 0, erasures: 0 },
    ])
    expect(figures.figures.requests).toBeGreaterThan(0)
    expect(text).not.toMatch(/ani|budi|gita/)
    const deep = await send(`${matrix.server.url}/health?depth=files`, 'GET', {})
    expect(deep.json).toMatchObject({ status: 'ok', files: 'ok' })
  })

  test('[A5] who somebody was is taken away from everywhere, and the log still verifies', async () => {
    expect((await region('erase-person', '--confirm', 'ani')).text).toContain('409')
    expect((await region('erase-person', '--confirm', 'nobody')).text).toContain('404')
    const erased = await region('erase-person', '--confirm', 'gita')
    expect(erased).toEqual({ code: 0, text: 'small: gita is nobody any more\n' })
    expect((await matrix.as('gita').request('GET', '/changes')).status).toBe(401)
    for (const reader of ['kira', 'budi', 'citra', 'ani']) {
      const page = await (await matrix.as(reader).request('GET', '/changes?cursor=0&limit=1000')).text()
      expect([reader, page.includes('Gita'), page.includes('Dihapus / Erased')]).toEqual([
        reader,
        false,
        true,
      ])
    }
    const exported = join(dir, 'erased.ndjson')
    await region('export', '--to', exported)
    const lines = readFileSync(exported, 'utf8').split('\n')
    expect(lines.filter((line) => line.includes('Gita'))).toEqual([])

    const rows = logOnDisk(matrix.server)
    expect(rows.some(({ row }) => row.includes('person-erased'))).toBe(true)
    const page = join(dir, 'page.json')
    writeFileSync(page, JSON.stringify({ rows }))
    expect(await answer(['verify', '--audit', page])).toMatchObject({ code: 0 })
    expect(matrix.server.log).toEqual([])
  })
})

test('[OP4] a region is set up from a file that names a pack and its first officer, and prints the one code', async () => {
  const nurul = {
    id: 'hr-1',
    name: 'Nurul',
    nip: null,
    post: 'Kepala BKPSDM',
    grade: null,
    unit: 'BKPSDM',
    superior: null,
    frontLine: false,
    appraised: false,
    hr: true,
  }
  const from = join(dir, 'office.json')
  const office = { region: { id: 'kotabumi', name: 'Kabupaten Kotabumi' }, pack: 'kotabumi', people: [nurul] }
  writeFileSync(from, JSON.stringify(office))
  const at = ['kotabumi', '--server', matrix.server.url, '--from', from]
  const { code, text } = await answer(['region', 'provision', ...at])
  expect([code, text]).toEqual([
    0,
    expect.stringMatching(/hr-1\t[\dA-Z]{4}-[\dA-Z]{4}-[\dA-Z]{4}\nkotabumi: 1 codes issued\n$/),
  ])
  writeFileSync(from, JSON.stringify({ ...office, pack: 'atlantis' }))
  expect(await answer(['region', 'provision', ...at])).toEqual({
    code: 1,
    text: expect.stringContaining('atlantis'),
  })
})
