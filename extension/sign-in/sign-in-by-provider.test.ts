import { describe, expect, test } from 'vitest'
import { regionId } from '../../core/ids.ts'
import { aSignInStarted, aTokenResponse } from '../../core/protocol/testing/samples.ts'
import { aDatabase } from '../store/fixtures.ts'
import { readSession } from '../store/session.ts'
import type { Wire } from '../sync/server.ts'
import type { AuthFlow } from './auth-flow.ts'
import { readReturn } from './read-return.ts'
import { signInByProvider } from './sign-in-by-provider.ts'

const wayBack = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/'
const server = 'https://timbang.example.go.id'
const region = { id: regionId('kotabumi'), name: 'Kotabumi' }

describe('what comes back', () => {
  test.each<readonly [string, string, string]>([
    ['a code for what was sent', '?code=c&state=s', 'code'],
    ['with its issuer', '?code=c&state=s&iss=https://sso.example.go.id', 'code'],
    ['a refusal', '?error=access_denied&state=s', 'denied'],
    ['another state', '?code=c&state=t', 'strange'],
    ['no state', '?code=c', 'strange'],
    ['two states', '?code=c&state=s&state=t', 'strange'],
    ['two codes', '?code=c&code=d&state=s', 'strange'],
    ['no code', '?state=s', 'strange'],
    ['a code behind the hash', '#code=c&state=s', 'strange'],
    ['another way', 'elsewhere?code=c&state=s', 'strange'],
  ])('[OC2] %s is read as such', (_what, rest, kind) => {
    expect(readReturn(`${wayBack}${rest}`, { wayBack, state: 's' }).kind).toBe(kind)
  })

  test('[OC2] an address of somebody else is no answer', () => {
    for (const address of [
      'https://evil.example/?code=c&state=s',
      'not an address',
      `${wayBack.slice(0, -1)}.evil.example/?code=c&state=s`,
    ])
      expect(readReturn(address, { wayBack, state: 's' })).toEqual({ kind: 'strange' })
  })
})

/** A browser and a server that answer so. */
function aWorld({
  allowed = true,
  back = `${wayBack}?code=c&state=${aSignInStarted.state}`,
  started = { ...aSignInStarted } as object,
  tokens = 200,
}: {
  readonly allowed?: boolean
  readonly back?: string | null
  readonly started?: object
  readonly tokens?: number
} = {}) {
  const asked: string[] = []
  const flow: AuthFlow = {
    allow: async () => allowed,
    wayBack: () => wayBack,
    run: async (url) => {
      asked.push(`window ${url}`)
      return back
    },
  }
  const wire: Wire = {
    fetch: async (url, init) => {
      asked.push(`${init.method} ${url.replace(server, '')}`)
      const isTokens = url.endsWith('/tokens')
      const refused = tokens === 200 ? null : { type: '/problems/unauthorised', text: {} }
      const body = isTokens ? (refused ?? aTokenResponse) : started
      return new Response(JSON.stringify(body), { status: isTokens ? tokens : 200 })
    },
    clock: { now: () => 0, learn: () => {} },
    newId: () => crypto.randomUUID(),
  }
  const db = aDatabase()
  const run = () => signInByProvider({ db, wire, syncNow: async () => {} }, { server, region, flow })
  return { asked, db, run }
}

describe('signing in by a provider', () => {
  test('[OC2] opens its page, trades what comes back, and keeps the session', async () => {
    const world = aWorld()
    expect(await world.run()).toEqual({ kind: 'signed-in' })
    expect(world.asked).toEqual([
      'POST /v1/regions/kotabumi/sign-in',
      `window ${aSignInStarted.url}`,
      'POST /v1/regions/kotabumi/tokens',
    ])
    expect(await readSession(world.db)).toMatchObject({ server, region, person: aTokenResponse.person })
  })

  test.each<readonly [string, Parameters<typeof aWorld>[0], string, number]>([
    ['the browser may not open a window', { allowed: false }, 'not-allowed', 0],
    ['the window is closed', { back: null }, 'cancelled', 2],
    ['the provider says no', { back: `${wayBack}?error=access_denied&state=a-state` }, 'cancelled', 2],
    ['another state comes back', { back: `${wayBack}?code=c&state=forged` }, 'bad-sign-in', 2],
    ['the server takes it for nothing', { tokens: 401 }, 'bad-sign-in', 3],
    ['the server cannot', { tokens: 503 }, 'failing', 3],
    [
      'the server names no page',
      { started: { ...aSignInStarted, url: 'javascript:alert(1)' } },
      'unreachable',
      1,
    ],
    [
      'the page is not safe',
      { started: { ...aSignInStarted, url: 'http://sso.example.go.id/' } },
      'unreachable',
      1,
    ],
  ])('[OC2] where %s, nobody is signed in and it is said', async (_what, how, kind, steps) => {
    const world = aWorld(how)
    expect(await world.run()).toMatchObject({ kind })
    expect(world.asked.length).toBe(steps)
    expect(await readSession(world.db)).toBeUndefined()
  })
})
