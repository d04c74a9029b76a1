import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Change, Edit, RowPlace } from './change.ts'
import { type Grain, grainWithin, keyOf } from './grain.ts'

/**
 * The document with the changes made; what a change names must be there. With the change
 * `{ at: ['weights', 'x'], edit: { kind: 'set', was: 60, value: 70 }, … }`, `{ weights: { x: 60 } }` becomes
 * `{ weights: { x: 70 } }`.
 */
export function applyChanges(grain: Grain, document: JsonObject, changes: readonly Change[]): JsonObject {
  const done = changes.reduce<Json>((json, { at, edit }) => put({ grain, json, at, edit }), document)
  return isObject(done) ? done : document
}

type Putting = {
  readonly grain: Grain
  readonly json: Json
  readonly at: readonly string[]
  readonly edit: Edit
}

function put({ grain, json, at, edit }: Putting): Json {
  const [name = '', ...rest] = at
  if (Array.isArray(json)) return putInList({ grain, json, at: [name, ...rest], edit })
  if (!isObject(json)) return json
  if (rest.length > 0) {
    const member = Object.hasOwn(json, name) ? (json[name] ?? null) : null
    return { ...json, [name]: put({ grain: grainWithin(grain, name), json: member, at: rest, edit }) }
  }
  if (edit.kind === 'remove') return Object.fromEntries(Object.entries(json).filter(([key]) => key !== name))
  return edit.kind === 'move' ? json : { ...json, [name]: edit.value }
}

function putInList({ grain, json, at, edit }: Putting & { readonly json: readonly Json[] }): Json {
  const [key = '', ...rest] = at
  const index = json.findIndex((row) => keyOf(grain, row) === key)
  const row = json[index]
  if (rest.length > 0 && row !== undefined) {
    return json.with(index, put({ grain: grainWithin(grain, ''), json: row, at: rest, edit }))
  }
  switch (edit.kind) {
    case 'add':
      return insert({ grain, json }, edit.value, edit.place)
    case 'set':
      return index < 0 ? json : json.with(index, edit.value)
    case 'remove':
      return json.filter((_, at) => at !== index)
    case 'move':
      return row === undefined ? json : insert({ grain, json: json.toSpliced(index, 1) }, row, edit.place)
  }
}

type List = { readonly grain: Grain; readonly json: readonly Json[] }

function insert({ grain, json }: List, row: Json, place: RowPlace | undefined): readonly Json[] {
  if (place === undefined) return [...json, row]
  if (place === 'first') return [row, ...json]
  const neighbour = 'after' in place ? place.after : place.before
  const index = json.findIndex((other) => keyOf(grain, other) === neighbour)
  if (index < 0) return [...json, row]
  return json.toSpliced('after' in place ? index + 1 : index, 0, row)
}
