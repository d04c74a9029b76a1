import { isObject, type Json, type JsonObject } from '../json.ts'
import { nearest } from '../logic/nearest.ts'
import type { Source } from '../scoring/model.ts'
import { type DocumentKind, documentKinds } from './document-kinds.ts'
import { type Documents, idOf, isMainScoring } from './documents.ts'
import type { PackProblem } from './problem.ts'
import { pointerInPack } from './provenance.ts'

export type Cites = {
  readonly cites: { readonly [pointer: string]: Source }
  readonly problems: readonly PackProblem[]
}

/** Cases are examples: nothing in them has a source. */
const kinds = documentKinds.filter((kind) => kind !== 'cases')

/**
 * Where the numbers of a pack come from: each document's `cites` says for a pointer into it, rows named by their
 * keys, which of its own `sources` or the pack's stands behind what is there.
 */
export function readCites(documents: Documents): Cites {
  const shared = sourcesIn(documents.pack[0]?.json ?? null)
  const read = kinds.flatMap((kind) =>
    documents[kind].flatMap(({ file, json }) => {
      const sources = { ...shared, ...sourcesIn(json) }
      const place = { kind, id: idOf(json) ?? '', isMain: isMainScoring(json) }
      return Object.entries(citesIn(json)).map(([at, id]) => readCite({ at, id, file, sources, place }))
    }),
  )
  return {
    cites: Object.fromEntries(read.flatMap(({ cite }) => (cite ? [cite] : []))),
    problems: read.flatMap(({ problem }) => (problem ? [problem] : [])),
  }
}

type Cite = {
  readonly at: string
  readonly id: Json
  readonly file: string
  readonly sources: { readonly [id: string]: Source }
  readonly place: { readonly kind: DocumentKind; readonly id: string; readonly isMain: boolean }
}

type ReadCite = { readonly cite?: readonly [string, Source]; readonly problem?: PackProblem }

function readCite({ at, id, file, sources, place }: Cite): ReadCite {
  const source = typeof id === 'string' && Object.hasOwn(sources, id) ? sources[id] : undefined
  if (source !== undefined) return { cite: [pointerInPack(place, at.slice(1).split('/')), source] }
  const near = nearest(String(id), Object.keys(sources))
  const text = {
    id: `Sumber “${String(id)}” tidak ada pada “sources”.${near === undefined ? '' : ` Mungkin maksudnya “${near}”.`}`,
    en: `The source “${String(id)}” is not in “sources”.${near === undefined ? '' : ` Did you mean “${near}”?`}`,
  }
  return { problem: { file, path: '/cites', kind: 'unknown-source', text } }
}

function citesIn(json: Json): JsonObject {
  return isObject(json) && isObject(json.cites) ? json.cites : {}
}

function sourcesIn(json: Json): { readonly [id: string]: Source } {
  // checkShape has judged them.
  return isObject(json) && isObject(json.sources) ? (json.sources as { readonly [id: string]: Source }) : {}
}
