import { type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { KeptBox, KeptBoxes } from '../../ui/box/kept-boxes.ts'
import { type BoxRow, boxKey } from '../store/projects.ts'

/** What somebody is typing in the boxes of a project: kept with it, and brought back when it is opened. */
export type Boxes = KeptBoxes & {
  /** Texts whose box is not on the page, in the order in which they were begun. */
  readonly waiting: ReadonlySignal<readonly BoxRow[]>
  /** The text whose box is to be shown next: at first the one that was begun last. */
  readonly wanted: Signal<BoxRow | null>
  readonly forget: (row: BoxRow) => void
  /** What changed since it was asked the last time, for the disk; what the disk refuses goes with the next. */
  readonly takeChanges: () => BoxChanges
  readonly settle: (isWritten: boolean) => void
  /** What is not on the disk yet. */
  readonly unwritten: () => BoxChanges
}

export type BoxChanges = ReadonlyMap<string, BoxRow | undefined>

/** The step that a stay in a box has made, by its number among the project's steps; null before its first. */
export type Stay = { step: number | null }

type BoxesDeps = {
  readonly kept: readonly BoxRow[]
  /** Told of each change, which is to be brought to the disk. */
  readonly onChange: () => void
  /** Does what changes the project in a stay. */
  readonly during: (stay: Stay, act: () => void) => void
}

export function openBoxes({ kept, onChange, during }: BoxesDeps): Boxes {
  const held = new Map(kept.map((row) => [boxKey(row), row]))
  const open = new Set<string>()
  let changes = new Map<string, BoxRow | undefined>()
  let underway: BoxChanges = new Map()
  const waiting = signal<readonly BoxRow[]>(kept)
  let isStale = false
  // Boxes are opened while a page is drawn, which is not the time to have it drawn again.
  const look = () => {
    if (isStale) return
    isStale = true
    queueMicrotask(() => {
      isStale = false
      const [now, before] = [[...held].flatMap(([key, row]) => (open.has(key) ? [] : [row])), waiting.peek()]
      if (now.length !== before.length || now.some((row, index) => row !== before[index])) waiting.value = now
    })
  }
  const put = (row: BoxRow | undefined, key: string) => {
    if (row === undefined && !held.delete(key)) return
    if (row !== undefined) held.set(key, row)
    changes.set(key, row)
    onChange()
    look()
  }
  const openBox = (at: readonly string[], stands: string): KeptBox => {
    let n = 0
    let key = boxKey({ at, n })
    // Of several of one name each has its own; what was typed over something else waits for somebody to read it.
    while (open.has(key) || (held.has(key) && held.get(key)?.stands !== stands)) {
      n += 1
      key = boxKey({ at, n })
    }
    open.add(key)
    const found = held.get(key)
    if (found !== undefined) look()
    const stay: Stay = { step: found?.step ?? null }
    return {
      text: found?.text ?? null,
      keep: (text, over) => put({ at, n, text, stands: over, step: stay.step }, key),
      drop: () => put(undefined, key),
      act: (act) => during(stay, act),
      leave() {
        stay.step = null
      },
      close() {
        open.delete(key)
        if (held.has(key)) look()
      },
    }
  }
  return {
    waiting,
    wanted: signal(kept.at(-1) ?? null),
    open: openBox,
    isBegun: (at) => [...held].some(([key, row]) => !open.has(key) && isBelow(row, at)),
    forgetWithin(at) {
      for (const [key, row] of [...held]) if (isBelow(row, at)) put(undefined, key)
    },
    forget: (row) => put(undefined, boxKey(row)),
    takeChanges() {
      underway = changes
      changes = new Map()
      return underway
    },
    settle(isWritten) {
      if (!isWritten) changes = new Map([...underway, ...changes])
      underway = new Map()
    },
    unwritten: () => new Map([...underway, ...changes]),
  }
}

/** True where a box is at a place or somewhere within it. */
export function isBelow(row: BoxRow, at: readonly string[]): boolean {
  return at.every((name, index) => row.at[index] === name)
}
