import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Text } from '../../text.ts'
import type { ProjectDocuments } from '../project.ts'

/** A figure of a case's input; null where the case says nothing of a row that is rated or measured. */
export type Figure = { readonly at: readonly (string | number)[]; readonly value: number | null }

/**
 * The figures that a case takes in, and those that it could: where it speaks of one indicator, behaviour or other row,
 * each of the others has a place too, so that a row that was added later can be given a figure.
 *
 * ```ts
 * const documents = { indicators: { indicators: [{ id: 'a' }, { id: 'b' }] } }
 * figuresOf({ self: { realisations: { a: 4 } } }, documents)[1] // { at: ['self', 'realisations', 'b'], value: null }
 * ```
 */
export function figuresOf(input: JsonObject, documents: ProjectDocuments): readonly Figure[] {
  const sets = rowLists(documents).map((rows) =>
    rows.flatMap(({ id }) => (typeof id === 'string' ? [id] : [])),
  )
  const figures = (json: Json, at: Figure['at']): readonly Figure[] => {
    if (typeof json === 'number') return [{ at, value: json }]
    if (Array.isArray(json)) return json.flatMap((item, index) => figures(item, [...at, index]))
    if (!isObject(json)) return []
    const known = Object.entries(json).flatMap(([name, item]) => figures(item, [...at, name]))
    const set = sets.find((ids) => ids.some((id) => typeof json[id] === 'number'))
    const absent = (set ?? []).filter((id) => !Object.hasOwn(json, id))
    return [...known, ...absent.map((id): Figure => ({ at: [...at, id], value: null }))]
  }
  return figures(input, [])
}

/**
 * What the names in a case's input are called: indicators and other rows, and the raters as the scoring names them.
 * `figureNames(documents).get('quantity')?.en` is `Quantity of results`.
 */
export function figureNames(documents: ProjectDocuments): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>()
  for (const [name, document] of Object.entries(documents)) {
    if (!name.startsWith('scoring/') || !isObject(document.outcomes ?? null)) continue
    for (const [id, text] of Object.entries(document.outcomes as JsonObject))
      if (isText(text)) names.set(id, text)
  }
  for (const row of rowLists(documents).flat()) {
    if (typeof row.id === 'string' && isText(row.name)) names.set(row.id, row.name)
  }
  return names
}

function rowLists(documents: ProjectDocuments): readonly (readonly JsonObject[])[] {
  return Object.entries(documents).flatMap(([name, document]) => {
    if (!/^(indicators|behaviours|set\/)/.test(name)) return []
    return Object.values(document).flatMap((list) => {
      const rows = Array.isArray(list) ? list.filter(isObject) : []
      return rows.some(({ id }) => typeof id === 'string') ? [rows] : []
    })
  })
}

function isText(json: Json | undefined): json is Text {
  return (
    isObject(json ?? null) &&
    typeof (json as JsonObject).id === 'string' &&
    typeof (json as JsonObject).en === 'string'
  )
}
