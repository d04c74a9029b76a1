import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { office as people } from '../../core/case/testing/an-office.ts'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { signIn } from '../../scripts/api-client.ts'
import { aProvision, aServer, codesOf, OPERATOR, provision, type Server } from '../support/worker.ts'
import { aDevice, send, sessionOf } from '../support/worker-device.ts'
import { aSoundPack } from '../support/worker-pack.ts'

let server: Server
beforeAll(async () => {
  server = await aServer()
})
afterAll(() => server.close())

/** `faulty` and `bad`: the operator may name what is then refused. */
const refusedRegions = 1

/** Each test sets up a region of its own. */
function aRegion(id: string) {
  return aProvision({ region: { id: regionId(id), name: `Region ${id}` } })
}

describe('PUT /v1/regions/{region}', () => {
  test('takes only the operator', async () => {
    const url = `${server.url}/v1/regions/guarded`
    for (const authorization of ['', 'Bearer ', 'Bearer wrong', `Basic ${OPERATOR}`, `DPoP ${OPERATOR}`]) {
      const answer = await send(url, 'PUT', { authorization }, aRegion('guarded'))
      expect([authorization, answer.status, answer.problem.type]).toEqual([
        authorization,
        401,
        '/problems/not-signed-in',
      ])
      expect(answer.headers.get('www-authenticate')).toBe('Bearer')
    }
  })

  test('gives everybody a code that works once, and lists the region', async () => {
    const codes = codesOf(await provision(server.url, aRegion('first')))
    expect([...codes.keys()]).toEqual(people.map(({ id }) => id))
    for (const code of codes.values())
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/)
    const { json } = await send(`${server.url}/v1/regions`, 'GET', {})
    expect(json).toMatchObject({ protocol: PROTOCOL, regions: [{ id: 'first', name: 'Region first' }] })
  })

  test('asked again, changes nothing and issues no new codes to who has one or a device', async () => {
    const codes = codesOf(await provision(server.url, aRegion('again')))
    await signIn({ server: server.url, region: 'again', code: codes.get('gita') ?? '' })
    const hr = await signIn({ server: server.url, region: 'again', code: codes.get('ani') ?? '' })
    const before = await hr.pull()
    const again = await provision(server.url, aRegion('again'))
    expect([again.status, again.json]).toEqual([200, { protocol: PROTOCOL, warnings: [], codes: [] }])
    expect(await hr.pull()).toEqual(before)
  })

  test('reissues a code on loss: the old device is out at once, the old code is void', async () => {
    const codes = codesOf(await provision(server.url, aRegion('lost')))
    const device = await aDevice(server.url, 'lost')
    const session = sessionOf(await device.activate(codes.get('ani') ?? ''))
    const answer = await provision(server.url, aRegion('lost'), '?reissue=ani&reissue=budi')
    const reissued = codesOf(answer)
    expect([...reissued.keys()]).toEqual(['budi', 'ani'])

    const pulled = await device.ask('GET', '/changes', { token: session.accessToken })
    expect([pulled.status, pulled.headers.get('www-authenticate')]).toEqual([
      401,
      'DPoP error="invalid_token", error_description="revoked", algs="ES256"',
    ])
    expect((await device.refresh(session.refreshToken)).status).toBe(401)
    const other = await aDevice(server.url, 'lost')
    expect((await other.activate(codes.get('budi') ?? '')).status).toBe(401)
    expect((await other.activate(reissued.get('budi') ?? '')).status).toBe(200)
  })

  test('shows changed people to everybody, and new ones get a code', async () => {
    const codes = codesOf(await provision(server.url, aRegion('moves')))
    const ani = await signIn({ server: server.url, region: 'moves', code: codes.get('ani') ?? '' })
    await ani.pull()
    const [first, ...others] = people
    if (first === undefined) throw new Error('nobody')
    const body = {
      ...aRegion('moves'),
      people: [{ ...first, post: 'Bupati' }, ...others, { ...first, id: 'hana' }],
    }
    const added = await provision(server.url, body as ReturnType<typeof aRegion>)
    expect([...codesOf(added).keys()]).toEqual(['hana'])
    const rows = await ani.pull()
    expect(rows.get('colleague/citra')?.body).toMatchObject({ post: 'Bupati' })
    expect(rows.get('colleague/hana')?.body).toMatchObject({ id: 'hana' })
  })

  test('never changes a version of a pack that exists', async () => {
    await provision(server.url, aRegion('packed'))
    const changed = aProvision({ ...aRegion('packed'), pack: aSoundPack({ timeZone: 'WIT' }) })
    const answer = await provision(server.url, changed)
    expect([answer.status, answer.problem.type]).toEqual([422, '/problems/bad-pack'])
    const next = aProvision({ ...aRegion('packed'), pack: aSoundPack({ timeZone: 'WIT', version: 2 }) })
    expect((await provision(server.url, next)).status).toBe(200)
  })

  test('[R5] tells the operator what `timbang check` warns of in a new pack, and takes it', async () => {
    const pack = aSoundPack()
    const words = { id: 'Bagian', en: 'Share' }
    const rule = { '/': [1, { var: 'input.superior.score' }] }
    const steps = [...pack.scoring.steps, { id: 'share', title: words, rule, explanation: words }]
    const warned = { ...aRegion('warned'), pack: { ...pack, scoring: { ...pack.scoring, steps } } }
    const answer = await provision(server.url, warned)
    const index = steps.length - 1
    expect([answer.status, (answer.json as { readonly warnings: unknown }).warnings]).toEqual([
      200,
      [
        `pack.scoring.json#/steps/${index}/rule: The divisor “input.superior.score” may be zero. Use “safeDiv” to say what comes out then.`,
      ],
    ])
  })

  test('refuses a pack with faults, names them, and sets nothing up', async () => {
    const pack = aSoundPack()
    const broken = { ...pack, workflow: { ...pack.workflow, initial: 'nowhere', states: { open: null } } }
    const unsound = aProvision({ ...aRegion('faulty'), pack: broken as unknown as typeof pack })
    const answer = await provision(server.url, unsound)
    expect([answer.status, answer.problem.type]).toEqual([422, '/problems/bad-pack'])
    expect(answer.problem.detail).toContain('pack.workflow.json#/states')
    const misnamed = aProvision({
      ...aRegion('faulty'),
      pack: { ...pack, forms: { ...pack.forms, other: pack.forms.rate } } as typeof pack,
    })
    expect((await provision(server.url, misnamed)).problem.detail).toContain('forms/other')
    const device = await aDevice(server.url, 'faulty')
    expect((await device.activate('AAAA-BBBB-CCCC')).status).toBe(404)
  })

  test('refuses a pack that no row of the database could hold, and says how large it may be', async () => {
    const pack = aSoundPack()
    const [form] = Object.values(pack.forms)
    const intro = { id: 'x'.repeat(3_900), en: 'x'.repeat(3_900) }
    const many = Array.from({ length: 2_500 }, (_, n) => [`form-${n}`, { ...form, id: `form-${n}`, intro }])
    const forms = { ...pack.forms, ...Object.fromEntries(many) }
    const answer = await provision(server.url, { ...aRegion('faulty'), pack: { ...pack, forms } })
    expect([answer.status, answer.problem.type]).toEqual([422, '/problems/bad-pack'])
    expect(answer.problem.detail).toMatch(/bytes of JSON, and 1900000 can be kept/)
  })

  test('refuses a body that is not the contract, with each error and its path', async () => {
    const headers = { authorization: `Bearer ${OPERATOR}` }
    const put = (region: string, body: unknown) =>
      send(`${server.url}/v1/regions/${region}`, 'PUT', headers, body)
    const nameless = await put('bad', { ...aRegion('bad'), region: { id: 'bad' } })
    expect(nameless.status).toBe(400)
    expect(nameless.problem).toMatchObject({
      type: '/problems/invalid-request',
      errors: [{ instancePath: '/region', keyword: 'required', params: { missingProperty: 'name' } }],
    })
    const elsewhere = await put('bad', aRegion('other'))
    expect(elsewhere.problem).toMatchObject({ status: 400, errors: [{ instancePath: '/region/id' }] })
    const twice = await put('bad', { ...aRegion('bad'), people: [people[0], people[0]] })
    expect(twice.problem).toMatchObject({ status: 400, errors: [{ instancePath: '/people/1/id' }] })
    const newer = await put('bad', { ...aRegion('bad'), protocol: 99 })
    expect(newer.problem).toMatchObject({ status: 400, type: '/problems/other-protocol' })
    expect((await put('bad', '{"a":')).status).toBe(400)
  })

  test('refuses a body that grows past what an object takes, as too large and not as a fault of ours', async () => {
    // Sixteen-bit texts: each letter of this is one byte on the way here and two on the way to the object.
    const wide = { ...aSoundPack(), note: `ā${'x'.repeat(17 * 1024 ** 2)}` }
    const answer = await provision(server.url, { ...aRegion('wide'), pack: wide })
    expect([answer.status, answer.problem.type]).toEqual([413, '/problems/body-too-large'])
  })

  test('[A1] leaves nothing behind for a region that nobody set up', async () => {
    const device = await aDevice(server.url, 'ghost')
    const answer = await device.activate('AAAA-BBBB-CCCC')
    expect([answer.status, answer.problem.type]).toEqual([404, '/problems/unknown-region'])
    const strange = await send(`${server.url}/v1/regions/${'x'.repeat(200)}/changes`, 'GET', {})
    expect(strange.status).toBe(404)
    const objects = readdirSync(join(server.persistDir, 'objects', 'timbang-RegionObject'))
    const regions = (await send(`${server.url}/v1/regions`, 'GET', {})).json as { regions: unknown[] }
    const databases = objects.filter((name) => /^[0-9a-f]+\.sqlite$/.test(name))
    expect(databases).toHaveLength(regions.regions.length + refusedRegions)
  })
})
