import { describe, expect, test } from 'vitest'
import type { LogLine } from '../../core/draft/history.ts'
import { cleared, type Entry, value } from '../../ui/form/entry.ts'
import type { Change } from './keeper.ts'
import { openUndoing } from './undoing.ts'

describe('taking back what was done', () => {
  test('[D9] a run of typing in one field is one step, a pause begins another', () => {
    const page = aPage()
    for (const text of ['H', 'Ha', 'Hal']) page.type('/a', text)
    page.wait(1500)
    page.type('/a', 'Halo')
    page.type('/b', 'x')

    expect(page.undoing.undo()).toBe('/b')
    expect(page.undoing.undo()).toBe('/a')
    expect(page.entries()).toEqual({ '/a': value('Hal'), '/b': cleared })
    expect(page.undoing.undo()).toBe('/a')
    expect(page.entries()).toEqual({ '/a': cleared, '/b': cleared })
    expect([page.undoing.undo(), page.undoing.canUndo.value]).toEqual([null, false])

    page.undoing.redo()
    page.undoing.redo()
    expect(page.entries()).toEqual({ '/a': value('Halo'), '/b': cleared })
  })

  test('[D9] works after a reload, from the log alone', () => {
    const first = aPage()
    first.type('/a', 'old')
    first.wait(2000)
    first.type('/a', 'new')
    const again = aPage({ log: first.log, entries: { '/a': value('new') } })
    again.undoing.undo()
    expect(again.entries()).toEqual({ '/a': value('old') })
    expect(aPage({ log: [...first.log, ...again.log], entries: { '/a': value('old') } }).undoing.redo()).toBe(
      '/a',
    )
  })

  test('[D9] what has come from elsewhere since then is left alone', () => {
    const page = aPage()
    page.type('/a', 'mine')
    page.wait(2000)
    page.type('/b', 'mine too')
    page.arrives('/b', 'theirs')
    expect(page.undoing.undo()).toBe('/a')
    expect(page.entries()).toEqual({ '/a': cleared, '/b': value('theirs') })
  })

  test('[BK5] removing a row is a step of its own, however soon after typing', () => {
    const page = aPage()
    page.type('/rows', 'two rows')
    page.type('/rows', 'one row', { arranges: true })
    page.undoing.undo()
    expect(page.entries()).toEqual({ '/rows': value('two rows') })
  })

  test('[D9] a cell and its list go together', () => {
    const page = aPage()
    page.type('/rows/0/hours', '1,')
    page.type('/rows', 'the list')
    page.undoing.undo()
    expect(page.entries()).toEqual({ '/rows/0/hours': cleared, '/rows': cleared })
  })
})

/** A page with a clock that stands still until it is told to wait. */
function aPage(start: { log?: readonly LogLine[]; entries?: { [pointer: string]: Entry } } = {}) {
  const held = new Map(Object.entries(start.entries ?? {}))
  const log: LogLine[] = []
  let at = Date.UTC(2026, 0, 5)
  let steps = 0
  const now = () => new Date(at).toISOString()
  const undoing = openUndoing({
    device: 'd-1',
    log: start.log ?? [],
    entryAt: (pointer) => held.get(pointer) ?? cleared,
    show: (pointer, entry) => held.set(pointer, entry),
    keep: ({ pointer, before, entry: after, step, kind }: Change) =>
      log.push({ device: 'd-1', count: log.length + 1, at: now(), step, kind, pointer, before, after }),
    newStep: () => {
      steps += 1
      return `s${steps}-${log.length}-${start.log?.length ?? 0}`
    },
    now,
  })
  return {
    undoing,
    log,
    entries: () => Object.fromEntries(held),
    wait: (milliseconds: number) => {
      at += milliseconds
    },
    arrives: (pointer: string, text: string) => held.set(pointer, value(text)),
    type(pointer: string, text: string, how: { arranges?: boolean } = {}) {
      const before = held.get(pointer) ?? cleared
      held.set(pointer, value(text))
      undoing.wrote({ pointer, before, entry: value(text), settles: false, ...how })
    },
  }
}
