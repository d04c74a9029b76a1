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
  const [known, bare] = indexOf(below)
  const found = new Map(
    partsIn(form).map((part) => {
      const base = typeof part.body.id === 'string' ? known.get(part.body.id) : undefined
      const shell = shellOf(form, part)
      if (base === undefined) return [pointerOf(part.at), bare.has(shell) ? 'base' : 'own'] as const
      return [pointerOf(part.at), shell === shellOf(below, base) ? 'base' : 'changed'] as const
    }),
  )
  return (at) => found.get(at) ?? 'own'
}

/** The base's parts by their ids, and those without one by what they are. */
function indexOf(below: JsonObject): readonly [ReadonlyMap<string, FormPart>, ReadonlySet<string>] {
  const parts = partsIn(below)
  const known = new Map(
    parts.flatMap((part) => (typeof part.body.id === 'string' ? [[part.body.id, part]] : [])),
  )
  const bare = parts.filter(({ body }) => typeof body.id !== 'string').map((part) => shellOf(below, part))
  return [known, new Set(bare)]
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
  const here = new Set(partsIn(form).flatMap(({ body }) => (typeof body.id === 'string' ? [body.id] : [])))
  const gone = partsIn(below).filter(({ body }) => typeof body.id === 'string' && !here.has(body.id))
  // What stood in something that is gone comes back with it.
  return gone.filter((part) => !gone.some((other) => other !== part && holds(other.at, part.at)))
}

function holds(outer: At, inner: At): boolean {
  return outer.length < inner.length && outer.every((name, index) => name === inner[index])
}
