import { describe, expect, test } from 'vitest'
import { type Entry, value } from '../../ui/form/entry.ts'
import type { AnswerRow, Edit } from '../store/drafts.ts'
import { openKeeper } from './keeper.ts'

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

  test('[D6] says so when the disk refuses, loses nothing, and writes it with the next keystroke', async () => {
    const disk = aDisk()
    const keeper = aKeeper(disk)
    disk.full = true
    keeper.keep(typed('/a', 'x'))
    expect(await keeper.flush()).toBe(false)
    expect(keeper.saved.value).toEqual({ kind: 'failed' })

    disk.full = false
    keeper.keep(typed('/b', 'y'))
    expect(await keeper.flush()).toBe(true)
    expect(disk.writes.flat()).toEqual([
      ['/a', value('x')],
      ['/b', value('y')],
    ])
    expect(keeper.saved.value).toEqual({ kind: 'saved', at })
  })

  test('[D2] takes from another page what it has not seen, and never over what is being typed here', async () => {
    const keeper = aKeeper(aDisk())
    const theirs = [row('/a', 'tab-b', 5), row('/b', 'tab-a', 5), row('/c', 'tab-b', 1)]
    expect(keeper.news(theirs).map(({ pointer }) => pointer)).toEqual(['/a', '/c'])
    expect(keeper.news(theirs)).toEqual([])

    keeper.keep(typed('/c', 'mine'))
    keeper.keep(typed('/c', 'mine!'))
    expect(keeper.news([row('/c', 'tab-b', 2)])).toEqual([])
    await keeper.flush()
  })

  test('[D2] remembers which revision the person had seen when they began to type', async () => {
    const disk = aDisk()
    const keeper = aKeeper(disk)
    keeper.news([row('/a', 'tab-b', 4)])
    keeper.keep(typed('/a', 'x'))
    await keeper.flush()
    expect(disk.seen).toEqual([4])
  })
})

function typed(pointer: string, answer: string | number) {
  return { pointer, entry: value(answer), settles: false }
}

function row(pointer: string, writer: string, revision: number): AnswerRow {
  return { task: 't', pointer, entry: value('theirs'), at, writer, revision, rival: null }
}

function aDisk() {
  const disk = {
    writes: [] as [string, Entry][][],
    seen: [] as number[],
    full: false,
    revision: 0,
    async save(edits: readonly Edit[]): Promise<readonly AnswerRow[]> {
      await Promise.resolve()
      if (disk.full) throw new DOMException('full', 'QuotaExceededError')
      disk.writes.push(edits.map(({ pointer, entry }) => [pointer, entry]))
      disk.seen.push(...edits.map(({ seen }) => seen))
      disk.revision += 1
      return edits.map(({ pointer, entry }) => ({ ...row(pointer, 'tab-a', disk.revision), entry }))
    },
  }
  return disk
}

function aKeeper(disk: ReturnType<typeof aDisk>) {
  return openKeeper({
    writer: 'tab-a',
    save: disk.save,
    onRival: () => {},
    now: () => at,
    rows: [],
    changedAt: null,
  })
}
