import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import type { StaffField } from '../../core/people/staff-field.ts'
import { parseStaffDetail, parseStaffPage } from '../../core/protocol/parse-staff.ts'
import type { CodesIssued, ImportApplied, StaffPage } from '../../core/protocol/staff.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { signIn } from '../../scripts/api-client.ts'
import { aStranger, type OfficeClient, officeClient } from '../support/office-client.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'

const nips = { ani: '198001012005012002', budi: '197001012000031001', sari: '199002022015012003' }

let office: Office
let hr: OfficeClient
beforeAll(async () => {
  office = await anOffice()
  hr = officeClient(await office.as('gita'))
})
afterAll(() => office.server.close())

const good = { nip: nips.sari, name: 'Sari', post: 'Arsiparis', unit: 'Bidang Umum', superior: 'Budi' }

describe('a list of staff', () => {
  test('[H2] with one fault in it changes nothing, however it is asked for', async () => {
    const before = await hr.list()
    const id = await hr.upload([good, { ...good, nip: '123', name: 'Tono' }])
    const review = await hr.review(id, 'faults')
    expect(review.items).toEqual([
      {
        row: 3,
        field: 'nip',
        kind: 'bad-nip',
        text: { id: 'NIP terdiri atas 18 angka; di sini 3.', en: 'A NIP has 18 digits; here are 3.' },
      },
    ])
    const refused = await hr.apply(id, review.plan)
    expect([refused.status, refused.type]).toEqual([422, '/problems/import-faulty'])
    expect(await hr.list()).toEqual(before)
  })

  test('[H1] is looked at first, and only what was looked at is applied', async () => {
    const id = await hr.upload([good])
    const review = await hr.review(id, 'fresh')
    expect([review.counts, review.items.map(({ row, name, unit }) => [row, name, unit])]).toEqual([
      { fresh: 1, changed: 0, same: 0, gone: people.length, faults: 0, warnings: 0, units: 0 },
      [[2, 'Sari', 'Bidang Umum']],
    ])
    const other = await hr.apply(id, '0'.repeat(64))
    expect([other.status, other.type]).toEqual([409, '/problems/import-outdated'])
    const applied = (await hr.apply(id, review.plan)).json as ImportApplied
    expect([applied.counts.fresh, applied.fresh.length]).toEqual([1, 1])
    const [sari] = (await hr.list('sari')).people
    expect(sari).toMatchObject({
      name: 'Sari',
      nip: '•••• 003',
      superior: { id: 'budi', name: 'Budi' },
      access: 'none',
    })
    // Nobody who was missing from the list has gone.
    expect((await hr.list()).total).toBe(people.length + 1)
    expect((await hr.ask('GET', `/imports/${id}`)).status).toBe(410)
  })

  test('[H4] keeps of each change who made it, when, why and from which row, in a log that seals it', async () => {
    const id = await hr.upload([{ nip: nips.sari, grade: 'II/b' }])
    const review = await hr.review(id, 'changed')
    expect(review.items).toMatchObject([{ fields: [{ field: 'grade', before: null, after: 'II/b' }] }])
    await hr.apply(id, review.plan)
    const [sari] = (await hr.list('sari')).people
    const { json } = await hr.ask('GET', `/people/${sari?.id}`)
    const detail = parseStaffDetail(json)
    expect(detail.kind === 'ok' && detail.value.history[0]).toMatchObject({
      by: 'Gita',
      source: 'daftar.xlsx #2',
      reason: 'Mutasi Januari',
      fields: [{ field: 'grade', before: null, after: 'II/b' }],
    })
    const log = await hr.auditActions()
    expect(log).toContain('people-imported')
  })

  test('[H1] tells who is missing, and signs out only who was said to have left', async () => {
    const fajar = await office.as('fajar')
    const eka = await office.as('eka')
    const id = await hr.upload([{ nip: nips.sari, name: 'Sari Dewi' }])
    const review = await hr.review(id, 'gone')
    expect(review.items.map(({ id: person }) => person).toSorted()).toEqual(
      people.map((person) => person.id).toSorted(),
    )
    await hr.apply(id, review.plan, [{ person: 'fajar', as: 'retired' }])
    expect([
      (await fajar.request('GET', '/changes')).status,
      (await eka.request('GET', '/changes')).status,
    ]).toEqual([401, 200])
    const gone = (await (await hr.ask('GET', '/people?gone=true')).json) as StaffPage
    expect(gone.people.map((one) => [one.id, one.absence?.kind])).toEqual([['fajar', 'retired']])
  })

  test('[H1] comes in chunks in any order, again where an answer was lost, and counts only when it is whole', async () => {
    const id = crypto.randomUUID()
    const row = (n: number) => ({
      n,
      cells: { nip: '', otherId: `K-${n}`, name: `Nama ${n}`, post: 'x', unit: 'y' },
    })
    const fields = ['nip', 'otherId', 'name', 'post', 'unit']
    await hr.ask('PUT', `/imports/${id}`, { protocol: PROTOCOL, id, file: 'a.csv', fields, rows: 4 })
    const put = (from: number, rows: readonly object[]) =>
      hr.ask('PUT', `/imports/${id}/rows/${from}`, { protocol: PROTOCOL, rows })
    await put(2, [row(4), row(5)])
    expect((await hr.ask('GET', `/imports/${id}`)).type).toBe('/problems/import-incomplete')
    await put(2, [row(4), row(5)])
    expect((await put(0, [row(2), row(3)])).json).toMatchObject({ received: 4, rows: 4 })
    expect((await put(3, [row(6), row(7)])).type).toBe('/problems/import-incomplete')
    expect((await hr.review(id, 'fresh')).items).toHaveLength(4)
    expect((await hr.ask('DELETE', `/imports/${id}`)).status).toBe(200)
    expect((await hr.ask('GET', `/imports/${id}`)).status).toBe(410)
  })
})

describe('the people of an office', () => {
  test('[H5] are human resources’ to see: nobody else, and nobody of another region', async () => {
    const other = aProvision({ region: { id: regionId('other-people'), name: 'Other' } })
    const codes = codesOf(await provision(office.url, other))
    const code = codes.get('gita') ?? ''
    const stranger = await aStranger(office.url, 'other-people', code)
    const ani = await office.as('ani')
    const id = crypto.randomUUID()
    const opened = { protocol: PROTOCOL, id, file: 'a', fields: ['nip'], rows: 1 }
    const asks: readonly (readonly [string, string, object?])[] = [
      ['GET', '/people'],
      ['GET', '/people/ani'],
      ['POST', '/people/ani/nip'],
      ['GET', '/units'],
      ['PUT', `/imports/${id}`, opened],
      ['GET', `/imports/${id}`],
      ['POST', '/codes', { protocol: PROTOCOL, people: ['ani'], replace: true }],
    ]
    for (const [method, path, body] of asks) {
      expect([path, (await officeClient(ani).ask(method, path, body)).status]).toEqual([path, 403])
      const url = `${office.url}/v1/regions/small${path}`
      expect([path, await stranger(method, url, body)]).toEqual([path, 403])
    }
  })

  test('[H5] a list of somebody else is one that is not there', async () => {
    const id = await hr.upload([good])
    const provisioned = aProvision({
      people: people.map((one) => (one.id === 'dewi' ? { ...one, hr: true } : one)),
    })
    await provision(office.url, provisioned)
    const dewi = officeClient(await office.as('dewi'))
    expect((await dewi.ask('GET', `/imports/${id}`)).status).toBe(410)
    const opened = { protocol: PROTOCOL, id, file: 'a', fields: ['nip'], rows: 1 }
    expect((await dewi.ask('PUT', `/imports/${id}`, opened)).status).toBe(410)
  })

  test('[P3] show a NIP in full only when it is asked for, and that is in the log', async () => {
    const page = parseStaffPage((await hr.ask('GET', '/people?query=003')).json)
    expect(page.kind === 'ok' && page.value.people.map(({ nip }) => nip)).toEqual(['•••• 003'])
    const id = page.kind === 'ok' ? page.value.people[0]?.id : ''
    expect((await hr.ask('GET', `/people/${id}`)).text).not.toContain(nips.sari)
    const before = (await hr.auditActions()).filter((action) => action === 'nip-revealed').length
    expect((await hr.ask('POST', `/people/${id}/nip`)).json).toMatchObject({ nip: nips.sari })
    expect((await hr.auditActions()).filter((action) => action === 'nip-revealed').length).toBe(before + 1)
  })

  test('[H6] get codes on slips: whoever is in keeps their device, unless the code takes its place', async () => {
    const ani = await office.as('ani')
    const ask = (people: readonly string[], replace: boolean) =>
      hr.ask('POST', '/codes', { protocol: PROTOCOL, people, replace })
    const [sari] = (await hr.list('sari')).people
    const first = (await ask(['ani', sari?.id ?? ''], false)).json as CodesIssued
    expect(first.slips.map(({ name, nip }) => [name, nip])).toEqual([['Sari Dewi', '•••• 003']])
    await signIn({ server: office.url, region: 'small', code: first.slips[0]?.code ?? '' })
    expect((await hr.list('sari')).people[0]?.access).toBe('device')
    const again = (await ask(['ani'], true)).json as CodesIssued
    expect((await ani.request('GET', '/changes')).status).toBe(401)
    await signIn({ server: office.url, region: 'small', code: again.slips[0]?.code ?? '' })
    expect((await ask(['nobody'], false)).status).toBe(404)
  })

  test('[H2] a hostile list is told off by row, or not let in at all', async () => {
    const cells = (n: number, more: object) => ({ n, cells: { nip: nips.ani, name: 'x', ...more } })
    const id = crypto.randomUUID()
    const open = (fields: readonly string[], rows: number) =>
      hr.ask('PUT', `/imports/${id}`, { protocol: PROTOCOL, id, file: 'x', fields, rows })
    expect((await open(['__proto__'], 1)).status).toBe(400)
    expect((await open(['hr'], 1)).status).toBe(400)
    expect((await open(['nip'], 1_000_000)).status).toBe(400)
    await open(['nip', 'name'] satisfies StaffField[], 1)
    const put = (rows: readonly object[]) =>
      hr.ask('PUT', `/imports/${id}/rows/0`, { protocol: PROTOCOL, rows })
    expect((await put([cells(2, { hr: 'ya' })])).status).toBe(400)
    expect((await put([cells(2, { name: 'x'.repeat(3_000) })])).status).toBe(400)
    expect((await put([{ n: 2, cells: JSON.parse('{"__proto__": {"name": "x"}}') }])).status).toBe(400)
    expect((await put([cells(2, { name: '=HYPERLINK("http://a.example")' })])).status).toBe(200)
    const review = await hr.review(id, 'fresh')
    expect(review.counts.faults).toBe(2)
  })
})
