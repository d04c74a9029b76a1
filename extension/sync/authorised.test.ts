import { describe, expect, test } from 'vitest'
import { personId, regionId } from '../../core/ids.ts'
import type { TokenResponse } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Session, Tokens } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { type AuthorisedDeps, authorised } from './authorised.ts'

const now = Date.parse('2026-01-05T03:00:00.000Z')

describe('tokens', () => {
  test('[Y3] a valid token is used as it is', async () => {
    const device = aDevice({ minutesLeft: 8 })
    expect(await authorised(device.deps, device.ask)).toEqual({ kind: 'ok', value: 'first' })
    expect(device.log).toEqual(['ask with first'])
  })

  test('[Y3] a token about to end is renewed first, and kept before it is used', async () => {
    const device = aDevice({ minutesLeft: 0.5 })
    expect(await authorised(device.deps, device.ask)).toEqual({ kind: 'ok', value: 'second' })
    expect(device.log).toEqual(['refresh', 'keep second', 'ask with second'])
  })

  test('[Y3] a token that the server refuses is renewed once', async () => {
    const device = aDevice({ minutesLeft: 8, refused: ['first'] })
    expect(await authorised(device.deps, device.ask)).toEqual({ kind: 'ok', value: 'second' })
    expect(device.log).toEqual(['ask with first', 'refresh', 'keep second', 'ask with second'])
  })

  test('[Y3] tokens that a full disk does not take are not used: the old ones go on counting at the server', async () => {
    const device = aDevice({ minutesLeft: 0.5 })
    const full = new DOMException('no room', 'QuotaExceededError')
    const deps = { ...device.deps, keep: () => Promise.reject(full) }
    await expect(authorised(deps, device.ask)).rejects.toThrow('no room')
    expect(device.log).toEqual(['refresh'])
  })

  test('[Y3] only a refused refresh ends the session; a dead line does not', async () => {
    const refused = aDevice({ minutesLeft: 0, refresh: { kind: 'unauthorised' } })
    expect(await authorised(refused.deps, refused.ask)).toEqual({ kind: 'unauthorised' })
    const dead = aDevice({ minutesLeft: 0, refresh: { kind: 'unreachable' } })
    expect(await authorised(dead.deps, dead.ask)).toEqual({ kind: 'unreachable' })
  })
})

function aDevice(over: {
  minutesLeft: number
  refused?: readonly string[]
  refresh?: Answer<TokenResponse>
}) {
  const log: string[] = []
  const tokens: Tokens = {
    access: 'first',
    accessUntil: new Date(now + over.minutesLeft * 60_000).toISOString(),
    refresh: 'r1',
  }
  const session = { tokens } as Session
  const renewed: TokenResponse = {
    protocol: PROTOCOL,
    tokenType: 'DPoP',
    accessToken: 'second',
    expiresIn: 600,
    refreshToken: 'r2',
    person: personId('siti'),
    region: regionId('kotabumi'),
  }
  const deps: AuthorisedDeps = {
    session: async () => session,
    refresh: async () => {
      log.push('refresh')
      return over.refresh ?? { kind: 'ok', value: renewed }
    },
    keep: async ({ tokens: { access } }) => {
      log.push(`keep ${access}`)
    },
    now: () => now,
  }
  const ask = async ({ tokens: { access } }: Session): Promise<Answer<string>> => {
    log.push(`ask with ${access}`)
    return over.refused?.includes(access) ? { kind: 'unauthorised' } : { kind: 'ok', value: access }
  }
  return { deps, ask, log }
}
