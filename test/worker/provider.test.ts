import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anIdentityProvider, CLIENT, CLIENT_SECRET, signInAt } from '../support/identity-provider.ts'
import {
  ANI,
  aRegionWithNips,
  atDoor,
  begin,
  begun,
  bring,
  setProvider,
  WAY_BACK,
} from '../support/provider-region.ts'
import { aServer, type Server } from '../support/worker.ts'
import { send, sessionOf } from '../support/worker-device.ts'
import { logOnDisk } from '../support/worker-log.ts'

type Provider = Awaited<ReturnType<typeof anIdentityProvider>>

let server: Server
let provider: Provider
beforeAll(async () => {
  provider = await anIdentityProvider({
    redirects: [WAY_BACK],
    accounts: {
      ani: { nip: '19900101 201501 2 001', instansi: 'small' },
      stranger: { nip: '198501012010011002', instansi: 'small' },
      number: { nip: Number(ANI) },
      nobody: {},
      two: { nip: [ANI, '198501012010011002'] },
      elsewhere: { nip: ANI, instansi: ['other', 'third'] },
    },
  })
  server = await aServer({ OIDC_SECRETS: JSON.stringify({ small: CLIENT_SECRET }) })
  await aRegionWithNips(server.url)
})
afterAll(async () => {
  await server.close()
  await provider.close()
})

const setting = () => ({ issuer: provider.issuer, clientId: CLIENT, claim: 'nip' })

/** Signs in from the button to the answer. */
async function through(login: string, device = atDoor(server.url)) {
  const one = await device
  const { url } = await begun(one)
  return bring(one, await signInAt(url, login))
}

describe('a region without a provider', () => {
  test('[OC1] says that codes alone are the way, and begins nothing', async () => {
    const device = await atDoor(server.url)
    const { json } = await send(device.at('/sign-in'), 'GET', {})
    expect(json).toEqual({ protocol: PROTOCOL, codes: true, provider: null })
    const answer = await begin(device)
    expect([answer.status, answer.problem.type]).toEqual([409, '/problems/no-provider'])
  })
})

describe('a region with a provider', () => {
  beforeAll(async () => {
    const answer = await setProvider(server.url, setting())
    if (answer.status !== 200) throw new Error(answer.text)
  })

  test('[OC1] tells the door its name and nothing else, and the log who set it', async () => {
    const { json } = await send(`${server.url}/v1/regions/small/sign-in`, 'GET', {})
    expect(json).toEqual({
      protocol: PROTOCOL,
      codes: true,
      provider: { name: { id: 'SSO Pemkab', en: 'The regency’s sign-in' } },
    })
    const rows = logOnDisk(server).map(({ row }) => JSON.parse(row))
    expect(rows.filter(({ action }) => action === 'sign-in-changed')).toMatchObject([
      { actor: { kind: 'operator' }, detail: { provider: provider.issuer, client: CLIENT, claim: 'nip' } },
    ])
    expect(JSON.stringify(rows)).not.toContain(CLIENT_SECRET)
  })

  test('[OC2] sends to its page with a challenge, a state and a nonce that are new each time', async () => {
    const device = await atDoor(server.url)
    const [one, other] = [await begun(device), await begun(device)]
    const asked = Object.fromEntries(new URL(one.url).searchParams)
    expect(asked).toEqual({
      client_id: CLIENT,
      response_type: 'code',
      redirect_uri: WAY_BACK,
      scope: 'openid',
      state: one.state,
      nonce: expect.stringMatching(/^[0-9a-f]{64}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      prompt: 'login',
    })
    const again = Object.fromEntries(new URL(other.url).searchParams)
    for (const name of ['state', 'nonce', 'code_challenge']) expect(again[name]).not.toBe(asked[name])
  })

  test('[OC3] lets in whose NIP the ID token holds, bound to their key, with a row in the log', async () => {
    const device = await atDoor(server.url)
    const session = sessionOf(await through('ani', Promise.resolve(device)))
    expect(session).toMatchObject({ person: 'ani', region: 'small', tokenType: 'DPoP', expiresIn: 600 })
    expect(decodeJwt(session.accessToken)).toMatchObject({ sub: 'ani', cnf: { jkt: device.thumbprint } })
    const { json, status } = await device.ask('GET', '/devices', { token: session.accessToken })
    expect([status, json]).toMatchObject([200, { devices: [{ name: 'test', current: true }] }])
    const added = logOnDisk(server).map(({ row }) => JSON.parse(row))
    expect(added.at(-1)).toMatchObject({
      action: 'device-added',
      actor: { kind: 'person', person: 'ani' },
      detail: { by: 'identity-provider' },
    })
    // And goes on as every session does: over a restart of the worker, too.
    await server.restart()
    const renewed = sessionOf(await device.refresh(session.refreshToken))
    const { status: pulled } = await device.ask('GET', '/changes', { token: renewed.accessToken })
    expect(pulled).toBe(200)
    const [mine] = (json as { devices: readonly { id: string }[] }).devices
    await device.ask('DELETE', `/devices/${mine?.id}`, { token: renewed.accessToken })
    const put = await device.ask('GET', '/changes', { token: renewed.accessToken })
    expect([put.status, put.headers.get('www-authenticate')]).toEqual([
      401,
      expect.stringContaining('revoked'),
    ])
  })

  test('[OC3] gives whoever is not of this region the same answer, whatever their account says', async () => {
    const answers = []
    for (const login of ['stranger', 'number', 'nobody', 'two']) answers.push(await through(login))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(answers[0]).toMatchObject({
      status: 403,
      problem: {
        type: '/problems/not-registered',
        text: { title: { en: 'Your account is not connected here' } },
      },
    })
    expect(server.log.join()).not.toMatch(/\d{18}/)
  })

  test('[OC3] lets in only the accounts that its operator allows', async () => {
    await setProvider(server.url, { ...setting(), allowed: { claim: 'instansi', values: ['small'] } })
    expect((await through('elsewhere')).status).toBe(403)
    expect((await through('ani')).status).toBe(200)
    await setProvider(server.url, { ...setting(), allowed: { claim: 'instansi', values: ['other'] } })
    expect((await through('elsewhere')).status).toBe(200)
    await setProvider(server.url, setting())
  })

  test('[OC4] takes a state once, and again only from the very device whose answer was lost', async () => {
    const device = await atDoor(server.url)
    const back = await signInAt((await begun(device)).url, 'ani')
    const first = sessionOf(await bring(device, back))
    const again = sessionOf(await bring(device, back))
    expect(again.refreshToken.split('.')[0]).toBe(first.refreshToken.split('.')[0])
    await device.refresh(again.refreshToken)
    const late = await bring(device, back)
    expect([late.status, late.problem.type]).toEqual([401, '/problems/bad-sign-in'])
  })

  test('[OC6] keeps somebody at ten devices: the one that was unused for longest goes', async () => {
    const first = await atDoor(server.url)
    const { accessToken } = sessionOf(await through('ani', Promise.resolve(first)))
    for (let n = 0; n < 9; n += 1) sessionOf(await through('ani'))
    expect((await first.ask('GET', '/changes', { token: accessToken })).status).toBe(200)
    sessionOf(await through('ani'))
    const { status, headers } = await first.ask('GET', '/changes', { token: accessToken })
    expect([status, headers.get('www-authenticate')]).toEqual([401, expect.stringContaining('revoked')])
  })

  test('[OC6] takes no codes where the operator says so, and says by whom to sign in', async () => {
    await setProvider(server.url, { ...setting(), codes: false })
    const device = await atDoor(server.url)
    const answer = await device.activate('AAAA-AAAA-AAAA')
    expect([answer.status, answer.problem.text.detail.id]).toEqual([403, 'Masuklah dengan SSO Pemkab.'])
    expect((await through('ani')).status).toBe(200)
    await setProvider(server.url, setting())
  })
})
