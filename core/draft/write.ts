import { sameEntry } from './entry.ts'
import { type Dot, sameDot, type Written } from './state.ts'

/**
 * What a field holds after somebody wrote into it: the new entry in place of what they had seen (`over`), beside what
 * they had not. `write(values, { written, over: values })` leaves the new entry alone.
 */
export function write(
  values: readonly Written[],
  { written, over }: { readonly written: Written; readonly over: readonly Dot[] },
): readonly Written[] {
  const unseen = values.filter(
    (value) => !over.some((dot) => sameDot(dot, value)) && !sameEntry(value.entry, written.entry),
  )
  return [...unseen, written]
}
