import { numberText } from '../form/say-number.ts'
import { escapePointer, isObject, type Json, type JsonObject, own } from '../json.ts'
import { selectRows } from '../scoring/rows.ts'
import type { Language } from '../text.ts'
import type { FormRows } from './form-rows.ts'

type Place = {
  readonly rows: FormRows
  readonly policies: JsonObject
  readonly row: JsonObject | null
}

/**
 * A document as it runs, from one that is written once for all rows. `{ "each": [set, filter, item] }` becomes
 * an item per row in a list and a property per row in an object; `"{row.target}"` and
 * `"{policies.peers.minimum}"` become the values there, within texts too.
 */
export function writeOutForm(form: Json, given: Omit<Place, 'row'>): Json {
  return writeOut(form, { ...given, row: null })
}

/** The places that nothing was found for, with where they stand: `['/title/id {policies.peer.minimum}']`. */
export function placesLeft(
  json: Json,
  path = '',
): readonly { readonly path: string; readonly place: string }[] {
  if (typeof json === 'string') return [...json.matchAll(places)].map(([place]) => ({ path, place }))
  if (Array.isArray(json)) return json.flatMap((item, index) => placesLeft(item, `${path}/${index}`))
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([key, item]) => placesLeft(item, `${path}/${escapePointer(key)}`))
}

const places = /\{(each|name|unit|(?:row|policies)\.[\w.-]+)\}/g

function writeOut(json: Json, place: Place): Json {
  if (typeof json === 'string') return fill(json, place, null)
  if (Array.isArray(json))
    return json.flatMap((item) => perRow(item, place)?.map(([, made]) => made) ?? [writeOut(item, place)])
  if (!isObject(json)) return json
  const { each, ...rest }: JsonObject = json
  const made = perRow({ each: each ?? null }, place)
  // Beside an `each` an object may have properties of its own.
  if (made) return { ...Object.fromEntries(made), ...membersOf(rest, place) }
  const isText = typeof json.id === 'string' && typeof json.en === 'string' && Object.keys(json).length === 2
  if (isText) return { id: fill(json.id ?? null, place, 'id'), en: fill(json.en ?? null, place, 'en') }
  return membersOf(json, place)
}

function membersOf(json: JsonObject, place: Place): JsonObject {
  return Object.fromEntries(Object.entries(json).map(([key, item]) => [key, writeOut(item, place)]))
}

/** What an `each` becomes, by row id; undefined where the value is something else. */
function perRow(json: Json, place: Place): readonly (readonly [string, Json])[] | undefined {
  if (!isObject(json) || Object.keys(json).length !== 1 || !Array.isArray(json.each)) return undefined
  const [set, filter, item]: readonly Json[] = json.each
  const rows = typeof set === 'string' ? own(place.rows, set) : undefined
  if (rows === undefined || !isObject(filter) || item === undefined) return undefined
  return selectRows<JsonObject>(rows, filter).map((row) => [
    String(row.id),
    writeOut(item, { ...place, row }),
  ])
}

/** A string that is one place becomes the value there, of whatever type; within a text it is said in the language. */
function fill(text: Json, place: Place, language: Language | null): Json {
  if (typeof text !== 'string') return text
  const [only] = text.match(places) ?? []
  if (only === text && language === null) return valueAt(only, place) ?? text
  return text.replace(places, (found) => {
    const value = valueAt(found, place)
    return value === undefined ? found : say(value, language)
  })
}

function valueAt(found: string, { row, policies }: Place): Json | undefined {
  const [first = '', ...keys] = found.slice(1, -1).split('.')
  if (first === 'policies') return read(policies, keys)
  if (row === null) return undefined
  if (first === 'row') return read(row, keys)
  return first === 'each' ? row.id : row[first]
}

function read(value: Json | undefined, keys: readonly string[]): Json | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return value
  return isObject(value) && Object.hasOwn(value, key) ? read(value[key], rest) : undefined
}

function say(value: Json, language: Language | null): string {
  if (typeof value === 'number') return language ? numberText(value)[language] : String(value)
  if (isObject(value) && language) return String(value[language])
  return String(value)
}
