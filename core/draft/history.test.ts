import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compact } from './compact.ts'
import { cleared, value } from './entry.ts'
import { historyOf, type LogLine, mostSteps } from './history.ts'

describe('what can be taken back', () => {
  test('[D9] edits of one step go together, the newest first', () => {
    const log = [
      line({ step: 's1', after: value('H') }),
      line({ step: 's1', before: value('H'), after: value('Ha') }),
    ]
    const { undo, redo } = historyOf([...log, line({ step: 's2', pointer: '/b', after: value(2) })])
    expect(
      undo.map(({ id, changes }) => [id, changes.map((one) => [one.pointer, one.before, one.after])]),
    ).toEqual([
      ['s1', [['/a', cleared, value('Ha')]]],
      ['s2', [['/b', cleared, value(2)]]],
    ])
    expect(redo).toEqual([])
  })

  test('[D9] what was taken back can be brought again, until something new is written', () => {
    const log = [line({ step: 's1' }), line({ step: 's1', kind: 'undo' })]
    expect(historyOf(log).redo.map(({ id }) => id)).toEqual(['s1'])
    expect(historyOf([...log, line({ step: 's1', kind: 'redo' })]).undo.map(({ id }) => id)).toEqual(['s1'])
    expect(historyOf([...log, line({ step: 's2' })])).toMatchObject({ undo: [{ id: 's2' }], redo: [] })
  })

  test('[D9] a line about a step that is not on top changes nothing', () => {
    const log = [line({ step: 's1' }), line({ step: 's2' })]
    expect(historyOf([...log, line({ step: 's1', kind: 'undo' })])).toEqual(historyOf(log))
  })

  test('[D9] the log does not grow without end', () => {
    const log = Array.from({ length: mostSteps + 50 }, (_, n) => line({ step: `s${n}` }))
    expect(compact(log)).toHaveLength(mostSteps)
  })

  test('[D9] a compacted log is never longer, and gives the same history, over random logs', () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 60 }), (log) => {
        const lines = play(log)
        const short = compact(lines)
        expect(historyOf(short)).toEqual(historyOf(lines))
        expect(short.length).toBeLessThanOrEqual(lines.length)
      }),
    )
  })
})

const acts = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    pointer: fc.constantFrom('/a', '/b'),
    fresh: fc.boolean(),
  }),
  fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }),
)

/** Lines as a page writes them: undo and redo name what is on top. */
function play(
  course: readonly ({ kind: 'edit'; pointer: string; fresh: boolean } | { kind: 'undo' | 'redo' })[],
) {
  const lines: LogLine[] = []
  for (const [n, act] of course.entries()) {
    const { undo, redo } = historyOf(lines)
    if (act.kind === 'edit') {
      const step = act.fresh ? `s${n}` : (undo.at(-1)?.id ?? `s${n}`)
      lines.push(line({ step, pointer: act.pointer, after: value(n), count: n }))
      continue
    }
    const top = (act.kind === 'undo' ? undo : redo).at(-1)
    for (const change of top?.changes ?? []) lines.push({ ...change, kind: act.kind, before: change.after })
  }
  return lines
}

function line(over: Partial<LogLine>): LogLine {
  return {
    device: 'd-1',
    count: 1,
    at: '2026-01-05T03:00:00.000Z',
    step: 's1',
    kind: 'edit',
    pointer: '/a',
    before: cleared,
    after: value('x'),
    ...over,
  }
}
