import { isObject, type Json, type JsonObject } from '../../json.ts'
import { err, ok, type Result } from '../../result.ts'
import { type At, withValue } from './at.ts'
import { findPart, partsIn } from './parts.ts'
import type { Refusal } from './refusal.ts'
import { schemaAt, schemaOf } from './schema-place.ts'

/**
 * A form whose part is there only under policies (R16), or always where `onlyIf` is undefined: with it the schemas of
 * the answers in it and their being required, so that nobody has to answer what is not asked.
 * `setPolicy(form, ['layout', 'elements', 0], { 'skp.use': ['results'] })`.
 */
export function setPolicy(
  form: JsonObject,
  at: At,
  onlyIf: JsonObject | undefined,
): Result<JsonObject, Refusal> {
  const part = findPart(form, at)
  if (part === undefined) return err({ kind: 'gone' })
  const was = part.body.onlyIf
  const made = withValue(form, [...part.bodyAt, 'onlyIf'], onlyIf)
  return ok(pathsIn(form, at).reduce((into, path) => underPolicy(into, path, { was, onlyIf }), made))
}

/** The outermost answers within a part; those that stand for rows keep what they have. */
function pathsIn(form: JsonObject, at: At): readonly (readonly string[])[] {
  const inside = partsIn(form).flatMap((part) =>
    part.path !== null && part.set === null && at.every((name, index) => part.at[index] === name)
      ? [part.path]
      : [],
  )
  return inside.filter(
    (path) =>
      !inside.some((other) => other.length < path.length && other.every((name, i) => path[i] === name)),
  )
}

type Change = { readonly was: Json | undefined; readonly onlyIf: JsonObject | undefined }

function underPolicy(form: JsonObject, path: readonly string[], { was, onlyIf }: Change): JsonObject {
  const place = schemaAt(form, path)
  const schema = schemaOf(form, path)
  // What stands under another policy already is not this part's to say.
  if (place === undefined || schema === undefined || !same(schema.onlyIf, was)) return form
  const made = withValue(form, [...place, 'onlyIf'], onlyIf)
  const owner = schemaAt(made, path.slice(0, -1))
  const required = schemaOf(made, path.slice(0, -1))?.required
  if (owner === undefined || !Array.isArray(required)) return made
  const name = path.at(-1) ?? ''
  const entries = required.map((entry: Json) => {
    const isIt = entry === name || (isObject(entry) && entry.value === name && same(entry.onlyIf, was))
    return isIt ? (onlyIf === undefined ? name : { onlyIf, value: name }) : entry
  })
  return withValue(made, [...owner, 'required'], entries)
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
