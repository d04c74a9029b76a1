import { canonicalJson } from '../canonical-json.ts'
import { countOf } from './covers.ts'
import type { Entry } from './entry.ts'
import { valuesAt } from './merge.ts'
import { type DraftState, isSeen, sameDot, type Written } from './state.ts'

/** What a device wrote with each of its counts, as far back as its log goes: `{ pointer: '/reason', entry }`. */
export type WrittenByCount = ReadonlyMap<number, { readonly pointer: string; readonly entry: Entry }>

/**
 * True when somebody else writes under the name of this device: a profile that was copied to another computer, or brought
 * back from an older day. They hold something of its name that it never wrote, or claim to have seen what it holds and
 * yet hold what it has written over. Merged as they are, one of the two would go without anybody having chosen.
 * `hasNameClash(mine, theirs, { device: 'd-1', log })`.
 */
export function hasNameClash(
  mine: DraftState,
  theirs: DraftState,
  { device, log }: { readonly device: string; readonly log: WrittenByCount },
): boolean {
  if (countOf(theirs.seen, device) > countOf(mine.seen, device)) return true
  return Object.keys(theirs.fields).some((pointer) => {
    const [own, others] = [valuesAt(mine, pointer), valuesAt(theirs, pointer)]
    const strange = others.filter((value) => !isIn(own, value))
    if (strange.some((other) => other.device === device && isForged(other, pointer, log))) return true
    const unheeded = own.filter((value) => value.device === device && isSeen(theirs.seen, value))
    return unheeded.some((value) => !isIn(others, value)) && strange.some((other) => isSeen(mine.seen, other))
  })
}

/** Of this device's name, and not what it wrote then. */
function isForged({ count, entry }: Written, pointer: string, log: WrittenByCount): boolean {
  const written = log.get(count)
  return written !== undefined && (written.pointer !== pointer || !isSame(written.entry, entry))
}

/**
 * The same draft with all that was written under a name written under another one, in the same order; nothing of the old
 * name counts as seen any more. `renamed(mine, { from: 'd-1', to: 'd-2' })`.
 */
export function renamed<T extends Written>(
  state: { readonly seen: DraftState['seen']; readonly fields: { readonly [pointer: string]: readonly T[] } },
  { from, to }: { readonly from: string; readonly to: string },
): { readonly seen: DraftState['seen']; readonly fields: { readonly [pointer: string]: readonly T[] } } {
  const own = Object.values(state.fields)
    .flat()
    .filter(({ device }) => device === from)
    .sort((a, b) => a.count - b.count)
  const counts = new Map(own.map((value, index) => [value, index + 1]))
  const { [from]: _, ...seen } = state.seen
  return {
    seen: own.length === 0 ? seen : { ...seen, [to]: own.length },
    fields: Object.fromEntries(
      Object.entries(state.fields).map(([pointer, values]) => [
        pointer,
        values.map((value) => {
          const count = counts.get(value)
          return count === undefined ? value : { ...value, device: to, count }
        }),
      ]),
    ),
  }
}

function isIn(values: readonly Written[], value: Written): boolean {
  return values.some((each) => sameDot(each, value) && isSame(each.entry, value.entry))
}

function isSame(a: Entry, b: Entry): boolean {
  return canonicalJson(a) === canonicalJson(b)
}
