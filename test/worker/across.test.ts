import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cycleId, personId, regionId } from '../../core/ids.ts'
import { parseReaderMade, parseRollUpList } from '../../core/protocol/parse-roll-ups.ts'
import { aMakeReader } from '../../core/protocol/testing/roll-up-samples.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { officeClient } from '../support/office-client.ts'
import { anOffice, aProvision, type Office, provision } from '../support/worker.ts'
import { send } from '../support/worker-device.ts'
import { taken, year } from '../support/worker-journey.ts'
import { inDays } from '../support/worker-matrix.ts'

let office: Office
beforeAll(async () => {
  office = await anOffice()
  const other = { id: regionId('other'), name: 'Other' }
  await provision(office.server.url, aProvision({ region: other }))
})
afterAll(() => office.server.close())

const operator = { authorization: 'Bearer the-operator-of-the-tests' }
const ask = (method: string, path: string, headers: { readonly [name: string]: string }, body?: object) =>
  send(`${office.server.url}/v1${path}`, method, headers, body)

async function aKey(
  regions: readonly string[] | null,
): Promise<{ readonly id: string; readonly secret: string }> {
  const made = await ask('POST', '/readers', operator, { ...aMakeReader, regions, expiresOn: inDays(9) })
  const parsed = parseReaderMade(JSON.parse(made.text))
  if (parsed.kind === 'err') throw new Error(made.text)
  return parsed.value
}

async function read(secret: string) {
  const answer = await ask('GET', '/roll-ups', { authorization: `Bearer ${secret}` })
  const parsed = parseRollUpList(JSON.parse(answer.text))
  return parsed.kind === 'ok' ? parsed.value.rollUps : answer.status
}

describe('regions beside each other', () => {
  test('[AR1] [AR2] a closed cycle is known to readers of its region, without a figure of few people', async () => {
    const all = await aKey(null)
    expect(await read(all.secret)).toEqual([])
    const gita = await office.as('gita')
    const people = ['ani', 'dewi', 'eka', 'fajar', 'gita'].map((name) => personId(name))
    taken(await gita.openCycle({ ...year, id: cycleId('closing') }, people))
    const closed = await officeClient(gita).push({
      kind: 'steer-cycle',
      cycle: 'closing',
      act: { kind: 'close', reason: 'Tahun berakhir' },
    })
    expect(closed.status).toBe(200)
    await expect
      .poll(async () => read(all.secret))
      .toMatchObject([
        {
          region: { id: 'small' },
          rollUp: { cycle: { id: 'closing' }, people: 5, scored: null, predicates: null, onTime: null },
        },
      ])
    const other = await aKey(['other'])
    expect(await read(other.secret)).toEqual([])
    const file = await ask('GET', '/roll-ups?format=csv', { authorization: `Bearer ${all.secret}` })
    expect(file.text).toContain(`small;Small;${year.name}`)
    expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  })

  test('[AR2] a key that is wrong, guessed or taken back opens nothing, and no region’s own door', async () => {
    const { id, secret } = await aKey(null)
    expect(await read(`${secret.slice(0, -1)}${secret.endsWith('0') ? '1' : '0'}`)).toBe(401)
    const own = await ask('GET', `/regions/small/api-keys/current`, {
      authorization: `Bearer ${secret}`,
    })
    expect(own.status).toBe(401)
    expect((await ask('DELETE', `/readers/${id}`, {})).status).toBe(401)
    expect((await ask('DELETE', `/readers/${id}`, operator)).status).toBe(200)
    expect(await read(secret)).toBe(401)
    const never = await ask('POST', '/readers', operator, {
      ...aMakeReader,
      protocol: PROTOCOL,
      expiresOn: '2020-01-01',
    })
    expect([never.status, JSON.parse(never.text).type]).toEqual([422, '/problems/bad-key-date'])
  })

  test('[XR1] a reader sees them as a page without script, with a key that only this page gets', async () => {
    const { id, secret } = await aKey(null)
    const at = `${office.server.url}/across`
    const enter = (key: string, headers = {}) =>
      fetch(at, { method: 'POST', body: new URLSearchParams({ key }), redirect: 'manual', headers })
    const door = await fetch(`${at}?lang=en`)
    expect(door.headers.get('content-security-policy')).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    )
    expect(await door.text()).toContain('Reader’s key')
    for (const wrong of ['', 'x', `${secret.slice(0, -2)}zz`, 'a'.repeat(5_000)]) {
      const refused = await enter(wrong)
      expect([401, 413]).toContain(refused.status)
      expect(refused.headers.get('set-cookie')).toBeNull()
    }
    expect((await enter(secret, { 'sec-fetch-site': 'cross-site' })).status).toBe(401)
    const entered = await enter(secret)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/across'])
    const written = entered.headers.get('set-cookie') ?? ''
    expect(written).toMatch(/^reader=timbang_\w+; Path=\/across; HttpOnly; SameSite=Strict$/)
    const cookie = written.split(';')[0] ?? ''
    const see = (path: string) => fetch(`${at}${path}`, { headers: { cookie }, redirect: 'manual' })
    const page = await (await see('?year=2026')).text()
    expect(page).toContain('Small')
    expect(page).not.toContain(secret.slice(-64))
    const csv = await see('/daerah.csv')
    expect(csv.headers.get('content-disposition')).toBe('attachment; filename="timbang-daerah.csv"')
    expect(await csv.text()).toContain(`small;Small;${year.name}`)
    const xlsx = new Uint8Array(await (await see('/daerah.xlsx')).arrayBuffer())
    expect([...xlsx.slice(0, 2)]).toEqual([0x50, 0x4b])
    expect(parseRollUpList(await (await see('/daerah.json')).json()).kind).toBe('ok')
    expect((await see('/daerah.pdf')).status).toBe(404)
    expect((await fetch(`${at}/daerah.csv`)).status).toBe(401)
    // The key is the page's alone: no other address takes the cookie.
    const elsewhere = await fetch(`${office.server.url}/v1/roll-ups`, { headers: { cookie } })
    expect(elsewhere.status).toBe(401)
    const left = await fetch(`${at}/leave`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
    expect(left.headers.get('set-cookie')).toContain('Max-Age=0')
    await ask('DELETE', `/readers/${id}`, operator)
    expect((await see('')).status).toBe(401)
  })
})
