import { request } from 'node:http'
import { decodeJwt, generateKeyPair, SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { anOffice, aProvision, codesOf, type Office, provision } from '../support/worker.ts'
import {
  type Answer,
  aDevice,
  type Device,
  type ProofChanges,
  send,
  sessionOf,
} from '../support/worker-device.ts'

let office: Office
let codes: Map<string, string>
let device: Device
let token: string

beforeAll(async () => {
  office = await anOffice()
  codes = office.codes
  device = await aDevice(office.url)
  token = sessionOf(await device.activate(codes.get('ani') ?? '')).accessToken
})
afterAll(() => office.server.close())

/** The status of the changes asked for under another `Host`, which `fetch` would not send. */
function statusAt(host: string, headers: { readonly [name: string]: string }): Promise<number | undefined> {
  return new Promise((answered, failed) => {
    request(device.at('/changes'), { headers: { ...headers, host } }, (response) => {
      response.resume()
      answered(response.statusCode)
    })
      .on('error', failed)
      .end()
  })
}

/** Statuses and what the device is told to do better. */
function told({ status, headers }: Answer) {
  const [, error = null, reason = null] =
    /error="(\w+)", error_description="([\w-]+)"/.exec(headers.get('www-authenticate') ?? '') ?? []
  return [status, error, reason]
}

/** A new code for somebody, whatever was done to the last. */
async function codeFor(person: string): Promise<string> {
  const answer = await provision(office.url, aProvision(), `?reissue=${person}`)
  return codesOf(answer).get(person) ?? ''
}

describe('activation codes', () => {
  test('[T1] open a session once, bound to the key of the proof', async () => {
    const code = await codeFor('eka')
    const first = await aDevice(office.url)
    const session = sessionOf(await first.activate(code))
    expect(session).toMatchObject({
      protocol: PROTOCOL,
      tokenType: 'DPoP',
      expiresIn: 600,
      person: 'eka',
      region: 'small',
    })
    expect(decodeJwt(session.accessToken)).toMatchObject({
      iss: 'small',
      sub: 'eka',
      aud: 'timbang',
      cnf: { jkt: first.thumbprint },
    })
    const second = await aDevice(office.url)
    const again = await second.activate(code)
    expect([...told(again), again.problem.type]).toEqual([
      401,
      'invalid_grant',
      'bad-code',
      '/problems/bad-code',
    ])
  })

  test('[T1] are read whatever people make of case, dashes and look-alikes', async () => {
    const code = await codeFor('eka')
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await (await aDevice(office.url)).activate(typed)).status).toBe(200)
  })

  test('[T1] answer the same device again whose answer was lost, until it has used it', async () => {
    const code = await codeFor('eka')
    const mine = await aDevice(office.url)
    sessionOf(await mine.activate(code))
    const { refreshToken } = sessionOf(await mine.activate(code))
    sessionOf(await mine.refresh(refreshToken))
    expect((await mine.activate(code)).status).toBe(401)
  })

  test('[T2] are refused to whoever tried ten wrong ones, for a quarter of an hour, right ones included', async () => {
    const region = aProvision({ region: { id: regionId('guessed'), name: 'Guessed' } })
    const right = codesOf(await provision(office.url, region)).get('ani') ?? ''
    const guesser = await aDevice(office.url, 'guessed')
    for (let n = 0; n < 10; n += 1) expect((await guesser.activate(`AAAA-AAAA-AA0${n}`)).status).toBe(401)
    const blocked = await guesser.activate(right)
    expect([blocked.status, blocked.problem.type, blocked.headers.get('retry-after')]).toEqual([
      429,
      '/problems/too-many-tries',
      '900',
    ])
    await office.server.restart({ CLOCK_OFFSET_MS: String(16 * 60_000) })
    expect((await guesser.activate(right)).status).toBe(200)
    await office.server.restart()
  })

  test('[T1] expire after thirty days', async () => {
    const code = await codeFor('fajar')
    await office.server.restart({ CLOCK_OFFSET_MS: String(31 * 24 * 3_600_000) })
    expect((await (await aDevice(office.url)).activate(code)).status).toBe(401)
    await office.server.restart()
  })
})

describe('proofs', () => {
  const forgeries: readonly [string, string, ProofChanges][] = [
    ['another method', 'other-request', { claims: { htm: 'POST' } }],
    ['another address', 'other-request', { claims: { htu: 'http://evil.example/v1/regions/small/changes' } }],
    ['another region', 'other-request', { claims: { htu: 'http://127.0.0.1/v1/regions/other/changes' } }],
    ['no address', 'other-request', { claims: { htu: 7 } }],
    ['another token', 'other-token', { claims: { ath: 'x' } }],
    ['no id', 'malformed', { claims: { jti: '' } }],
    ['an id without end', 'malformed', { claims: { jti: 'x'.repeat(201) } }],
    ['no time', 'malformed', { claims: { iat: 'now' } }],
    ['the past', 'stale', { claims: { iat: Math.floor(Date.now() / 1000) - 3_600 } }],
    ['the future', 'stale', { claims: { iat: Math.floor(Date.now() / 1000) + 3_600 } }],
    ['another type', 'malformed', { header: { typ: 'JWT' } }],
    ['no key', 'malformed', { header: { jwk: undefined } }],
  ]
  for (const [what, reason, changes] of forgeries) {
    test(`[T3] are refused that speak of ${what}`, async () => {
      const answer = await device.ask('GET', '/changes', { token, changes })
      expect(told(answer)).toEqual([401, 'invalid_dpop_proof', reason])
    })
  }

  test('[T3] are refused when they are missing, no JWT, or signed with a key that is not shown', async () => {
    const authorization = `DPoP ${token}`
    const missing = await send(device.at('/changes'), 'GET', { authorization })
    expect(told(missing)).toEqual([401, 'invalid_dpop_proof', 'missing'])
    const garbage = await send(device.at('/changes'), 'GET', { authorization, dpop: 'a.b.c' })
    expect(told(garbage)).toEqual([401, 'invalid_dpop_proof', 'malformed'])
    const { privateKey } = await generateKeyPair('ES256')
    const forged = await device.ask('GET', '/changes', { token, changes: { signedBy: privateKey } })
    expect(told(forged)).toEqual([401, 'invalid_dpop_proof', 'malformed'])
  })

  test('[T3] are refused that show a private key', async () => {
    const { exportJWK } = await import('jose')
    const changes = { header: { jwk: await exportJWK(device.privateKey) } }
    expect(told(await device.ask('GET', '/changes', { token, changes }))).toEqual([
      401,
      'invalid_dpop_proof',
      'malformed',
    ])
  })

  test('[T3] are refused whose key names no curve, or that come to no address at all', async () => {
    const { crv: _, ...jwk } = device.jwk
    for (const changed of [jwk, { ...jwk, crv: null }]) {
      const answer = await device.ask('GET', '/changes', { token, changes: { header: { jwk: changed } } })
      expect(told(answer)).toEqual([401, 'invalid_dpop_proof', 'malformed'])
    }
    const dpop = await device.proof('GET', device.at('/changes'), token)
    for (const host of ['a b', 'u@x:99999']) {
      expect(await statusAt(host, { authorization: `DPoP ${token}`, dpop })).toBe(401)
    }
  })

  test('[T3] count once, also after the worker was started again', async () => {
    const dpop = await device.proof('GET', device.at('/changes'), token)
    const ask = () => send(device.at('/changes'), 'GET', { authorization: `DPoP ${token}`, dpop })
    expect((await ask()).status).toBe(200)
    expect(told(await ask())).toEqual([401, 'invalid_dpop_proof', 'replayed'])
    await office.server.restart()
    expect(told(await ask())).toEqual([401, 'invalid_dpop_proof', 'replayed'])
  })

  test('[T3] may be a few minutes off: office clocks are', async () => {
    const claims = { iat: Math.floor(Date.now() / 1000) - 240 }
    expect((await device.ask('GET', '/changes', { token, changes: { claims } })).status).toBe(200)
  })
})

describe('access tokens', () => {
  test('[T4] are worth nothing with another key, without a proof, or as bearer tokens', async () => {
    const thief = await aDevice(office.url)
    expect(told(await thief.ask('GET', '/changes', { token }))).toEqual([
      401,
      'invalid_dpop_proof',
      'other-key',
    ])
    const bearer = await send(device.at('/changes'), 'GET', { authorization: `Bearer ${token}` })
    expect([bearer.status, bearer.headers.get('www-authenticate')]).toEqual([401, 'DPoP algs="ES256"'])
    expect((await send(device.at('/changes'), 'GET', {})).status).toBe(401)
  })

  test('[T4] are refused when they are forged, of another issuer, unsigned or expired', async () => {
    const claims = decodeJwt(token)
    const { privateKey } = await generateKeyPair('ES256')
    const signed = (changes: object, header: object = {}) =>
      new SignJWT({ ...claims, ...changes })
        .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', ...header })
        .sign(privateKey)
    const [head = '', payload = ''] = token.split('.')
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')
    const forgeries = [
      await signed({}),
      await signed({ iss: 'nowhere' }),
      await signed({ iss: '../x' }),
      await signed({ iss: 7 }),
      `${none}.${payload}.`,
      `${head}.${payload}.`,
      `${head}.${payload}`,
      'x',
    ]
    for (const forged of forgeries) {
      const [status, error] = told(await device.ask('GET', '/changes', { token: forged }))
      expect([forged, status, error]).toEqual([forged, 401, 'invalid_token'])
    }
  })

  test('[T4] of another region open no door here, and the attempt is in the log', async () => {
    const other = aProvision({ region: { id: regionId('other'), name: 'Other' } })
    const otherCodes = codesOf(await provision(office.url, other))
    const stranger = await aDevice(office.url, 'other')
    const strange = sessionOf(await stranger.activate(otherCodes.get('dewi') ?? ''))
    const url = device.at('/changes')
    const dpop = await stranger.proof('GET', url, strange.accessToken)
    const answer = await send(url, 'GET', { authorization: `DPoP ${strange.accessToken}`, dpop })
    expect([answer.status, answer.problem.type]).toEqual([403, '/problems/wrong-region'])
    const again = await send(url, 'GET', { authorization: `DPoP ${strange.accessToken}`, dpop })
    expect(again.status).toBe(401)

    const hr = await office.as('gita')
    const log = await (await hr.request('GET', '/audit?cursor=0&limit=500')).text()
    expect(log).toContain(
      String.raw`\"detail\":{\"region\":\"other\",\"what\":\"GET /v1/regions/small/changes\",\"why\":\"wrong-region\"}`,
    )
    expect(log.split('wrong-region').length - 1).toBe(1)
  })
})

describe('refresh tokens', () => {
  test('[T5] change with each use, and the one before counts until the new one is used', async () => {
    const mine = await aDevice(office.url)
    const first = sessionOf(await mine.activate(await codeFor('dewi')))
    const second = sessionOf(await mine.refresh(first.refreshToken))
    // The answer with `second` was lost; the device asks again with what it has.
    const third = sessionOf(await mine.refresh(first.refreshToken))
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3)
    expect((await mine.ask('GET', '/changes', { token: third.accessToken })).status).toBe(200)
  })

  test('[T5] asked for by two windows at once serve both, whichever answer the browser keeps', async () => {
    const mine = await aDevice(office.url)
    const { refreshToken } = sessionOf(await mine.activate(await codeFor('dewi')))
    const windows = await Promise.all([mine.refresh(refreshToken), mine.refresh(refreshToken)])
    const [one, other] = windows.map(sessionOf)
    const next = sessionOf(await mine.refresh(one?.refreshToken ?? ''))
    expect((await mine.refresh(other?.refreshToken ?? '')).status).toBe(200)
    expect((await mine.refresh(next.refreshToken)).status).toBe(200)
  })

  test('[T5] used again after their successor was used put the device out at once', async () => {
    const mine = await aDevice(office.url)
    const first = sessionOf(await mine.activate(await codeFor('dewi')))
    const second = sessionOf(await mine.refresh(first.refreshToken))
    const third = sessionOf(await mine.refresh(second.refreshToken))
    expect(told(await mine.refresh(first.refreshToken))).toEqual([401, 'invalid_grant', 'bad-refresh-token'])
    expect((await mine.refresh(third.refreshToken)).status).toBe(401)
    expect(told(await mine.ask('GET', '/changes', { token: third.accessToken }))).toEqual([
      401,
      'invalid_token',
      'revoked',
    ])
  })

  test('[T5] shown with another key are refused, and do their owner no harm', async () => {
    const mine = await aDevice(office.url)
    const session = sessionOf(await mine.activate(await codeFor('dewi')))
    const thief = await aDevice(office.url)
    expect((await thief.refresh(session.refreshToken)).status).toBe(401)
    expect((await thief.refresh(`${session.refreshToken.split('.')[0]}.guess`)).status).toBe(401)
    expect((await mine.refresh(session.refreshToken)).status).toBe(200)
  })

  test('[T5] lie idle for ninety days at most', async () => {
    const mine = await aDevice(office.url)
    const session = sessionOf(await mine.activate(await codeFor('dewi')))
    await office.server.restart({ CLOCK_OFFSET_MS: String(91 * 24 * 3_600_000) })
    expect((await mine.refresh(session.refreshToken)).status).toBe(401)
    await office.server.restart()
  })
})
