import { type ReadonlySignal, signal } from '@preact/signals'
import type { Instant } from '../../core/workflow/model.ts'
import type { Entry } from '../../ui/form/entry.ts'
import type { AnswerRow, Edit } from '../store/drafts.ts'

/** What the person is told about their answers; it must never say more than is true. */
export type Saved =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Instant }
  | { readonly kind: 'failed' }

export type Keeper = {
  readonly saved: ReadonlySignal<Saved>
  readonly keep: (edit: {
    readonly pointer: string
    readonly entry: Entry
    readonly settles: boolean
  }) => void
  /** Ends once everything typed so far is on disk; false when it can't be. */
  readonly flush: () => Promise<boolean>
  /** What of these rows another page wrote and this one has not seen. */
  readonly news: (rows: readonly AnswerRow[]) => readonly AnswerRow[]
}

type KeeperDeps = {
  readonly writer: string
  readonly save: (edits: readonly Edit[]) => Promise<readonly AnswerRow[]>
  /** Told of fields that another page had written meanwhile. */
  readonly onRival: (row: AnswerRow) => void
  readonly now: () => Instant
  /** The rows that the page has opened with, and when the draft was changed last. */
  readonly rows: readonly AnswerRow[]
  readonly changedAt: Instant | null
}

/**
 * Writes edits as they come: the first at once, those that come during a write together in the next one. So an
 * answer waits for one write at most, whatever the typing speed, and no timer stands between it and the disk (D1).
 */
export function openKeeper(deps: KeeperDeps): Keeper {
  const saved = signal<Saved>(
    deps.changedAt === null ? { kind: 'nothing' } : { kind: 'saved', at: deps.changedAt },
  )
  const seen = new Map(deps.rows.map(({ pointer, revision }) => [pointer, revision]))
  let pending = new Map<string, Edit>()
  let writing: Promise<void> | null = null

  const writeOut = async () => {
    while (pending.size > 0) {
      const edits = pending
      pending = new Map()
      try {
        const rows = await deps.save([...edits.values()])
        for (const row of rows) {
          seen.set(row.pointer, row.revision)
          if (row.rival !== null) deps.onRival(row)
        }
        if (pending.size === 0) saved.value = { kind: 'saved', at: deps.now() }
      } catch {
        // Kept for the next try; what was typed since then is newer.
        pending = new Map([...edits, ...pending])
        saved.value = { kind: 'failed' }
        return
      }
    }
  }
  const start = () => {
    writing ??= writeOut().finally(() => {
      writing = null
    })
    return writing
  }

  return {
    saved,
    keep({ pointer, entry, settles }) {
      const waiting = pending.get(pointer)
      pending.set(pointer, {
        pointer,
        entry,
        seen: waiting?.seen ?? seen.get(pointer) ?? 0,
        settles: settles || waiting?.settles === true,
      })
      saved.value = { kind: 'saving' }
      void start()
    },
    async flush() {
      await start()
      if (pending.size > 0) await start()
      return pending.size === 0
    },
    news(rows) {
      const fresh = rows.filter(
        ({ pointer, writer, revision }) =>
          writer !== deps.writer && revision > (seen.get(pointer) ?? 0) && !pending.has(pointer),
      )
      for (const { pointer, revision } of fresh) seen.set(pointer, revision)
      return fresh
    },
  }
}
