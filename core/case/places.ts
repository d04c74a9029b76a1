import { escapePointer, isObject, type Json, type JsonObject, own } from '../json.ts'

/** An answer with the JSON Pointer at which it stands. */
export type Found = { readonly pointer: string; readonly value: Json }

/**
 * Every place of a field in answers; its path has `*` for the items of a repeat.
 * `placesOf({ rows: [{ a: 1 }] }, ['rows', '*', 'a'])` is `[{ pointer: '/rows/0/a', value: 1 }]`.
 */
export function placesOf(answers: JsonObject, path: readonly string[]): readonly Found[] {
  let places: readonly Found[] = [{ pointer: '', value: answers }]
  for (const name of path) {
    places = places.flatMap(({ pointer, value }): readonly Found[] => {
      if (name === '*') return itemsAt({ pointer, value })
      const member = isObject(value) ? own(value, name) : undefined
      return member === undefined ? [] : [{ pointer: `${pointer}/${escapePointer(name)}`, value: member }]
    })
  }
  return places
}

/** The items of a list, each at its place; none of what is no list. `itemsAt({ pointer: '/a', value: [1] })`. */
export function itemsAt({ pointer, value }: Found): readonly Found[] {
  if (!Array.isArray(value)) return []
  return value.map((item: Json, index) => ({ pointer: `${pointer}/${index}`, value: item }))
}
