import type { Instant } from '../workflow/model.ts'
import type { Entry } from './entry.ts'

/** A line of a draft's log: who wrote what over what, and when. Lines are only ever added, until they are compacted. */
export type LogLine = {
  readonly device: string
  readonly count: number
  readonly at: Instant
  /** Edits of one step are taken back together. */
  readonly step: string
  readonly kind: 'edit' | 'undo' | 'redo'
  readonly pointer: string
  readonly before: Entry
  readonly after: Entry
}

/** What can be taken back, and what can be brought again; the newest last. */
export type History = { readonly undo: readonly Step[]; readonly redo: readonly Step[] }

export type Step = { readonly id: string; readonly changes: readonly LogLine[] }

const nothingDone: History = { undo: [], redo: [] }

/** Steps that can be taken back; older ones are forgotten. */
export const mostSteps = 200

/** What can be taken back after all these lines: `historyOf(lines).undo.at(-1)`. */
export function historyOf(log: readonly LogLine[]): History {
  return log.reduce(record, nothingDone)
}

/** The history with one more line: `record(history, line)`. A new edit makes what was taken back unreachable. */
export function record(history: History, line: LogLine): History {
  switch (line.kind) {
    case 'edit':
      return { undo: added(history.undo, line).slice(-mostSteps), redo: [] }
    case 'undo':
      return moved(history.undo, history.redo, line.step, (undo, redo) => ({ undo, redo })) ?? history
    case 'redo':
      return moved(history.redo, history.undo, line.step, (redo, undo) => ({ undo, redo })) ?? history
  }
}

function added(steps: readonly Step[], line: LogLine): readonly Step[] {
  const last = steps.at(-1)
  if (last?.id !== line.step) return [...steps, { id: line.step, changes: [line] }]
  const same = last.changes.find(({ pointer }) => pointer === line.pointer)
  const joined = same === undefined ? line : { ...line, before: same.before }
  const others = last.changes.filter((change) => change !== same)
  return [...steps.slice(0, -1), { id: line.step, changes: [...others, joined] }]
}

/** The last step of one list goes to the other; undefined where it is not the last. */
function moved(
  from: readonly Step[],
  to: readonly Step[],
  step: string,
  ends: (from: readonly Step[], to: readonly Step[]) => History,
): History | undefined {
  const last = from.at(-1)
  return last?.id === step ? ends(from.slice(0, -1), [...to, last]) : undefined
}
