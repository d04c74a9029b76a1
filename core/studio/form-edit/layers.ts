import { canonicalJson } from '../../canonical-json.ts'
import { isObject, type JsonObject } from '../../json.ts'
import { type At, pointerOf } from './at.ts'
import { type FormPart, partsIn } from './parts.ts'
import { isRequired, schemaOf } from './schema-place.ts'

/** From where a part of a form comes: the base, the base with changes of the region, or the region alone. */
export type PartLayer = 'base' | 'changed' | 'own'

/**
 * From where each part of a form comes, by its place; with nothing below it, all is the form's own.
 * `layersIn(form, below)('/layout/elements/0')` is `'base'`.
 */
export function layersIn(form: JsonObject, below: JsonObject | undefined): (at: string) => PartLayer {
  if (below === undefined) return () => 'own'
  const { known, shells } = indexOf(below)
  const found = new Map(
    partsIn(form).map((part): readonly [string, PartLayer] => {
      const isBase = shells.has(shellOf(form, part))
      return [pointerOf(part.at), isBase ? 'base' : known.has(nameOf(part)) ? 'changed' : 'own']
    }),
  )
  return (at) => found.get(at) ?? 'own'
}

/** The base's parts: what they are, and their names where they have an id. */
function indexOf(below: JsonObject) {
  const parts = partsIn(below)
  const named = parts.filter(({ body }) => typeof body.id === 'string')
  return {
    known: new Set(named.map(nameOf)),
    shells: new Set(parts.map((part) => shellOf(below, part))),
  }
}

/** A page and a field of it may have one id. */
function nameOf({ body }: FormPart): string {
  return `${String(body.type)} ${String(body.id)}`
}

/** A part without those in it, with what its answer may be. */
function shellOf(form: JsonObject, { body, path }: FormPart): string {
  const schema = path === null ? null : (schemaOf(form, path) ?? null)
  const required = path !== null && isRequired(form, path)
  const known = shells.get(body)
  if (known !== undefined && known.schema === schema && known.required === required) return known.shell
  const { elements: _, ...rest } = body
  const answer = isObject(schema) && Array.isArray(body.elements) ? { ...schema, items: null } : schema
  const shell = canonicalJson([rest, answer, required])
  shells.set(body, { schema, required, shell })
  return shell
}

type Shell = { readonly schema: JsonObject | null; readonly required: boolean; readonly shell: string }

/** Most parts of a form are the same before and after a change. */
const shells = new WeakMap<JsonObject, Shell>()

/** The parts of the base that a form has no more: `goneParts(form, below).map(({ body }) => body.id)`. */
export function goneParts(form: JsonObject, below: JsonObject | undefined): readonly FormPart[] {
  if (below === undefined) return []
  const here = new Set(partsIn(form).map(nameOf))
  const gone = partsIn(below).filter((part) => typeof part.body.id === 'string' && !here.has(nameOf(part)))
  // What stood in something that is gone comes back with it.
  return gone.filter((part) => !gone.some((other) => other !== part && holds(other.at, part.at)))
}

function holds(outer: At, inner: At): boolean {
  return outer.length < inner.length && outer.every((name, index) => name === inner[index])
}
