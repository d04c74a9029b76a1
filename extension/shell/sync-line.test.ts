import { describe, expect, test } from 'vitest'
import { id } from '../../ui/text/whole.ts'
import { type Cursor, untouched } from '../store/cursor.ts'
import { type SyncFacts, syncLine } from './sync-line.ts'

const now = '2026-01-05T03:04:00.000Z'
const retryAt = '2026-01-05T03:06:00.000Z'
const trouble = { since: now, failures: 1, retryAt }

const line = (cursor: Partial<Cursor>, over: Partial<SyncFacts> = {}) => {
  const facts = {
    cursor: { ...untouched, ...cursor },
    waiting: 0,
    online: true,
    now,
    language: 'id',
    zone: 'WIB',
  } as const
  const { text, detail } = syncLine({ ...facts, ...over }, id)
  return detail === '' ? text : `${text} | ${detail}`
}

describe('the sync line', () => {
  test('[U8] says since when it is true, and another day as a day', () => {
    expect(line({ health: { kind: 'ok' }, pulledAt: '2026-01-05T03:00:00.000Z' })).toBe('Tersinkron 10.00')
    expect(line({ health: { kind: 'ok' }, pulledAt: '2026-01-03T03:00:00.000Z' })).toBe('Tersinkron 3 Jan')
  })

  test('[U8] never claims to be synced before it was', () => {
    expect(line({})).toBe('Belum pernah tersinkron')
    expect(line({ health: { kind: 'ok' } })).toBe('Belum pernah tersinkron')
  })

  test('[U8] counts what waits, whatever else is true', () => {
    const pulledAt = '2026-01-05T03:00:00.000Z'
    expect(line({ health: { kind: 'ok' }, pulledAt }, { waiting: 1 })).toBe(
      'Tersinkron 10.00 | 1 kiriman menunggu',
    )
    expect(line({ health: { kind: 'ok' }, pulledAt }, { waiting: 2, online: false })).toBe(
      'Tanpa jaringan | 2 kiriman menunggu',
    )
    expect(line({ health: { kind: 'unreachable', ...trouble } }, { waiting: 1 })).toBe(
      'Peladen tidak terjangkau | 1 kiriman menunggu · dicoba lagi 10.06',
    )
    expect(line({ health: { kind: 'failing', status: 503, ...trouble } })).toBe(
      'Peladen sedang bermasalah | dicoba lagi 10.06',
    )
    expect(line({ health: { kind: 'signed-out' } }, { waiting: 1 })).toBe(
      'Perlu masuk lagi | 1 kiriman menunggu',
    )
  })

  test('[U8] a turn that was killed does not spin forever', () => {
    const busy = (busySince: string) => line({ busySince, health: { kind: 'ok' }, pulledAt: now })
    expect(busy('2026-01-05T03:03:30.000Z')).toBe('Menyinkronkan …')
    expect(busy('2026-01-05T03:02:00.000Z')).toBe('Tersinkron 10.04')
    // Begun by a clock that has been set back since.
    expect(busy('2026-01-06T03:03:30.000Z')).toBe('Tersinkron 10.04')
  })
})
