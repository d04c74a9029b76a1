import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Change, ChangePage } from '../../core/protocol/change.ts'
import { parseChangePage } from '../../core/protocol/parse-change-page.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Client } from '../../scripts/api-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { does, openYear, toRating } from '../support/worker-journey.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
  await openYear(office, ['ani', 'dewi'])
  await toRating(office)
})
afterAll(() => office.server.close())

async function pageAt(client: Client, query: string) {
  const response = await client.request('GET', `/changes${query}`)
  const parsed = parseChangePage(await response.json())
  if (parsed.kind === 'err') throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

describe('GET /v1/regions/{region}/changes', () => {
  test('gives the same rows in pages of any size, each once, oldest first', async () => {
    const ani = await office.as('ani')
    const whole = await pageAt(ani, '?cursor=0&limit=500')
    expect(whole.more).toBe(false)
    const rows: Change[] = []
    let cursor = 0
    for (let more = true; more; ) {
      const page = await pageAt(ani, `?cursor=${cursor}&limit=3`)
      expect(page.changes.length).toBeLessThanOrEqual(3)
      rows.push(...page.changes)
      cursor = page.cursor
      more = page.more
    }
    expect(rows).toEqual(whole.changes)
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map(({ seq }) => seq).toSorted((a, b) => a - b))
    expect(await pageAt(ani, `?cursor=${cursor}`)).toEqual({
      protocol: PROTOCOL,
      cursor,
      more: false,
      changes: [],
    })
  })

  test('[P1] gives nobody a row of somebody else', async () => {
    const seen = new Map<string, readonly string[]>()
    for (const name of ['ani', 'budi', 'citra', 'dewi', 'eka', 'fajar', 'gita']) {
      const { changes } = await pageAt(await office.as(name), '?limit=500')
      const shared = new Set(['colleague', 'pack', 'form'])
      seen.set(
        name,
        changes
          .filter(({ kind }) => !shared.has(kind))
          .map(({ kind, id, body }) => {
            if (kind === 'me') return `me ${id}`
            return kind === 'notice'
              ? kind
              : `${kind} ${body !== null && 'subject' in body ? body.subject.id : ''}`
          }),
      )
    }
    expect(
      Object.fromEntries([...seen].map(([name, rows]) => [name, [...new Set(rows)].toSorted()])),
    ).toEqual({
      ani: ['case ani', 'me ani', 'task ani'],
      budi: ['case ani', 'case dewi', 'me budi', 'task ani'],
      citra: ['case ani', 'case dewi', 'me citra', 'task ani'],
      dewi: ['case dewi', 'me dewi', 'task ani', 'task dewi'],
      eka: ['me eka', 'task ani'],
      fajar: ['me fajar', 'task ani'],
      gita: ['case ani', 'case dewi', 'me gita'],
    })
  })

  test('sends what changed, and nothing that did not', async () => {
    const eka = await office.as('eka')
    const [before, bystander] = [
      await pageAt(eka, '?limit=500'),
      await pageAt(await office.as('dewi'), '?limit=500'),
    ]
    await does(eka, 'rate-peer', { score: 4 })
    const after = await pageAt(eka, `?cursor=${before.cursor}`)
    expect(after.changes).toMatchObject([{ kind: 'task', body: { status: 'done' } }])
    const other = await pageAt(await office.as('dewi'), `?cursor=${bystander.cursor}`)
    expect(other.changes).toEqual([])
  })

  test('[P1] takes away what somebody may no longer see, and gives it to who may now', async () => {
    const [gita, dewi] = [await office.as('gita'), await office.as('dewi')]
    const before = [await pageAt(gita, '?limit=500'), await pageAt(dewi, '?limit=500')]
    const changed = aProvision()
    const people = changed.people.map((one) => ({ ...one, hr: one.id === 'dewi' }))
    expect((await provision(office.url, { ...changed, people })).status).toBe(200)
    const cases = ({ changes }: ChangePage) =>
      changes
        .filter(({ kind }) => kind === 'case')
        .map(({ body }) => (body !== null && 'subject' in body ? body.subject.id : null))
    expect(cases(await pageAt(gita, `?cursor=${before[0]?.cursor}&limit=500`))).toEqual([null, null])
    expect(cases(await pageAt(dewi, `?cursor=${before[1]?.cursor}&limit=500`))).toEqual(['ani'])
    const log = await gita.request('GET', '/audit?cursor=0')
    expect(log.status).toBe(403)
  })

  test('refuses a cursor or a limit that is none', async () => {
    const ani = await office.as('ani')
    for (const query of [
      '?cursor=-1',
      '?cursor=x',
      '?cursor=1e3',
      '?limit=0',
      '?limit=-5',
      `?cursor=${'9'.repeat(30)}`,
    ]) {
      const response = await ani.request('GET', `/changes${query}`)
      expect([query, response.status]).toEqual([query, 400])
    }
  })
})
