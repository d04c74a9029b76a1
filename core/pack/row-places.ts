import { isObject, type Json, own } from '../json.ts'
import type { Change, Edit, RowPlace } from './overlay/change.ts'
import { type Grain, grainWithin, keyOf } from './overlay/grain.ts'

type Said = Pick<Change, 'at' | 'edit'>

/** A list of rows as one layer of packs has it. */
export type Around = { readonly grain: Grain; readonly document: Json }

/**
 * The row of a newer base that stands where an overlay puts another one, so that nobody can tell which comes first;
 * undefined where there is none. A place is the same however it is said: after `a` is before `b` where `b` follows.
 * `contestedBy(change, { theirs, ours, around })?.at` is `['steps', 'theirs']`.
 */
export function contestedBy<Their extends Said>(
  our: Said,
  {
    theirs,
    ours,
    around,
  }: { readonly theirs: readonly Their[]; readonly ours: readonly Said[]; readonly around: Around },
): Their | undefined {
  const place = placeIn(our.edit)
  const list = our.at.slice(0, -1)
  const key = our.at.at(-1)
  if (place === undefined || key === undefined) return undefined
  const isPut = (row: string) => (one: Said) =>
    placeIn(one.edit) !== undefined && isAt(one.at, [...list, row])
  // Beside a row of its own it stands wherever that one does.
  const beside = besideOf(place)
  if (beside !== undefined && ours.some(isPut(beside))) return undefined
  const keys = keysOf(around, list).filter((row) => row !== key)
  const next = neighbour(keys, place)
  return next === undefined ? undefined : theirs.find(isPut(next))
}

/**
 * Whether a row stands in a list where an edit puts it; true for one that says no place.
 * `standsThere({ at: ['steps', 'b'], edit: { kind: 'move', place: { after: 'a' } } }, around)` where `b` follows `a`.
 */
export function standsThere({ at, edit }: Said, around: Around): boolean {
  const place = placeIn(edit)
  if (place === undefined) return true
  const keys = keysOf(around, at.slice(0, -1))
  const index = keys.indexOf(at.at(-1) ?? '')
  if (place === 'first') return index === 0
  return 'after' in place ? keys[index - 1] === place.after : keys[index + 1] === place.before
}

/** Where an edit puts a row: `placeIn({ kind: 'move', place: 'first' })` is `'first'`. */
export function placeIn(edit: Edit): RowPlace | undefined {
  return edit.kind === 'add' || edit.kind === 'move' ? edit.place : undefined
}

/** The row that a place is told by: `besideOf({ after: 'a' })` is `'a'`, `besideOf('first')` is undefined. */
export function besideOf(place: RowPlace): string | undefined {
  if (place === 'first') return undefined
  return 'after' in place ? place.after : place.before
}

function neighbour(keys: readonly string[], place: RowPlace): string | undefined {
  if (place === 'first') return keys[0]
  const index = keys.indexOf('after' in place ? place.after : place.before)
  if (index < 0) return undefined
  return 'after' in place ? keys[index + 1] : keys[index - 1]
}

function isAt(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index])
}

function keysOf(around: Around, list: readonly string[]): readonly string[] {
  const { grain, document } = partAt(around, list)
  return Array.isArray(document) ? document.map((row: Json) => keyOf(grain, row)) : []
}

/**
 * A part of a document, rows by their keys; its document is null where there is none.
 * `partAt({ grain, document }, ['steps', 'score', 'round']).document` is `2`.
 */
export function partAt({ grain, document }: Around, [name, ...rest]: readonly string[]): Around {
  if (name === undefined) return { grain, document }
  const inner = Array.isArray(document)
    ? document.find((row: Json) => keyOf(grain, row) === name)
    : isObject(document)
      ? own(document, name)
      : undefined
  return partAt({ grain: grainWithin(grain, name), document: inner ?? null }, rest)
}
