import { isObject, type Json, own } from '../json.ts'
import type { Text } from '../text.ts'
import { placeWords } from './place-words.ts'

/**
 * A place of a document by the names that it has for readers: rows and members by their own title, else by what such a
 * member is called, else by their key. The first of `documents` that has the place names it.
 * `sayPlace([scoring], ['steps', 'results', 'rule']).en` is `Steps › Results of work › Rule`.
 */
export function sayPlace(documents: readonly Json[], at: readonly string[]): Text {
  let spots: readonly (Json | undefined)[] = documents
  const names: Text[] = []
  for (const step of at) {
    const isRow = spots.some(Array.isArray)
    spots = spots.map((spot) => stepInto(spot, step))
    const word = isRow ? undefined : own(placeWords, step)
    const named = word ?? spots.map(nameOf).find((name) => name !== null) ?? null
    if (named !== null) names.push(named)
    else if (word === undefined) names.push({ id: step, en: step })
  }
  return { id: names.map(({ id }) => id).join(' › '), en: names.map(({ en }) => en).join(' › ') }
}

function stepInto(spot: Json | undefined, step: string): Json | undefined {
  if (Array.isArray(spot)) {
    return spot.find(
      (row: Json) => isObject(row) && [row.id, row.value, row.date].some((key) => String(key) === step),
    )
  }
  return isObject(spot ?? null) ? own(spot as { readonly [name: string]: Json }, step) : undefined
}

function nameOf(spot: Json | undefined): Text | null {
  if (spot === undefined || !isObject(spot)) return null
  for (const name of [spot.title, spot.name, spot.label]) {
    if (name !== undefined && isObject(name) && typeof name.id === 'string' && typeof name.en === 'string')
      return { id: name.id, en: name.en }
  }
  return null
}
