import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AuditRow } from '../../worker/storage/audit.ts'
import { anOffice, type Office } from '../support/worker.ts'
import { does, openYear, toRating } from '../support/worker-journey.ts'

type AuditPage = { start: string; cursor: number; more: boolean; rows: AuditRow[] }

let office: Office
let receipt: string
/** The day in WIB. */
let ratedOn: string
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani'])
  await toRating(office)
  for (const name of ['dewi', 'eka']) await does(await office.as(name), 'rate-peer', { score: 4 })
  receipt = (await does(await office.as('fajar'), 'rate-peer', { score: 3 })).audit
  ratedOn = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
  // Peers have rated today: the log is shown once the day is over.
  await office.server.restart({ CLOCK_OFFSET_MS: String(24 * 3_600_000) })
})
afterAll(() => office.server.close())

async function pageAt(cursor: number, limit: number): Promise<AuditPage> {
  const hr = await office.as('gita')
  const response = await hr.request('GET', `/audit?cursor=${cursor}&limit=${limit}`)
  expect(response.status).toBe(200)
  return (await response.json()) as AuditPage
}

describe('GET /v1/regions/{region}/audit', () => {
  test('[A1] is a chain that anyone can verify with SHA-256 alone, page by page', async () => {
    let previous = (await pageAt(0, 1)).start
    let [cursor, n] = [0, 0]
    for (let more = true; more; ) {
      const page = await pageAt(cursor, 4)
      for (const row of page.rows) {
        n += 1
        expect([row.n, row.previous]).toEqual([n, previous])
        expect(
          createHash('sha256')
            .update(row.previous + row.row)
            .digest('hex'),
        ).toBe(row.hash)
        expect(JSON.parse(row.row)).toMatchObject({ n })
        previous = row.hash
      }
      cursor = page.cursor
      more = page.more
    }
    expect(n).toBeGreaterThan(15)
  })

  test('[A1] holds the row that a receipt names', async () => {
    const { rows } = await pageAt(0, 500)
    const row = rows.find(({ hash }) => hash === receipt)
    expect(JSON.parse(row?.row ?? '')).toMatchObject({
      action: 'task-submitted',
      at: ratedOn,
    })
  })

  test('[P1] tells that a peer rated that day, and neither which nor what nor at what time', async () => {
    const { rows } = await pageAt(0, 500)
    const ratings = rows.map(({ row }) => JSON.parse(row)).filter(({ detail }) => detail.task === 'rate-peer')
    expect(ratings).toHaveLength(3)
    for (const rating of ratings) {
      expect(rating.at).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(rating.actor).toEqual({ kind: 'hidden', commitment: expect.stringMatching(/^[0-9a-f]{64}$/) })
      expect(JSON.stringify(rating)).not.toMatch(/dewi|eka|fajar|rate-peer-\d/)
    }
    expect(new Set(ratings.map(({ detail }) => detail.answers)).size).toBe(3)
  })

  test('is for HR alone, and whoever else asks is written down', async () => {
    const ani = await office.as('ani')
    const response = await ani.request('GET', '/audit?cursor=0')
    expect([response.status, await response.json()]).toMatchObject([403, { type: '/problems/not-allowed' }])
    const { rows } = await pageAt(0, 500)
    expect(JSON.parse(rows.at(-1)?.row ?? '')).toMatchObject({
      action: 'request-refused',
      actor: { kind: 'person', person: 'ani' },
      detail: { what: 'audit', why: 'not-allowed' },
    })
  })

  test('[A1] cannot be filled up by one person with refusals: the last row of many says so', async () => {
    const budi = await office.as('budi')
    for (let n = 0; n < 25; n++) expect((await budi.request('GET', '/audit?cursor=0')).status).toBe(403)
    const { rows } = await pageAt(0, 500)
    const refused = rows
      .map(({ row }) => JSON.parse(row))
      .filter(({ action, actor }) => action === 'request-refused' && actor.person === 'budi')
    expect(refused.map(({ detail }) => detail.last === true)).toEqual([...Array(19).fill(false), true])
  })
})
