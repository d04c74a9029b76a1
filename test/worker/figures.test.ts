import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPack } from '../../cli/read-pack.ts'
import { aPerson } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import type { FigurePreview, PublicationList } from '../../core/protocol/figures.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { attacked } from '../../core/publication/testing/attacked.ts'
import { type Client, signIn } from '../../scripts/api-client.ts'
import { manyFacts, manyPeople, seedFigures } from '../support/seed-figures.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision, type Server } from '../support/worker.ts'

let server: Server
let gita: Client
let kira: Client
let ani: Client

beforeAll(async () => {
  server = await aServer()
  const pack = readPack('nasional')
  const twoAgree = { ...pack, policies: { ...pack.policies, publishing: { people: 2 as const } } }
  const staff = [
    aPerson('citra', null, { appraised: false }),
    aPerson('budi', 'citra'),
    aPerson('ani', 'budi'),
    aPerson('gita', 'budi', { hr: true }),
    aPerson('kira', 'budi', { hr: true }),
  ]
  const region = { id: regionId('kota'), name: 'Kota <b>Uji</b>' }
  const codes = codesOf(await provision(server.url, aProvision({ region, pack: twoAgree, people: staff })))
  const many = manyPeople(90, 8, 'budi').map((one, n) =>
    n % 8 === 3 ? { ...one, unit: '<i>Unit</i> & "Lain"' } : one,
  )
  const about = { initial: 'assessment', final: 'closed', rows: ['indicators/x'] }
  const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` })
  await seedFigures({
    url: server.url,
    region: 'kota',
    token: OPERATOR,
    pack: { id: pack.id, version: pack.version },
    people: many,
    cycles: [
      {
        id: '2025',
        name: 'Tahun 2025',
        period: year(2025),
        closedAt: '2026-02-01T00:00:00.000Z',
        facts: manyFacts(many, { ...about, cycle: '2025' }),
      },
      {
        id: '2026',
        name: 'Tahun 2026',
        period: year(2026),
        closedAt: null,
        facts: manyFacts(many, { ...about, cycle: '2026', open: 2 }),
      },
    ],
  })
  const as = (person: string) => signIn({ server: server.url, region: 'kota', code: codes.get(person) ?? '' })
  ;[gita, kira, ani] = [await as('gita'), await as('kira'), await as('ani')]
})
afterAll(() => server.close())

async function preview(client: Client, cycle = '2025', grouping = 'unit') {
  const answer = await client.request('GET', `/figures/${cycle}/preview?grouping=${grouping}`)
  // The worker's own contract.
  return { status: answer.status, shown: (await answer.json()) as FigurePreview }
}

async function ask(client: Client, method: string, path: string, body?: object) {
  const answer = await client.request(method, path, body && { protocol: PROTOCOL, ...body })
  // The worker's own contract.
  const json = (await answer.json()) as PublicationList & { readonly type?: string }
  return { status: answer.status, type: json.type, list: json }
}

async function open(path: string, headers: { readonly [name: string]: string } = {}) {
  const answer = await fetch(`${server.url}${path}`, { headers })
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}

const decide = (client: Client, decision: string, reason = '', version = 1) =>
  ask(client, 'POST', '/figures/2025/decision', { version, decision, reason })

describe('figures for the public', () => {
  test('[PF1] nothing is published of a cycle that goes on, and nobody but human resources looks', async () => {
    expect((await preview(gita, '2026')).status).toBe(409)
    expect((await preview(gita, '2031')).status).toBe(410)
    expect((await preview(ani)).status).toBe(403)
    expect((await open('/p/kota')).text).toContain('Belum ada hasil yang diumumkan')
  })

  test('[PF3] a preview says what would be published; another one of human resources agrees to it', async () => {
    const { shown } = await preview(gita)
    expect(shown.figures?.table.total).toBe(90)
    expect(shown.withheld.flat()).toContain('few')
    const stale = await ask(gita, 'PUT', '/figures/2025', {
      grouping: 'unit',
      mark: '0'.repeat(64),
      note: '',
    })
    expect([stale.status, stale.type]).toEqual([409, '/problems/figures-outdated'])
    const note = 'Diperiksa <script>alert(1)</script>'
    const proposed = await ask(gita, 'PUT', '/figures/2025', { grouping: 'unit', mark: shown.mark, note })
    expect(proposed.list.publications.map(({ state }) => state)).toEqual(['proposed'])
    expect((await open('/p/kota/2025/1')).status).toBe(404)
    const again = await ask(kira, 'PUT', '/figures/2025', { grouping: 'unit', mark: shown.mark, note: '' })
    expect(again.type).toBe('/problems/figures-outdated')
    expect((await decide(gita, 'publish')).type).toBe('/problems/second-approver')
    const published = await decide(kira, 'publish')
    expect(published.list.publications[0]).toMatchObject({
      state: 'published',
      proposed: { by: 'gita', name: 'Gita' },
      decided: { by: 'kira', name: 'Kira' },
    })
  })

  test('[PF4] anybody reads it without script, at an address that stays, and no words become part of the page', async () => {
    const { status, headers, text } = await open('/p/kota/2025')
    expect(status).toBe(200)
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
    expect(text).not.toMatch(/<script|<i>|<b>Uji|style=/)
    expect(text).toContain('&lt;i&gt;Unit&lt;/i&gt; &amp; &quot;Lain&quot;')
    expect(text).not.toMatch(/gita|kira|Gita|Kira/)
    expect((await open('/p/kota/2025/1')).status).toBe(200)
    expect((await open('/p/kota/2025?lang=en')).text).toContain('<html lang="en"')
    expect((await open('/p/kota')).text).toContain('href="/p/kota/2025/1"')
    for (const path of [
      '/p/kota/2025/9',
      '/p/kota/2025/0',
      '/p/kota/2026',
      '/p/nowhere',
      '/p/kota/..%2F..',
      '/p/kota/2025/1/x.csv',
    ]) {
      expect([path, (await open(path)).status]).toEqual([path, 404])
    }
  })

  test('[PF4] the data may be kept and used by any page, and a linear programme finds nothing in it', async () => {
    const data = await open('/p/kota/2025/1/data.json')
    expect(data.headers.get('cache-control')).toBe('public, max-age=300, stale-while-revalidate=86400')
    expect(data.headers.get('access-control-allow-origin')).toBe('*')
    const tag = data.headers.get('etag') ?? ''
    expect((await open('/p/kota/2025/1/data.json', { 'if-none-match': tag })).status).toBe(304)
    const json = JSON.parse(data.text)
    expect(json.licence.id).toBe('CC-BY-4.0')
    const table = {
      groups: json.groups.map(({ code }: { code: string }) => [code]),
      outcomes: json.outcomes.map(({ code }: { code: string }) => [code]),
      counts: json.groups.map(({ counts }: { counts: (number | null)[] }) => counts),
      groupTotals: json.groups.map(({ people }: { people: number }) => people),
      outcomeTotals: json.outcomes.map(({ people }: { people: number }) => people),
      total: json.total,
    }
    const found = attacked(table)
    expect(found.length).toBeGreaterThan(0)
    for (const { least, most } of found) expect(most - least).toBeGreaterThan(4 - 1e-6)
    const csv = await open('/p/kota/2025/1/data.csv')
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(csv.text.split('\r\n')[0]).toBe(
      JSON.parse((await open('/p/kota/2025/1/dictionary.json')).text)
        .fields.map(({ name }: { name: string }) => name)
        .join(','),
    )
  })

  test('[PF2] the same people are not published again, nor in another grouping, retracted or not', async () => {
    const refusalOf = async (grouping: string) => (await preview(kira, '2025', grouping)).shown.refusal?.en
    expect(await refusalOf('unit')).toContain('at least 5')
    expect(await refusalOf('post')).toContain('another grouping')
    expect((await decide(kira, 'retract')).type).toBe('/problems/no-why')
    expect((await decide(kira, 'retract', 'Salah <b>unit</b>')).list.publications[0]?.state).toBe('retracted')
    const gone = await open('/p/kota/2025/1')
    expect(gone.status).toBe(410)
    expect(gone.text).toContain('Salah &lt;b&gt;unit&lt;/b&gt;')
    expect((await open('/p/kota/2025/1/data.csv')).status).toBe(404)
    expect(await refusalOf('unit')).toContain('at least 5')
    expect(server.log).toEqual([])
  })
})
