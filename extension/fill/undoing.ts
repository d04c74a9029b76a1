import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type History, historyOf, type LogLine, record } from '../../core/draft/history.ts'
import type { Instant } from '../../core/workflow/model.ts'
import { type Entry, sameEntry } from '../../ui/form/entry.ts'
import type { Change } from './keeper.ts'

export type Undoing = {
  readonly canUndo: ReadonlySignal<boolean>
  readonly canRedo: ReadonlySignal<boolean>
  /** Takes the last step back, and gives a field that it changed; null where there is nothing to take back. */
  readonly undo: () => string | null
  readonly redo: () => string | null
  /** Everything that the person writes goes through here on its way to the disk. */
  readonly wrote: (edit: Omit<Change, 'step' | 'kind'> & { readonly arranges?: boolean }) => void
}

type UndoingDeps = {
  readonly device: string
  /** The log as the page found it: what was written before a reload can be taken back too. */
  readonly log: readonly LogLine[]
  readonly entryAt: (pointer: string) => Entry
  readonly show: (pointer: string, entry: Entry) => void
  readonly keep: (change: Change) => void
  readonly newStep: () => string
  readonly now: () => Instant
}

/** Milliseconds without a keystroke after which another step begins. */
const pause = 1_000

/** What the person can take back and bring again. What has come from elsewhere since then is left alone (D9). */
export function openUndoing(deps: UndoingDeps): Undoing {
  const history = signal<History>(historyOf(deps.log))
  let typing: { readonly step: string; readonly pointer: string; readonly at: number } | null = null

  const keep = (change: Change, at: Instant) => {
    const { pointer, before, entry: after, step, kind } = change
    const line = { device: deps.device, count: 0, at, step, kind, pointer, before, after }
    history.value = record(history.value, line)
    deps.keep(change)
  }

  const stepOf = (pointer: string, now: Instant): string => {
    const at = Date.parse(now)
    const goesOn = typing !== null && at - typing.at < pause && isPartOf(pointer, typing.pointer)
    const step = goesOn && typing !== null ? typing.step : deps.newStep()
    typing = { step, pointer, at }
    return step
  }

  const go = (kind: 'undo' | 'redo'): string | null => {
    typing = null
    for (;;) {
      const steps = history.value[kind]
      const step = steps.at(-1)
      if (step === undefined) return null
      const changes = step.changes
        .map(({ pointer, before, after }) =>
          kind === 'undo' ? { pointer, from: after, to: before } : { pointer, from: before, to: after },
        )
        .filter(({ pointer, from }) => sameEntry(deps.entryAt(pointer), from))
      if (changes.length === 0) {
        history.value = { ...history.value, [kind]: steps.slice(0, -1) }
        continue
      }
      for (const { pointer, from, to } of kind === 'undo' ? changes.toReversed() : changes) {
        deps.show(pointer, to)
        keep({ pointer, before: from, entry: to, settles: false, step: step.id, kind }, deps.now())
      }
      return changes[0]?.pointer ?? null
    }
  }

  return {
    canUndo: computed(() => history.value.undo.length > 0),
    canRedo: computed(() => history.value.redo.length > 0),
    undo: () => go('undo'),
    redo: () => go('redo'),
    wrote: ({ arranges = false, ...edit }) => {
      if (sameEntry(edit.before, edit.entry) && !edit.settles) return
      const at = deps.now()
      if (arranges) typing = null
      keep({ ...edit, step: stepOf(edit.pointer, at), kind: 'edit' }, at)
    },
  }
}

/** A cell and the list that it stands in are written together. */
function isPartOf(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`)
}
