import { canonicalJson } from '../canonical-json.ts'
import { countOf } from './covers.ts'
import { byTime, type DraftState, isSeen, type Seen, sameDot, type Written } from './state.ts'

/**
 * Brings together what two devices hold of one draft, field by field: what one wrote over what it had seen of the other
 * replaces it, what neither knew of the other stands side by side. The order and the number of times do not matter, and
 * no entry goes without one that was written over it. Both are of the same version of the form.
 * `merge(office, home).fields['/reason']` is one entry, or those between which to choose.
 */
export function merge(a: DraftState, b: DraftState): DraftState {
  const pointers = [...new Set([...Object.keys(a.fields), ...Object.keys(b.fields)])].sort()
  return {
    form: a.form,
    seen: mergeSeen(a.seen, b.seen),
    fields: Object.fromEntries(
      pointers.map((pointer) => [
        pointer,
        mergeValues(
          { values: valuesAt(a, pointer), seen: a.seen },
          { values: valuesAt(b, pointer), seen: b.seen },
        ),
      ]),
    ),
  }
}

/** The larger count of each device: `mergeSeen({ a: 1 }, { a: 2, b: 1 })` is `{ a: 2, b: 1 }`. */
function mergeSeen(a: Seen, b: Seen): Seen {
  const devices = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return Object.fromEntries(
    devices.map((device) => [device, Math.max(countOf(a, device), countOf(b, device))]),
  )
}

/** What a state holds at a pointer: `valuesAt(state, '/reason')`. */
export function valuesAt({ fields }: DraftState, pointer: string): readonly Written[] {
  return Object.hasOwn(fields, pointer) ? (fields[pointer] ?? []) : []
}

type Side = { readonly values: readonly Written[]; readonly seen: Seen }

/** One field of `merge`: `mergeValues(mine, theirs)`, each with what its device has seen of the whole draft. */
function mergeValues(a: Side, b: Side): readonly Written[] {
  const kept = [
    ...a.values.filter((value) => stays(value, b)),
    ...b.values.filter((value) => stays(value, a)),
  ]
  const once = new Map(kept.map((value) => [keyOf(value), value]))
  return [...once.values()].sort((x, y) => byTime(x, y) || (keyOf(x) < keyOf(y) ? -1 : 1))
}

/** The other side has written over it only if it has seen it, and has something else there now. */
function stays(value: Written, other: Side): boolean {
  if (!isSeen(other.seen, value) || other.values.length === 0) return true
  return other.values.some((each) => sameDot(each, value))
}

function keyOf({ device, count, entry }: Written): string {
  return `${device} ${count} ${canonicalJson(entry)}`
}
