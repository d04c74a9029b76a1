import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ok } from '../../../core/result.ts'
import { sheetColumns } from '../../../core/studio/sheet/column.ts'
import { someThreads } from '../../testing/a-thread.ts'
import { openReader, patience } from './reader.ts'

const workbook = new File(['a'], 'a.xlsx')
const pack = new File(['{}'], 'a.timbang-pack.json')
const table = ok({ rows: [], notices: [] })
const keys = [{ region: 'kotabumi', keys: [] }]

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('reading a file beside the page', () => {
  test('[SD4] [I1] gives what is in it, says meanwhile that it is read, and ends its thread', async () => {
    const { open, all } = someThreads()
    const reader = openReader(open)
    const columns = sheetColumns({}, { document: 'indicators', list: 'indicators' })
    const read = reader.table(workbook, columns)
    expect([reader.reading.value, all[0]?.asked]).toEqual([
      'a.xlsx',
      [{ kind: 'table', file: workbook, columns }],
    ])
    all[0]?.say({ kind: 'table', read: table })
    expect([await read, reader.reading.value, all[0]?.isEnded]).toEqual([table, null, true])
    vi.runAllTimers()
  })

  test.each(['error', 'messageerror'] as const)('[SD4] [I1] that breaks off by %s is refused', async (by) => {
    const { open, all } = someThreads()
    const reader = openReader(open)
    const read = reader.table(workbook, [])
    all[0]?.break(by)
    expect(await read).toMatchObject({
      kind: 'err',
      error: [{ kind: 'reading-broke-off', place: { kind: 'file' } }],
    })
    expect([reader.reading.value, all[0]?.isEnded]).toEqual([null, true])
  })

  test('[SD4] [I1] that never answers is ended, and says what would be right', async () => {
    const { open, all } = someThreads()
    const read = openReader(open).table(workbook, [])
    vi.advanceTimersByTime(patience - 1)
    expect(all[0]?.isEnded).toBe(false)
    vi.advanceTimersByTime(1)
    expect(await read).toMatchObject({
      kind: 'err',
      error: [{ kind: 'reading-too-long', text: { id: expect.stringContaining('Perkecil') } }],
    })
    expect(all[0]?.isEnded).toBe(true)
  })

  test('[SD4] [Z55] a newer file ends the thread of the older one, and stopping ends the newest', async () => {
    const { open, all } = someThreads()
    const reader = openReader(open)
    const older = reader.table(workbook, [])
    const newer = reader.brought(pack, async () => [])
    all[0]?.say({ kind: 'table', read: table })
    expect([await older, all.map(({ isEnded }) => isEnded), reader.reading.value]).toEqual([
      null,
      [true, false],
      'a.timbang-pack.json',
    ])
    reader.stop()
    expect([await newer, all[1]?.isEnded, reader.reading.value]).toEqual([null, true, null])
    const again = reader.table(workbook, [])
    all[2]?.say({ kind: 'table', read: table })
    expect(await again).toEqual(table)
  })

  test('[Z55] [SD6] asks who signed on the page, and what the network takes for that counts not as reading', async () => {
    const { open, all } = someThreads()
    let found: (regions: typeof keys) => void = () => {}
    const asked: string[] = []
    const read = openReader(open).brought(pack, (region) => {
      asked.push(region)
      return new Promise((given) => {
        found = given
      })
    })
    all[0]?.say({ kind: 'whose-keys', region: 'kotabumi' })
    await vi.advanceTimersByTimeAsync(patience * 2)
    expect([asked, all[0]?.isEnded]).toEqual([['kotabumi'], false])
    found(keys)
    await vi.advanceTimersByTimeAsync(0)
    expect(all[0]?.asked).toEqual([
      { kind: 'brought', file: pack },
      { kind: 'keys', regions: keys },
    ])
    await vi.advanceTimersByTimeAsync(patience)
    expect(await read).toMatchObject({ kind: 'err', error: [{ kind: 'reading-too-long' }] })
  })
})
