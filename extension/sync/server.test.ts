import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose'
import { beforeAll, describe, expect, test } from 'vitest'
import { mutationId, personId, regionId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { aSubmission } from '../store/fixtures.ts'
import type { Session } from '../store/session.ts'
import { newKeys } from './dpop.ts'
import { fetchChanges, fetchRegions, putMutation, type Wire } from './server.ts'
import { serverClock } from './server-clock.ts'

const now = Date.parse('2026-01-05T03:00:00.000Z')
const page = { protocol: PROTOCOL, cursor: 5, more: false, changes: [] }

let session: Session

beforeAll(async () => {
  session = {
    key: 'current',
    server: 'https://timbang.example',
    region: { id: regionId('kotabumi'), name: 'Kotabumi' },
    person: personId('siti'),
    keys: await newKeys(),
    tokens: { access: 'token', accessUntil: '2026-01-05T03:10:00.000Z', refresh: 'refresh' },
  }
})

describe('talking to the server', () => {
  test('[Y6] each request proves the key for itself: method, address without its query, token, time', async () => {
    const line = aLine([json(200, page)])
    await fetchChanges(line.wire, session, 3)
    const [request] = line.requests
    expect(request?.url).toBe('https://timbang.example/v1/regions/kotabumi/changes?cursor=3')
    expect(request?.headers.get('authorization')).toBe('DPoP token')

    const proof = await jwtVerify(request?.headers.get('dpop') ?? '', EmbeddedJWK, {
      currentDate: new Date(now),
    })
    expect(proof.payload).toMatchObject({
      htm: 'GET',
      htu: 'https://timbang.example/v1/regions/kotabumi/changes',
      iat: now / 1000,
    })
    expect(proof.payload.ath).toEqual(expect.any(String))
    expect(await calculateJwkThumbprint(proof.protectedHeader.jwk ?? {})).toEqual(expect.any(String))
  })

  test('[Y6] codes, tokens and answers go to the server that was chosen and follow no redirection', async () => {
    const line = aLine([json(200, page)])
    await fetchChanges(line.wire, session, 3)
    expect(line.requests.map(({ redirect }) => redirect)).toEqual(['error'])
  })

  test('[Y6] the private key can’t leave the browser', async () => {
    expect(session.keys.privateKey.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('jwk', session.keys.privateKey)).rejects.toThrow()
  })

  test('[Y7] a device whose clock is wrong learns the time and asks once more', async () => {
    const stale = json(
      401,
      {},
      {
        date: new Date(now + 3_600_000).toUTCString(),
        'www-authenticate': 'DPoP error="invalid_dpop_proof", error_description="stale", algs="ES256"',
      },
    )
    const line = aLine([stale, json(200, page)])
    expect(await fetchChanges(line.wire, session, 0)).toMatchObject({ kind: 'ok' })
    const [, second] = line.requests
    const later = { currentDate: new Date(now + 3_600_000) }
    const proof = await jwtVerify(second?.headers.get('dpop') ?? '', EmbeddedJWK, later)
    expect(proof.payload.iat).toBe((now + 3_600_000) / 1000)
  })

  test.each([
    ['a captive portal’s page', new Response('<html>Login WiFi</html>', { status: 200 }), 'unreachable'],
    ['a portal’s JSON', json(200, { hello: 'world' }), 'unreachable'],
    ['a proxy’s refusal', new Response('Forbidden', { status: 403 }), 'unreachable'],
    ['a server at its limit', json(429, {}, { 'retry-after': '30' }), 'failing'],
    ['a server that breaks', json(500, {}), 'failing'],
    ['a refusal', json(422, { type: '/problems/x', text: {} }), 'refused'],
    [
      'a token that has ended',
      json(401, {}, { 'www-authenticate': 'DPoP error="invalid_token"' }),
      'unauthorised',
    ],
    ['a session that has ended', json(401, { type: '/problems/x', text: {} }), 'unauthorised'],
  ])('[Y8] takes %s for what it is', async (_name, response, kind) => {
    expect((await fetchChanges(aLine([response]).wire, session, 0)).kind).toBe(kind)
  })

  test('[BK4] a proxy that asks for a password ends nobody’s session', async () => {
    const asks = json(401, { error: 'login required' }, { 'www-authenticate': 'Basic realm="proxy"' })
    expect((await fetchChanges(aLine([asks]).wire, session, 0)).kind).toBe('unreachable')
  })

  test('[Y8] a broken line is no answer', async () => {
    const wire: Wire = {
      ...aLine([]).wire,
      fetch: async () => Promise.reject(new TypeError('Failed to fetch')),
    }
    expect((await fetchRegions(wire, 'https://timbang.example')).kind).toBe('unreachable')
  })

  test('[Y8] a receipt for another mutation counts as none', async () => {
    const receipt = { protocol: PROTOCOL, mutation: 'm2', appliedAt: '2026-01-05T03:00:00.000Z', audit: 'aa' }
    const mutation = aSubmission({ id: 'm1' })
    expect((await putMutation(aLine([json(200, receipt)]).wire, session, mutation)).kind).toBe('unreachable')
    const own = { ...receipt, mutation: mutationId('m1') }
    expect(await putMutation(aLine([json(200, own)]).wire, session, mutation)).toMatchObject({ value: own })
  })
})

function json(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers })
}

function aLine(answers: readonly Response[]) {
  const requests: Request[] = []
  const wire: Wire = {
    fetch: async (url, init) => {
      requests.push(new Request(url, init))
      return answers[requests.length - 1] ?? json(500, {})
    },
    clock: serverClock(() => now),
    newId: () => crypto.randomUUID(),
  }
  return { wire, requests }
}
