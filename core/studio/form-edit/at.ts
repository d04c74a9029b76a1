import type { Json, JsonObject } from '../../json.ts'
import { applyStep, type Edit, edit, valueAt } from '../edit.ts'

/** The way to a part of a form, from the document's root: `['layout', 'elements', 0]`. */
export type At = Edit['at']

/** A place in a list of elements, before the one that has this number. */
export type Slot = { readonly list: At; readonly index: number }

/**
 * The form with another value at a place, or with none where it is undefined; what is not on the way stays the same
 * object. `withValue({ a: { b: 1 } }, ['a', 'b'], 2)` is `{ a: { b: 2 } }`.
 */
export function withValue(form: JsonObject, at: At, after: Json | undefined): JsonObject {
  if (valueAt(form, at) === after) return form
  const documents = { form }
  const step = { label: { id: '', en: '' }, edits: [edit(documents, { document: 'form', at, after })] }
  return applyStep(documents, step).form ?? form
}

/** The object at a place: `objectAt({ a: { b: 1 } }, ['a'])` is `{ b: 1 }`, of a number it is undefined. */
export function objectAt(form: JsonObject, at: At): JsonObject | undefined {
  const value = valueAt(form, at)
  // An object that is no list; `valueAt` has read it as JSON.
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined
}

/** The list at a place, empty where there is none: `listAt({ a: [1] }, ['a'])` is `[1]`. */
export function listAt(form: JsonObject, at: At): readonly Json[] {
  const value = valueAt(form, at)
  return Array.isArray(value) ? value : []
}

/** Whether a way begins with another one: `isWithin(['a', 0], ['a'])` is true, and so it is of the same. */
export function isWithin(at: At, around: At): boolean {
  return around.length <= at.length && around.every((name, index) => name === at[index])
}

/** The same way: `isSameAt(['a', 0], ['a', 0])`. */
export function isSameAt(a: At, b: At): boolean {
  return a.length === b.length && isWithin(a, b)
}

/** A way as a JSON Pointer, to tell ways apart: `pointerOf(['layout', 'elements', 0])` is `'/layout/elements/0'`. */
export function pointerOf(at: At): string {
  return at.map((name) => `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
