import { isObject } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import { type Document, type Documents, idOf, isMainScoring } from './documents.ts'
import type { Edit } from './overlay/change.ts'
import { findChanges } from './overlay/find-changes.ts'
import { grains } from './overlay/grain.ts'
import { pointerInPack } from './provenance.ts'

/** One difference between two packs. */
export type Difference = {
  readonly kind: DocumentKind
  readonly id: string
  /** From the document's root, rows by their keys; empty for a document that only one of them has. */
  readonly at: readonly string[]
  /** The same place in the pack: `/scoring/weights/raters/self`. */
  readonly pointer: string
  readonly edit: Edit
}

/** Kinds that say what a pack does; cases only hold it to that. */
const compared = ['pack', 'indicators', 'behaviours', 'set', 'scoring', 'workflow', 'form', 'table'] as const

/**
 * What makes one pack into another, as finely as an overlay could say it. `diff(before, after)` is `[]` for the same
 * documents; a weight that rose from 60 to 70 is one difference whose `pointer` is `/scoring/weights/score/results`
 * and whose `edit` is `{ kind: 'set', was: 60, value: 70 }`.
 */
export function diff(from: Documents, to: Documents): readonly Difference[] {
  return compared.flatMap((kind) => {
    const gone = from[kind].filter((document) => twin(document, to[kind]) === undefined)
    return [
      ...gone.map((document) => whole(kind, document, { kind: 'remove', was: document.json })),
      ...to[kind].flatMap((document) => {
        const before = twin(document, from[kind])
        if (before === undefined) return [whole(kind, document, { kind: 'add', value: document.json })]
        return between(kind, before, document)
      }),
    ]
  })
}

/** A pack has one manifest, whatever its id. */
function twin(document: Document, among: readonly Document[]): Document | undefined {
  if (document.file.endsWith('pack.json')) return among[0]
  return among.find(({ json }) => idOf(json) === idOf(document.json))
}

function whole(kind: DocumentKind, { json }: Document, edit: Edit): Difference {
  const id = idOf(json) ?? ''
  const pointer = pointerInPack({ kind, id, isMain: isMainScoring(json) }, [])
  return { kind, id, at: [], pointer, edit }
}

function between(kind: DocumentKind, from: Document, to: Document): readonly Difference[] {
  if (!isObject(from.json) || !isObject(to.json)) return []
  const place = { kind, id: idOf(to.json) ?? '', isMain: isMainScoring(to.json) }
  return findChanges(grains[kind], from.json, to.json).map(({ at, edit }) => ({
    kind,
    id: place.id,
    at,
    pointer: pointerInPack(place, at),
    edit,
  }))
}
