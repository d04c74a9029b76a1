import { type ReadonlySignal, signal } from '@preact/signals'
import { isSeen, newest, type Seen } from '../../core/draft/state.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Entry } from '../../ui/form/entry.ts'
import type { AnswerRow, Value } from '../store/drafts.ts'
import type { Edit } from '../store/write-edits.ts'
import { openRetry } from './retry.ts'

/** What the person is told about their answers; it must never say more than is true. */
export type Saved =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed'; readonly why: SaveTrouble }

/** No room; another version of the form or of Timbang has taken over, so that this page must be loaded anew; or else. */
export type SaveTrouble = 'full' | 'outdated' | 'broken'

export type Change = {
  readonly pointer: string
  readonly before: Entry
  readonly entry: Entry
  readonly settles: boolean
  /** Edits of one step are taken back together; `kind` says whether this takes one back. */
  readonly step: string
  readonly kind: 'edit' | 'undo' | 'redo'
}

export type Keeper = {
  readonly saved: ReadonlySignal<Saved>
  readonly keep: (change: Change) => void
  /** Ends once everything typed so far is on disk; false when it can't be. */
  readonly flush: () => Promise<boolean>
  /** The same for a page that may be gone any moment: what is not on disk yet is set down elsewhere first (D18). */
  readonly leave: () => Promise<void>
  /** What of these rows somebody else wrote and this page has not seen. */
  readonly news: (rows: readonly AnswerRow[]) => readonly AnswerRow[]
}

type KeeperDeps = {
  /** Names this open page. */
  readonly page: string
  readonly save: (edits: readonly Edit[]) => Promise<readonly AnswerRow[]>
  /** Sets edits down before it returns, instead of the ones before; none where all is on disk. */
  readonly note: (edits: readonly Edit[]) => void
  /** Told of fields in which something stands beside what was just written. */
  readonly onRival: (row: AnswerRow) => void
  readonly now: () => Instant
  readonly why: (error: unknown) => SaveTrouble
  /** The rows that the page has opened with, and when the draft was changed last. */
  readonly rows: readonly AnswerRow[]
  readonly changedAt: Instant | null
}

/** Milliseconds from the beginning of one write to the next while keys come. With the write itself far below D1. */
const gap = 120

const saving: Saved = { kind: 'saving' }

/**
 * Writes edits as they come: the first at once, those that come during a write or right after it together in the next
 * one. So an answer waits for one write or an eighth of a second, whichever is longer, whatever the typing speed (D1).
 */
export function openKeeper(deps: KeeperDeps): Keeper {
  const saved = signal<Saved>(
    deps.changedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: deps.changedAt },
  )
  const known = new Map<string, readonly Value[]>()
  const seen = new Map<string, Seen>()
  const learn = ({ pointer, values }: AnswerRow) => {
    known.set(pointer, values)
    seen.set(pointer, seenWith(seen.get(pointer) ?? {}, values))
  }
  deps.rows.forEach(learn)
  let pending = new Map<string, Edit>()
  let underway: ReadonlyMap<string, Edit> = new Map()
  let writing: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let began = Number.NEGATIVE_INFINITY
  const retry = openRetry(() => void start())

  /** False when the disk has refused. */
  const writeOut = async (): Promise<boolean> => {
    if (pending.size === 0) return true
    const edits = pending
    underway = edits
    pending = new Map()
    began = performance.now()
    try {
      const rows = await deps.save([...edits.values()])
      for (const row of rows) {
        learn(row)
        if (row.values.length > 1) deps.onRival(row)
      }
      retry.worked()
      if (pending.size === 0) saved.value = { kind: 'saved', at: deps.now() }
      return true
    } catch (error) {
      // Kept for the next try; what was typed since then is newer.
      pending = joined(edits, pending)
      const why = deps.why(error)
      saved.value = { kind: 'failed', why }
      // What another version has taken over stays so until the page is loaded anew.
      if (why !== 'outdated') retry.failed()
      return false
    } finally {
      underway = new Map()
    }
  }
  const start = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    writing ??= writeOut().then((isWritten) => {
      writing = null
      if (isWritten && pending.size > 0) soon()
    })
    return writing
  }
  const soon = () => {
    // What comes during a write goes once that has ended.
    if (writing !== null || timer !== undefined) return
    const wait = began + gap - performance.now()
    if (wait > 0) timer = setTimeout(() => void start(), wait)
    else void start()
  }

  const flush = async (): Promise<boolean> => {
    await start()
    if (pending.size > 0) await start()
    return pending.size === 0
  }

  return {
    saved,
    keep({ pointer, entry, settles, before, step, kind }) {
      const values = known.get(pointer) ?? []
      const seenHere = settles ? values : [mainOf(values, deps.page)].filter((value) => value !== undefined)
      const over = seenHere.map(({ device, count }) => ({ device, count }))
      const edit = { pointer, entry, over, lines: [{ step, kind, before, after: entry }] }
      pending = joined(pending, new Map([[pointer, edit]]))
      saved.value = saving
      soon()
    },
    flush,
    async leave() {
      const unwritten = joined(underway, pending)
      if (unwritten.size === 0) return
      deps.note([...unwritten.values()])
      if (await flush()) deps.note([])
    },
    news(rows) {
      const fresh = rows.filter(({ pointer, values }) => {
        // A query may answer late, with a row that this page has written over since: that is no news.
        const before = seen.get(pointer) ?? {}
        return values.some((value) => !isSeen(before, value)) && !pending.has(pointer)
      })
      fresh.forEach(learn)
      return fresh
    },
  }
}

/** What a page shows of a field first: what it wrote itself, else the newest. */
export function mainOf(values: readonly Value[], page: string): Value | undefined {
  // `newest` gives one of those that it was given.
  return values.find((value) => value.page === page) ?? (newest(values) as Value | undefined)
}

function seenWith(seen: Seen, values: readonly Value[]): Seen {
  const all: { [device: string]: number } = { ...seen }
  for (const { device, count } of values) all[device] = Math.max(all[device] ?? 0, count)
  return all
}

/** Earlier edits with later ones on top of them: one entry per field, and one line per step of it. */
function joined(earlier: ReadonlyMap<string, Edit>, later: ReadonlyMap<string, Edit>): Map<string, Edit> {
  const all = new Map(earlier)
  for (const [pointer, edit] of later) {
    const before = all.get(pointer)
    all.set(
      pointer,
      before === undefined
        ? edit
        : {
            ...edit,
            over: [...before.over, ...edit.over],
            lines: edit.lines.reduce(withLine, before.lines),
          },
    )
  }
  return all
}

function withLine(lines: Edit['lines'], line: Edit['lines'][number]): Edit['lines'] {
  const last = lines.at(-1)
  const same = last?.kind === 'edit' && line.kind === 'edit' && last.step === line.step
  return same ? [...lines.slice(0, -1), { ...last, after: line.after }] : [...lines, line]
}
