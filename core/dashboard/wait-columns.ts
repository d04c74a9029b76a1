import type { CaseFact } from './case-fact.ts'
import { type Column, columnOf } from './column.ts'

/** The tasks of officials of one kind: how many days those took that are done, and since when others wait. */
export type WaitColumns = {
  /** Of which facts there are any, stopped ones too. */
  readonly asked: Uint32Array
  readonly days: Column
  /** Of which facts they are that were done in time; a task without a deadline is. */
  readonly inTime: Uint32Array
  /** Since when, as milliseconds since 1970. */
  readonly open: Column
  /** Until when, beside `open`; NaN for no deadline. */
  readonly due: Float64Array
}

export const day = 86_400_000

/** What officials were asked for, by its kind. `waitColumns(facts).get('rate')?.days.value` are days. */
export function waitColumns(facts: readonly CaseFact[]): ReadonlyMap<string, WaitColumns> {
  const found = new Map<string, ReturnType<typeof none>>()
  for (const [at, { waits, stopped }] of facts.entries()) {
    for (const { spec, from, due, done } of waits) {
      const here = found.get(spec) ?? none()
      found.set(spec, here)
      here.asked.push(at)
      const begun = Date.parse(from)
      if (done !== null) {
        here.days.at.push(at)
        here.days.value.push(Math.max(0, Date.parse(done) - begun) / day)
        // An instant is written in one way only, so that a later one is the greater text.
        if (due === null || done <= due) here.inTime.push(at)
      } else if (!stopped) {
        here.open.at.push(at)
        here.open.value.push(begun)
        here.due.push(due === null ? Number.NaN : Date.parse(due))
      }
    }
  }
  return new Map(
    [...found].map(([spec, { asked, days, inTime, open, due }]) => [
      spec,
      {
        asked: Uint32Array.from(asked),
        days: columnOf(days),
        inTime: Uint32Array.from(inTime),
        open: columnOf(open),
        due: Float64Array.from(due),
      },
    ]),
  )
}

function none() {
  return {
    asked: [] as number[],
    days: { at: [] as number[], value: [] as number[] },
    inTime: [] as number[],
    open: { at: [] as number[], value: [] as number[] },
    due: [] as number[],
  }
}
