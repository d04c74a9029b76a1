import { historyOf, type LogLine } from './history.ts'

/**
 * The shortest log with the same history, in the order of time: `historyOf(compact(log))` is `historyOf(log)`. It has
 * no more lines than the log had.
 */
export function compact(log: readonly LogLine[]): readonly LogLine[] {
  const { undo, redo } = historyOf(log)
  const undone = redo.toReversed()
  const taken = redo.map(({ changes }) => changes.at(-1)).filter((line) => line !== undefined)
  return [
    ...[...undo, ...undone].flatMap(({ changes }) => changes),
    ...taken.map((line): LogLine => ({ ...line, kind: 'undo', before: line.after, after: line.before })),
  ]
}
