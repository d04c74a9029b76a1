import { describe, expect, test } from 'vitest'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Health } from '../store/cursor.ts'
import { hasJumped } from './clock-jump.ts'
import { nextTurnAt } from './next-turn.ts'
import { type SyncDeps, synchronise } from './synchronise.ts'

const now = Date.parse('2026-01-05T03:00:00.000Z')
const since = '2026-01-05T02:00:00.000Z'

describe('a turn of syncing', () => {
  test('[Y5] pushes before it pulls, and ends in health', async () => {
    const device = aDevice()
    expect(await synchronise(device.deps)).toEqual({ kind: 'ok' })
    expect(device.log).toEqual(['begin', 'outbox', 'page 0', 'drafts', 'end ok'])
  })

  test('[Y5] without a network nothing is tried, and the trouble keeps its beginning', async () => {
    const before: Health = { kind: 'unreachable', since, failures: 2, retryAt: since }
    const device = aDevice({ online: false, before })
    expect(await synchronise(device.deps)).toEqual({
      kind: 'unreachable',
      since,
      failures: 3,
      retryAt: '2026-01-05T03:00:10.000Z',
    })
    expect(device.log).toEqual(['begin', 'end unreachable'])
  })

  test('[Y3] a session that has ended is told as such', async () => {
    const device = aDevice()
    const deps: SyncDeps = { ...device.deps, fetchPage: async () => ({ kind: 'unauthorised' }) }
    expect(await synchronise(deps)).toEqual({ kind: 'signed-out' })
  })

  test('[Y2] the next turn comes when something is due, else within two minutes', () => {
    expect(nextTurnAt({ kind: 'ok' }, [], now)).toBe(now + 120_000)
    const retryAt = '2026-01-05T03:05:00.000Z'
    expect(nextTurnAt({ kind: 'unreachable', since, failures: 1, retryAt }, [], now)).toBe(
      Date.parse(retryAt),
    )
  })

  test('[Y11] a turn that was planned by a clock that has been set back comes now', () => {
    const retryAt = '2026-01-06T03:05:00.000Z'
    expect(nextTurnAt({ kind: 'unreachable', since, failures: 1, retryAt }, [], now)).toBe(now)
  })

  test('[Y11] a clock that was set, or slept, is told from one that drifts', () => {
    const before = { wall: now, steady: 5_000 }
    const jumps = (wall: number) => hasJumped(before, { wall: now + wall, steady: 35_000 })
    expect([jumps(30_000), jumps(80_000), jumps(-86_400_000), jumps(3_600_000)]).toEqual([
      false,
      false,
      true,
      true,
    ])
  })
})

function aDevice(over: { online?: boolean; before?: Health } = {}) {
  const log: string[] = []
  const nothing = async () => {}
  const deps: SyncDeps = {
    outbox: {
      waiting: async () => {
        log.push('outbox')
        return []
      },
      delivered: nothing,
      refused: nothing,
      postponed: nothing,
    },
    changes: { position: async () => 0, apply: nothing },
    send: async () => ({ kind: 'unreachable' }),
    fetchPage: async (position) => {
      log.push(`page ${position}`)
      return { kind: 'ok', value: { protocol: PROTOCOL, cursor: 3, more: false, changes: [] } }
    },
    drafts: {
      behind: async () => {
        log.push('drafts')
        return []
      },
      copy: async () => undefined,
      put: async () => ({ kind: 'unreachable' }),
      kept: nothing,
      position: async () => 0,
      fetchPage: async () => ({ kind: 'ok', value: { protocol: 1, cursor: 0, more: false, drafts: [] } }),
      takeIn: nothing,
    },
    health: async () => over.before ?? { kind: 'unknown' },
    begin: async () => {
      log.push('begin')
    },
    end: async (health) => {
      log.push(`end ${health.kind}`)
      return health
    },
    online: () => over.online ?? true,
    now: () => now,
    random: () => 0,
  }
  return { deps, log }
}
