import { isObject, type Json, type JsonObject, own } from '../../json.ts'
import { type CaseDocument, type CaseRow, merge } from '../../pack/run-cases.ts'
import type { ProjectDocuments } from '../project.ts'
import { type Figure, figuresOf } from './figures.ts'

/**
 * A case that says nothing of a figure; null where the figure would have no place any more, so that nobody could give it
 * again: one that is no row's, or the last of its rows. What the other cases start from stays.
 *
 * ```ts
 * const row = emptyFigure(documents, { cases, row, at: ['self', 'realisations', 'b'] })
 * row?.change // { self: { realisations: { b: null } } }
 * ```
 */
export function emptyFigure(
  documents: ProjectDocuments,
  { cases, row, at }: { readonly cases: CaseDocument; readonly row: CaseRow; readonly at: Figure['at'] },
): CaseRow | null {
  const before = row.change ?? {}
  const change = joined(before, taking(merge(cases.input, before), at))
  const left = figuresOf(merge(cases.input, change), documents)
  const hasPlace = left.some(({ at: place, value }) => value === null && place.join('/') === at.join('/'))
  return hasPlace ? { ...row, change } : null
}

/** The merge patch that takes it away; a list is replaced whole (RFC 7396). */
function taking(input: JsonObject, [name = '', ...rest]: Figure['at']): JsonObject {
  const part = own(input, String(name)) ?? null
  if (rest.length === 0) return { [name]: null }
  if (isObject(part)) return { [name]: taking(part, rest) }
  return { [name]: without(part, rest) }
}

function without(json: Json, [name = '', ...rest]: Figure['at']): Json {
  if (Array.isArray(json)) return json.with(Number(name), without(json[Number(name)] ?? null, rest))
  if (!isObject(json)) return json
  const { [String(name)]: part = null, ...others } = json
  return rest.length === 0 ? others : { ...json, [name]: without(part, rest) }
}

/** One patch after another as one, with what it takes away. */
function joined(first: JsonObject, second: JsonObject): JsonObject {
  const parts = Object.entries(second).map(([name, part]): [string, Json] => {
    const before = own(first, name) ?? null
    return [name, isObject(part) && isObject(before) ? joined(before, part) : part]
  })
  return { ...first, ...Object.fromEntries(parts) }
}
