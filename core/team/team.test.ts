import { describe, expect, test } from 'vitest'
import type { CaseView, TaskView } from '../case/view.ts'
import { feedbackDebt } from './feedback-debt.ts'
import { ownSeverity } from './own-severity.ts'
import { type RatingSheet, reviewSheet } from './rating-sheet.ts'

const columns = ['loyal', 'adaptif', 'kompeten'].map((id) => ({
  pointer: `/behaviours/${id}`,
  label: { id, en: id },
  levels: [1, 2, 3, 4, 5],
}))
const sheet = (...rows: readonly (readonly (number | null)[])[]): RatingSheet => ({
  columns,
  rows: rows.map((marks, index) => ({ task: `t${index}`, name: `P${index}`, marks })),
})

describe('[MT2] what a rater sees of their own sheet before they send it', () => {
  test('how often each level was chosen, of how many', () => {
    const { spread, given, asked, most } = reviewSheet(sheet([3, 3, 4], [3, null, 5], [null, null, null]))
    expect(spread.map(({ level, count }) => [level, count])).toEqual([
      [1, 0],
      [2, 0],
      [3, 3],
      [4, 1],
      [5, 1],
    ])
    expect([given, asked, most]).toEqual([5, 9, { level: 3, share: 0.6 }])
  })

  test('who has the very same marks, and who has one mark throughout; half a row is neither', () => {
    const { same, straight } = reviewSheet(sheet([3, 4, 5], [3, 4, 5], [4, 4, 4], [4, 4, null], [5, 4, 3]))
    expect([same, straight]).toEqual([[['t0', 't1']], ['t2']])
  })

  test('nothing of an empty sheet', () => {
    const { mean, deviation, most, means, same } = reviewSheet(sheet([null, null, null]))
    expect([mean, deviation, most, means, same]).toEqual([null, null, null, [null], []])
  })
})

describe('[MT3] an official’s own severity', () => {
  const aCase = (id: string, superior: number, peer: number | null, relation = 'superior'): CaseView =>
    ({
      id,
      relation,
      result: {
        at: '2026-01-01T00:00:00.000Z',
        result: {
          kind: 'scored',
          steps: [
            { id: 'superior-level.loyal', value: superior },
            { id: 'superior-level.adaptif', value: superior },
            ...(peer === null ? [] : [{ id: 'peer-level.loyal', value: peer, count: 3 }]),
          ],
        },
      },
    }) as unknown as CaseView

  test('is how they differ from peers over five people and more, and names nobody', () => {
    const cases = [3, 3, 4, 4, 2].map((peer, n) => aCase(`c${n}`, peer - 1, peer))
    expect(ownSeverity(cases)).toEqual([
      { roles: ['superior', 'peer'], people: 5, mean: -1, effect: null, p: expect.any(Number), ratees: [] },
    ])
  })

  test('is not said of four, nor of those whom they only decide about, nor where peers gave nothing', () => {
    const four = [3, 3, 4, 4].map((peer, n) => aCase(`c${n}`, peer, peer))
    expect(ownSeverity(four).map(({ mean }) => mean)).toEqual([null])
    expect(ownSeverity([...four, aCase('c9', 2, 4, 'reviewer')]).map(({ people }) => people)).toEqual([4])
    expect(ownSeverity([aCase('c1', 3, null)])).toEqual([])
  })
})

describe('[MT1] what an official owes', () => {
  const task = (id: string, changes: Partial<TaskView>): TaskView =>
    ({
      id,
      case: `case-${id}`,
      title: { id: 'Nilai', en: 'Rate' },
      subject: { id: 'siti', name: 'Siti', post: '', unit: '' },
      status: 'open',
      openedAt: '2026-03-01T03:00:00.000Z',
      dueAt: null,
      doneAt: null,
      ...changes,
    }) as unknown as TaskView

  test('is told with its age, the oldest first; what is about themself is not owed', () => {
    const now = '2026-03-11T02:00:00.000Z'
    const { owed } = feedbackDebt(
      [
        task('a', { openedAt: '2026-03-09T03:00:00.000Z' }),
        task('b', { dueAt: '2026-03-10T16:59:59.999Z' }),
        task('c', { subject: { id: 'bambang', name: 'Bambang', post: '', unit: '' } as never }),
      ],
      { me: 'bambang', now },
    )
    expect(owed.map(({ task: id, age, late }) => [id, age, late])).toEqual([
      ['b', 9, true],
      ['a', 1, false],
    ])
  })

  test('and how quickly they answered: the median, and how many in time', () => {
    const done = (id: string, days: number, dueAt: string | null = null) =>
      task(id, { status: 'done', doneAt: new Date(Date.UTC(2026, 2, 1 + days, 3)).toISOString(), dueAt })
    const tasks = [done('a', 1), done('b', 2), done('c', 9, '2026-03-05T00:00:00.000Z'), done('d', 4)]
    const { answered, inTime, medianDays } = feedbackDebt(tasks, { me: 'x', now: '2026-04-01T00:00:00.000Z' })
    expect([answered, inTime, medianDays]).toEqual([4, 3, 3])
  })
})
