import type { TaskView } from '../case/view.ts'
import type { Instant } from '../workflow/model.ts'
import { daysBetween } from './days-between.ts'

/** Something that an official owes to one of their people, and for how long. */
export type Owed = {
  readonly task: TaskView['id']
  readonly case: TaskView['case']
  readonly title: TaskView['title']
  readonly subject: TaskView['subject']
  /** Whole days since it was asked for. */
  readonly age: number
  readonly dueAt: Instant | null
  readonly late: boolean
}

export type FeedbackDebt = {
  /** The oldest first. */
  readonly owed: readonly Owed[]
  /** Of those that were answered: how many, how many in time, and half of them within so many days. */
  readonly answered: number
  readonly inTime: number
  readonly medianDays: number | null
}

/**
 * What an official owes their people, and how quickly they have answered so far (S-W10). `tasks` are their own; what is
 * about themself is theirs, not owed. `feedbackDebt(tasks, { me: 'bambang', now }).owed[0]?.age` may be 12.
 */
export function feedbackDebt(
  tasks: readonly TaskView[],
  { me, now }: { readonly me: string; readonly now: Instant },
): FeedbackDebt {
  const others = tasks.filter(({ subject }) => subject.id !== me)
  const owed = others
    .filter(({ status }) => status === 'open')
    .map(({ id, case: of, title, subject, openedAt, dueAt }): Owed => {
      const late = dueAt !== null && dueAt < now
      return { task: id, case: of, title, subject, age: daysBetween(openedAt, now), dueAt, late }
    })
    .toSorted((a, b) => b.age - a.age || (a.task < b.task ? -1 : 1))
  const done = others.flatMap(({ status, openedAt, doneAt, dueAt }) =>
    status === 'done' && doneAt !== null
      ? [{ days: daysBetween(openedAt, doneAt), inTime: dueAt === null || doneAt <= dueAt }]
      : [],
  )
  return {
    owed,
    answered: done.length,
    inTime: done.filter(({ inTime }) => inTime).length,
    medianDays: medianOf(done.map(({ days }) => days)),
  }
}

function medianOf(days: readonly number[]): number | null {
  const sorted = days.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
