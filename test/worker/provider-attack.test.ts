import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import { aLyingProvider } from '../support/lying-provider.ts'
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
import type { Answer, Device } from '../support/worker-device.ts'

let server: Server
let liar: Awaited<ReturnType<typeof aLyingProvider>>
let device: Device
const setting = () => ({ issuer: liar.issuer, clientId: 'timbang', claim: 'nip', client: 'public' })

beforeAll(async () => {
  server = await aServer()
  liar = await aLyingProvider()
  for (const region of ['small', 'other']) {
    await aRegionWithNips(server.url, regionId(region))
    const { status, text } = await setProvider(server.url, setting(), { region })
    if (status !== 200) throw new Error(text)
  }
})
afterAll(async () => {
  await server.close()
  await liar.close()
})
beforeEach(async () => {
  device = await atDoor(server.url)
  Object.assign(liar.says, { discovery: liar.plain, idToken: '', status: 200, redirect: '' })
})

/** The address that a provider would lead back to after that beginning. */
function backFrom({ state }: { readonly state: string }, more: object = {}): URL {
  const url = new URL(WAY_BACK)
  for (const [name, value] of Object.entries({ code: 'a-code', state, ...more }))
    url.searchParams.set(name, value)
  return url
}

const nonceOf = ({ url }: { readonly url: string }) => new URL(url).searchParams.get('nonce') ?? ''
const told = ({ status, problem }: Answer) => [status, problem.type.replace('/problems/', '')]

/** What comes of a sign-in whose ID token is made so. */
async function withToken(make: (nonce: string) => string | Promise<string>): Promise<Answer> {
  const one = await begun(device)
  liar.says.idToken = await make(nonceOf(one))
  return bring(device, backFrom(one))
}

describe('an ID token', () => {
  test('[OC4] counts where all of it is right, or none of what follows would prove anything', async () => {
    const answer = await withToken((nonce) => liar.sign(liar.claims(nonce, { nip: ANI })))
    expect(answer.status).toBe(200)
  })

  const honest = (nonce: string, changes: object = {}) => liar.claims(nonce, { nip: ANI, ...changes })
  test.each<readonly [string, (nonce: string) => string | Promise<string>]>([
    ['of another audience', (nonce) => liar.sign(honest(nonce, { aud: 'another' }))],
    [
      'for several audiences that names another party',
      (nonce) => liar.sign(honest(nonce, { aud: ['timbang', 'another'], azp: 'another' })),
    ],
    ['of another issuer', (nonce) => liar.sign(honest(nonce, { iss: 'https://sso.example.go.id' }))],
    ['with the nonce of another sign-in', () => liar.sign(honest('0'.repeat(64)))],
    ['without a nonce', (nonce) => liar.sign(honest(nonce, { nonce: undefined }))],
    ['that is over', (nonce) => liar.sign(honest(nonce, { iat: 1_700_000_000, exp: 1_700_000_600 }))],
    ['without an end', (nonce) => liar.sign(honest(nonce, { exp: undefined }))],
    ['that nobody has signed (alg none)', (nonce) => liar.unsigned(honest(nonce))],
    [
      'signed with the public key as a shared secret (HS256)',
      (nonce) =>
        liar.sign(honest(nonce), { alg: 'HS256' }, new TextEncoder().encode(JSON.stringify(liar.publicKey))),
    ],
    ['signed by a stranger’s key', (nonce) => liar.sign(honest(nonce), { alg: 'RS256' }, liar.strangersKey)],
    [
      'signed by a key that is not published',
      (nonce) => liar.sign(honest(nonce), { alg: 'RS256', kid: 'two' }),
    ],
    [
      'whose claims were changed after it was signed',
      async (nonce) => {
        const [head = '', , signature = ''] = (
          await liar.sign(liar.claims(nonce, { nip: '198501012010011002' }))
        ).split('.')
        return [head, Buffer.from(JSON.stringify(honest(nonce))).toString('base64url'), signature].join('.')
      },
    ],
    ['that is none', () => 'not.a.token'],
  ])('[OC4] %s lets nobody in', async (_what, make) => {
    const answer = await withToken(make)
    expect(told(answer)).toEqual([401, 'bad-sign-in'])
    expect(answer.headers.get('www-authenticate')).toContain('invalid_grant')
  })

  test.each<readonly [string, object]>([
    ['in another claim', { NIP: ANI, preferred_username: ANI }],
    ['in a list with another', { nip: [ANI, '198501012010011002'] }],
    ['as a number', { nip: Number(ANI) }],
    ['in an object', { nip: { nip: ANI } }],
    ['with letters', { nip: `${ANI}x` }],
    ['of a full-width script', { nip: ANI.replaceAll('1', '１') }],
    ['as the id of a person', { nip: 'ani', sub: 'ani' }],
    ['in a claim named as a prototype’s', { constructor: ANI, __proto__: { nip: ANI } }],
    ['not at all', {}],
  ])('[OC3] that holds a NIP %s is nobody’s', async (_where, claims) => {
    const answer = await withToken((nonce) => liar.sign(liar.claims(nonce, claims)))
    expect(told(answer)).toEqual([403, 'not-registered'])
  })
})

describe('what comes back', () => {
  beforeEach(() => {
    liar.says.status = 400
  })

  test('[OC4] counts for the key, the region and the way back that it began with, and is asked of no provider else', async () => {
    const one = await begun(device)
    const [thief, elsewhere] = [await atDoor(server.url), await atDoor(server.url, 'other')]
    liar.asked.length = 0
    const answers = [
      await bring(thief, backFrom(one)),
      await bring(elsewhere, backFrom(one)),
      await bring(device, backFrom(one), { changes: { redirect: WAY_BACK.replace('abcd', 'bbcd') } }),
      await bring(device, backFrom({ state: one.state.replace(/.$/, (last) => (last === '0' ? '1' : '0')) })),
      await bring(device, backFrom({ state: one.state.replace(/\.\d{13}\./, '.9999999999999.') })),
      await bring(device, backFrom({ state: 'made-up' })),
    ]
    expect(answers.map(told)).toEqual(answers.map(() => [401, 'bad-sign-in']))
    expect(liar.asked).toEqual([])
  })

  test('[OC4] a code that the provider refuses uses its state up', async () => {
    const one = await begun(device)
    expect(told(await bring(device, backFrom(one)))).toEqual([401, 'bad-sign-in'])
    liar.says.status = 200
    liar.says.idToken = await liar.sign(liar.claims(nonceOf(one), { nip: ANI }))
    expect(told(await bring(device, backFrom(one)))).toEqual([401, 'bad-sign-in'])
  })

  test('[OC4] an answer that names another issuer than the one it was sent to is refused (mix-up)', async () => {
    liar.says.status = 200
    const one = await begun(device)
    liar.says.idToken = await liar.sign(liar.claims(nonceOf(one), { nip: ANI }))
    liar.asked.length = 0
    expect(told(await bring(device, backFrom(one, { iss: 'https://sso.example.go.id' })))).toEqual([
      401,
      'bad-sign-in',
    ])
    expect(liar.asked).toEqual([])
  })

  test('[OC4] a state that began with one provider counts for no other that the operator sets since', async () => {
    const one = await begun(device)
    await setProvider(server.url, { ...setting(), clientId: 'newer' })
    liar.asked.length = 0
    expect(told(await bring(device, backFrom(one)))).toEqual([401, 'bad-sign-in'])
    expect(liar.asked).toEqual([])
    await setProvider(server.url, setting())
  })

  test('[OC4] ten that come to nothing, and that address waits, and asks the provider for nothing more', async () => {
    const from = '203.0.113.7'
    for (let n = 0; n < 10; n += 1) await bring(device, backFrom(await begun(device)), { from })
    liar.asked.length = 0
    const answer = await bring(device, backFrom(await begun(device)), { from })
    expect([...told(answer), liar.asked]).toEqual([429, 'too-many-tries', []])
  })

  test('[OC4] a provider that fails, or leads elsewhere, gives a word to try later and no session', async () => {
    liar.says.status = 502
    expect(told(await bring(device, backFrom(await begun(device))))).toEqual([503, 'provider-silent'])
    liar.says.redirect = `${server.url}/health`
    const answer = await bring(device, backFrom(await begun(device)))
    expect([401, 503]).toContain(answer.status)
  })
})

describe('where a sign-in leads', () => {
  test.each([
    'https://evil.example/',
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org.evil.example/',
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/other',
    'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/?to=https://evil.example',
    'https://evil.example@abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    'http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    'https://0000000000000000000000000000000000000000.extensions.allizom.org/',
    'javascript:alert(1)',
  ])('[OC2] is never %s', async (redirect) => {
    expect(told(await begin(device, redirect))).toEqual([400, 'invalid-request'])
  })

  test('[OC2] is only the extension that is let in, where the operator names it', async () => {
    const mine = 'ponmlkjihgfedcbaponmlkjihgfedcba'
    await server.restart({ EXTENSION_IDS: `${mine}, another` })
    expect((await begin(device, `https://${mine}.chromiumapp.org/`)).status).toBe(200)
    expect(
      (await begin(device, 'https://bd8cd5ad2f30fd3a8cf87661320f50031186097d.extensions.allizom.org/'))
        .status,
    ).toBe(200)
    expect(told(await begin(device))).toEqual([400, 'invalid-request'])
    await server.restart()
  })
})

describe('what an operator sets', () => {
  test.each<readonly [string, (plain: Readonly<Record<string, unknown>>) => object, string]>([
    ['calls itself something else', (plain) => ({ ...plain, issuer: 'https://sso.example.go.id' }), 'issuer'],
    ['has no key set', ({ jwks_uri: _, ...plain }) => plain, 'jwks_uri'],
    [
      'signs with shared secrets alone',
      (plain) => ({ ...plain, id_token_signing_alg_values_supported: ['HS256', 'none'] }),
      'HS256',
    ],
    [
      'takes no PKCE with S256',
      (plain) => ({ ...plain, code_challenge_methods_supported: ['plain'] }),
      'PKCE',
    ],
    ['keeps its keys in a file', (plain) => ({ ...plain, jwks_uri: 'file:///etc/passwd' }), 'https'],
  ])('[OC5] is refused with its reason where the provider %s', async (_what, discovery, word) => {
    liar.says.discovery = { ...discovery(liar.plain) }
    const answer = await setProvider(server.url, setting())
    expect(told(answer)).toEqual([422, 'bad-provider'])
    expect(answer.problem.detail).toContain(word)
  })

  test('[OC5] is read once: what the discovery document says later changes nothing', async () => {
    await setProvider(server.url, setting())
    liar.says.discovery = { ...liar.plain, authorization_endpoint: 'https://evil.example/auth' }
    const { url } = await begun(device)
    expect(new URL(url).origin).toBe(liar.issuer)
  })

  test('[OC5] follows no redirect, and reads no answer of any size', async () => {
    liar.says.redirect = `${server.url}/health`
    expect(told(await setProvider(server.url, setting()))).toEqual([422, 'bad-provider'])
    liar.says.redirect = ''
    liar.says.discovery = { ...liar.plain, noise: 'x'.repeat(300_000) }
    expect(told(await setProvider(server.url, setting()))).toEqual([422, 'bad-provider'])
  })
})
