import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import type { CaseFact } from './case-fact.ts'
import { inHundredths } from './spread.ts'

/** How fast officials answer one kind of task: the ratio that S-W10 asks for, and what waits still. */
export type Latency = {
  readonly spec: string
  readonly title: Text
  readonly done: number
  /** Of those done, in time; a task without a deadline is. */
  readonly inTime: number
  readonly medianDays: number | null
  readonly waiting: number
  readonly overdue: number
  readonly oldestDays: number | null
}

const day = 86_400_000

/**
 * How long officials took, by kind of task and in the order of the course.
 * `latencyOf(facts, { specs: [{ id: 'rate', title }], now })[0]?.inTime`.
 */
export function latencyOf(
  facts: readonly CaseFact[],
  {
    specs,
    now,
  }: { readonly specs: readonly { readonly id: string; readonly title: Text }[]; readonly now: Instant },
): readonly Latency[] {
  const waits = Map.groupBy(
    facts.flatMap(({ waits: theirs, stopped }) => theirs.map((wait) => ({ ...wait, stopped }))),
    ({ spec }) => spec,
  )
  return specs.flatMap(({ id, title }): readonly Latency[] => {
    const all = waits.get(id) ?? []
    if (all.length === 0) return []
    const done = all.flatMap(({ from, due, done: at }) => (at === null ? [] : [{ from, due, at }]))
    const open = all.filter((wait) => wait.done === null && !wait.stopped)
    const ages = open.map(({ from }) => daysBetween(from, now))
    return [
      {
        spec: id,
        title,
        done: done.length,
        inTime: done.filter(({ due, at }) => due === null || at <= due).length,
        medianDays: medianOf(done.map(({ from, at }) => daysBetween(from, at))),
        waiting: open.length,
        overdue: open.filter(({ due }) => due !== null && due < now).length,
        oldestDays: ages.length === 0 ? null : Math.max(0, Math.floor(ages.reduce((a, b) => Math.max(a, b)))),
      },
    ]
  })
}

function daysBetween(from: Instant, to: Instant): number {
  return Math.max(0, Date.parse(to) - Date.parse(from)) / day
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
  return inHundredths((low + high) / 2)
}
