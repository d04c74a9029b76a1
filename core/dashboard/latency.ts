import type { Text } from '../text.ts'
import type { Instant } from '../workflow/model.ts'
import { spreadIn, valuesIn } from './column.ts'
import { day, type WaitColumns } from './wait-columns.ts'

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

type Asked = {
  readonly waits: ReadonlyMap<string, WaitColumns>
  /** One for each appraisal that counts. */
  readonly chosen: ArrayLike<number>
  readonly specs: readonly { readonly id: string; readonly title: Text }[]
  readonly now: Instant
}

/**
 * How long officials took, by kind of task and in the order of the course.
 * `latencyOf({ waits: columnsOf(facts).waits, chosen: [1], specs: [{ id: 'rate', title }], now })[0]?.inTime`.
 */
export function latencyOf({ waits, chosen, specs, now }: Asked): readonly Latency[] {
  const at = Date.parse(now)
  return specs.flatMap(({ id, title }): readonly Latency[] => {
    const all = waits.get(id)
    if (all === undefined || countIn(all.asked, () => true) === 0) return []
    const done = spreadIn(all.days, chosen)
    const open = valuesIn(all.open, chosen)
    const oldest = open.reduce((least, from) => Math.min(least, from), at)
    return [
      {
        spec: id,
        title,
        done: done?.count ?? 0,
        inTime: countIn(all.inTime, () => true),
        medianDays: done?.median ?? null,
        waiting: open.length,
        overdue: countIn(all.open.at, (n) => (all.due[n] ?? Number.NaN) < at),
        oldestDays: open.length === 0 ? null : Math.floor((at - oldest) / day),
      },
    ]
  })

  function countIn(facts: Uint32Array, is: (n: number) => boolean): number {
    let count = 0
    for (let n = 0; n < facts.length; n += 1) if (chosen[facts[n] ?? 0] === 1 && is(n)) count += 1
    return count
  }
}
