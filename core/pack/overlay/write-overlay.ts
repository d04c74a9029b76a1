import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Change, Edit } from './change.ts'
import { type Grain, grainWithin, keyOf } from './grain.ts'

/** The overlay document that says these changes and nothing else: what `readOverlay` reads back. */
export function writeOverlay(grain: Grain, header: JsonObject, changes: readonly Change[]): JsonObject {
  return changes.reduce<JsonObject>((overlay, { at, edit }) => write(grain, overlay, { at, edit }), header)
}

type Said = { readonly at: readonly string[]; readonly edit: Edit }

function write(grain: Grain, overlay: JsonObject, { at, edit }: Said): JsonObject {
  const [name = '', ...rest] = at
  const child = grainWithin(grain, name)
  const there = Object.hasOwn(overlay, name) ? overlay[name] : undefined
  if (rest.length === 0)
    return { ...overlay, [name]: edit.kind === 'remove' ? { remove: true } : newValue(edit) }
  if (child.kind === 'rows') return { ...overlay, [name]: writeRow(child, listOf(there), { at: rest, edit }) }
  if (child.kind === 'set') return { ...overlay, [name]: writeItem(there, edit) }
  return { ...overlay, [name]: write(child, isObject(there) ? there : {}, { at: rest, edit }) }
}

function writeRow(
  grain: Grain & { readonly kind: 'rows' },
  list: readonly Json[],
  said: Said,
): readonly Json[] {
  const [key = '', ...rest] = said.at
  const index = list.findIndex((row) => keyOf(grain, row) === key)
  const there = list[index]
  // A new row without a key of its own is known by its content, and gets none.
  const isBare = rest.length === 0 && said.edit.kind === 'add' && !hasKey(grain.key, said.edit.value)
  const row = isObject(there)
    ? there
    : isBare
      ? {}
      : { [grain.key]: keyValue(grain, key, rest.length > 0 ? null : said.edit) }
  const written = rest.length > 0 ? write(grain.of, row, { ...said, at: rest }) : rowOf(row, said.edit)
  return index < 0 ? [...list, written] : list.with(index, written)
}

function hasKey(key: string, row: Json): boolean {
  return isObject(row) && Object.hasOwn(row, key)
}

function rowOf(row: JsonObject, edit: Edit): JsonObject {
  switch (edit.kind) {
    case 'remove':
      return { ...row, remove: true }
    case 'move':
      return { ...row, place: edit.place }
    case 'add':
      return {
        ...row,
        ...(isObject(edit.value) ? edit.value : {}),
        ...(edit.place ? { place: edit.place } : {}),
      }
    case 'set':
      return row
  }
}

/** Levels and choices are known by numbers, which a change names by their text. */
function keyValue({ key }: { readonly key: string }, text: string, edit: Edit | null): Json {
  // An edit of something within the row says nothing of the row itself, though it may have an `id` of its own.
  const row =
    edit?.kind === 'add' ? edit.value : edit?.kind === 'remove' || edit?.kind === 'set' ? edit.was : null
  if (isObject(row) && Object.hasOwn(row, key)) return row[key] ?? text
  return key === 'value' && /^-?\d+$/.test(text) ? Number(text) : text
}

function writeItem(there: Json | undefined, edit: Edit): JsonObject {
  const { add = [], remove = [] } = isObject(there) ? there : {}
  const [added, removed] = [listOf(add), listOf(remove)]
  const next =
    edit.kind === 'remove'
      ? { add: added, remove: [...removed, edit.was] }
      : { add: [...added, newValue(edit)], remove: removed }
  return Object.fromEntries(Object.entries(next).filter(([, items]) => items.length > 0))
}

function newValue(edit: Edit): Json {
  return edit.kind === 'add' || edit.kind === 'set' ? edit.value : null
}

function listOf(json: Json | undefined): readonly Json[] {
  return Array.isArray(json) ? json : []
}
