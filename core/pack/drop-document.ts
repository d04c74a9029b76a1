import { escapePointer, isObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import type { DocumentKind } from './document-kinds.ts'
import { type Documents, idOf, isMainScoring } from './documents.ts'
import { grains } from './overlay/grain.ts'
import { namePath } from './overlay/name-path.ts'
import { openPoints } from './overlay/open-points.ts'
import type { OverlayProblem } from './overlay/problem.ts'

/** A document of the base that an overlay says it does without. */
export type Drop = { readonly kind: DocumentKind; readonly id: string }

/** True for an overlay's document that says only that the base's is to go: `{ id: 'peer-rating', remove: true }`. */
export function isDrop(json: Json): json is JsonObject {
  return isObject(json) && json.remove === true
}

/** What keeps a document of the base from being dropped by those that build on it; `[]` where its `open` has `/remove`. */
export function refuseDrop({ kind, id }: Drop, base: Documents): readonly OverlayProblem[] {
  const path = '/remove'
  if (needed.includes(kind)) return [{ kind: 'needed-document', path, id }]
  const ids = base[kind].map(({ json }) => idOf(json) ?? '')
  const document = base[kind][ids.indexOf(id)]
  if (document === undefined || !isObject(document.json))
    return [{ kind: 'no-document', path: '/id', id, near: nearest(id, ids) ?? null }]
  if (kind === 'scoring' && isMainScoring(document.json)) return [{ kind: 'needed-document', path, id }]
  return openPoints(document.json).includes(path) ? [] : [{ kind: 'kept-document', path, id }]
}

/** Kinds of which a pack has exactly one. */
const needed: readonly DocumentKind[] = ['pack', 'indicators', 'behaviours', 'workflow']

/**
 * Documents that still name one that is dropped, each with the first place: a task its form, rules and forms their
 * rows, cases their scoring. `stillUsed({ kind: 'form', id: 'repair' }, documents)` names the task of that form.
 */
export function stillUsed(drop: Drop, documents: Documents): readonly OverlayProblem[] {
  return readers[drop.kind].flatMap((kind) =>
    documents[kind].flatMap(({ file, json }): readonly OverlayProblem[] => {
      const [first, ...more] = placesOf(drop, json, '')
      if (first === undefined) return []
      const at = namePath(grains[kind], json, first)
      return [{ kind: 'still-used', path: '/remove', id: drop.id, file, at, more: more.length }]
    }),
  )
}

/** In which kinds of document one of each kind is named. */
const readers: { readonly [kind in DocumentKind]: readonly DocumentKind[] } = {
  form: ['workflow'],
  set: ['form', 'workflow', 'scoring'],
  table: ['form', 'workflow'],
  scoring: ['cases'],
  pack: [],
  indicators: [],
  behaviours: [],
  workflow: [],
  cases: [],
}

function placesOf(drop: Drop, json: Json, at: string): readonly string[] {
  if (typeof json === 'string') return drop.kind === 'set' && readsSet(json, drop.id) ? [at] : []
  if (Array.isArray(json)) return json.flatMap((item: Json, index) => placesOf(drop, item, `${at}/${index}`))
  if (!isObject(json)) return []
  return Object.entries(json).flatMap(([name, member]) => {
    const place = `${at}/${escapePointer(name)}`
    return names(drop, name, member) ? [place] : placesOf(drop, member, place)
  })
}

function names({ kind, id }: Drop, name: string, member: Json): boolean {
  if (kind === 'form') return name === 'form' && member === id
  if (kind === 'scoring') return name === 'scoring' && member === id
  if (name !== 'each' && name !== 'rows') return false
  return member === id || (Array.isArray(member) && member[0] === id)
}

/** A rule's variable: `sets.competencies.integritas.standards`. */
function readsSet(variable: string, id: string): boolean {
  return variable === `sets.${id}` || variable.startsWith(`sets.${id}.`)
}
