import { describe, expect, test, vi } from 'vitest'
import { cleared, type Entry, value } from '../../ui/form/entry.ts'
import type { AnswerRow } from '../store/drafts.ts'
import { type Edit, OtherVersion } from '../store/write-edits.ts'
import { openKeeper } from './keeper.ts'
import { whyNotSaved } from './why-not-saved.ts'

const at = '2026-01-05T03:00:00.000Z'

describe('keeping what is typed', () => {
  test('[D1] the first keystroke is written at once, those during a write together in the next', async () => {
    const disk = aDisk()
    const keeper = aKeeper(disk)
    keeper.keep(typed('/a', 'H'))
    keeper.keep(typed('/a', 'Ha'))
    keeper.keep(typed('/b', 1))
    keeper.keep(typed('/a', 'Hal'))
    expect(keeper.saved.value).toEqual({ kind: 'saving' })

    expect(await keeper.flush()).toBe(true)
    expect(disk.writes).toEqual([
      [['/a', value('H')]],
      [
        ['/a', value('Hal')],
        ['/b', value(1)],
      ],
    ])
    expect(keeper.saved.value).toEqual({ kind: 'saved', at })
  })

  test('[D1] one who types fast has a write an eighth of a second, and the last key goes with the next of them', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
    const disk = aDisk()
    const keeper = aKeeper(disk)
    keeper.keep(typed('/a', 'H'))
    await vi.advanceTimersByTimeAsync(30)
    keeper.keep(typed('/a', 'Ha'))
    await vi.advanceTimersByTimeAsync(30)
    keeper.keep(typed('/a', 'Hal'))
    expect(disk.writes).toEqual([[['/a', value('H')]]])
    await vi.advanceTimersByTimeAsync(60)
    expect(disk.writes).toEqual([[['/a', value('H')]], [['/a', value('Hal')]]])
    await vi.advanceTimersByTimeAsync(120)
    keeper.keep(typed('/a', 'Halo'))
    await vi.advanceTimersByTimeAsync(0)
    expect(disk.writes.at(-1)).toEqual([['/a', value('Halo')]])
    expect(keeper.saved.value).toEqual({ kind: 'saved', at })
    vi.useRealTimers()
  })

  test('[D18] a page that goes sets down all that is not on the disk, before anything is waited for', async () => {
    const disk = aDisk()
    const noted: unknown[] = []
    const keeper = aKeeper(disk, (edits) => noted.push(edits.map(({ pointer, entry }) => [pointer, entry])))
    await keeper.leave()
    keeper.keep(typed('/a', 'H'))
    keeper.keep(typed('/a', 'Ha'))
    keeper.keep(typed('/b', 1))
    const gone = keeper.leave()
    const all = [
      ['/a', value('Ha')],
      ['/b', value(1)],
    ]
    expect([disk.writes.length, noted]).toEqual([0, [all]])
    await gone
    expect(noted).toEqual([all, []])

    disk.full = true
    keeper.keep(typed('/a', 'Hal'))
    await keeper.leave()
    expect(noted.slice(2)).toEqual([[['/a', value('Hal')]]])
  })

  test('[D6] says so when the disk refuses, loses nothing, and writes it with the next keystroke', async () => {
    const disk = aDisk()
    const keeper = aKeeper(disk)
    disk.full = true
    keeper.keep(typed('/a', 'x'))
    expect(await keeper.flush()).toBe(false)
    expect(keeper.saved.value).toEqual({ kind: 'failed', why: 'full' })

    disk.full = false
    keeper.keep(typed('/b', 'y'))
    expect(await keeper.flush()).toBe(true)
    expect(disk.writes.flat()).toEqual([
      ['/a', value('x')],
      ['/b', value('y')],
    ])
    expect(keeper.saved.value).toEqual({ kind: 'saved', at })
  })

  test('[D6] writes it without another keystroke once there is room, asking less and less often', async () => {
    vi.useFakeTimers()
    try {
      const disk = aDisk()
      const keeper = aKeeper(disk)
      disk.full = true
      keeper.keep(typed('/a', 'x'))
      await vi.advanceTimersByTimeAsync(16_000)
      expect(keeper.saved.value).toEqual({ kind: 'failed', why: 'full' })
      expect(disk.refused).toBe(5)

      disk.full = false
      await vi.advanceTimersByTimeAsync(10_000)
      expect(disk.writes).toEqual([[['/a', value('x')]]])
      expect(keeper.saved.value).toEqual({ kind: 'saved', at })
      await vi.advanceTimersByTimeAsync(60_000)
      expect(disk.writes).toHaveLength(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('[D10] a page of an older version does not try again', async () => {
    vi.useFakeTimers()
    try {
      const disk = aDisk()
      const keeper = aKeeper(disk)
      disk.newer = true
      keeper.keep(typed('/a', 'x'))
      await vi.advanceTimersByTimeAsync(60_000)
      expect(keeper.saved.value).toEqual({ kind: 'failed', why: 'outdated' })
      expect(disk.refused).toBe(1)
    } finally {
      vi.useRealTimers()
    }
  })

  test('[D2] takes from another page what it has not seen, and never over what is being typed here', async () => {
    const keeper = aKeeper(aDisk())
    const theirs = [row('/a', 'tab-b', 5), row('/c', 'tab-b', 1)]
    expect(keeper.news(theirs).map(({ pointer }) => pointer)).toEqual(['/a', '/c'])
    expect(keeper.news(theirs)).toEqual([])

    keeper.keep(typed('/c', 'mine'))
    keeper.keep(typed('/c', 'mine!'))
    expect(keeper.news([row('/c', 'tab-b', 2)])).toEqual([])
    await keeper.flush()
  })

  test('[D1] [D2] a row that is told late, and has been written over since, does not undo what was typed', async () => {
    const keeper = aKeeper(aDisk())
    expect(keeper.news([row('/a', 'tab-b', 5)]).map(({ pointer }) => pointer)).toEqual(['/a'])
    expect(keeper.news([row('/a', 'tab-b', 7)]).map(({ pointer }) => pointer)).toEqual(['/a'])
    expect(keeper.news([row('/a', 'tab-b', 5)])).toEqual([])

    keeper.keep(typed('/b', 'H'))
    await keeper.flush()
    keeper.keep(typed('/b', 'Ha'))
    await keeper.flush()
    expect(keeper.news([row('/b', 'tab-a', 1)])).toEqual([])
  })

  test('[D2] remembers which entry the person had before their eyes when they began to type', async () => {
    const disk = aDisk()
    const keeper = aKeeper(disk)
    keeper.news([row('/a', 'tab-b', 4)])
    keeper.keep(typed('/a', 'x'))
    await keeper.flush()
    expect(disk.over).toEqual([[4]])
  })
})

function typed(pointer: string, answer: string | number) {
  return { pointer, before: cleared, entry: value(answer), settles: false, step: 's', kind: 'edit' } as const
}

function row(pointer: string, page: string, count: number): AnswerRow {
  return { task: 't', pointer, values: [{ device: 'd-1', count, entry: value('theirs'), at, page }] }
}

function aDisk() {
  const disk = {
    writes: [] as [string, Entry][][],
    over: [] as number[][],
    full: false,
    /** Another version of the form has taken over. */
    newer: false,
    refused: 0,
    count: 0,
    async save(edits: readonly Edit[]): Promise<readonly AnswerRow[]> {
      await Promise.resolve()
      if (disk.full || disk.newer) {
        disk.refused += 1
        throw disk.newer ? new OtherVersion('t') : new DOMException('full', 'QuotaExceededError')
      }
      disk.writes.push(edits.map(({ pointer, entry }) => [pointer, entry]))
      disk.over.push(...edits.map(({ over }) => over.map(({ count }) => count)))
      disk.count += 1
      return edits.map(({ pointer, entry }) => ({
        task: 't',
        pointer,
        values: [{ device: 'd-1', count: disk.count, entry, at, page: 'tab-a' }],
      }))
    },
  }
  return disk
}

function aKeeper(disk: ReturnType<typeof aDisk>, note: (edits: readonly Edit[]) => void = () => {}) {
  return openKeeper({
    page: 'tab-a',
    save: disk.save,
    note,
    onRival: () => {},
    now: () => at,
    why: whyNotSaved,
    rows: [],
    changedAt: null,
  })
}
