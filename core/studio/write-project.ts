import { canonicalJson } from '../canonical-json.ts'
import type { JsonObject } from '../json.ts'
import type { DocumentKind } from '../pack/document-kinds.ts'
import type { Files } from '../pack/documents.ts'
import type { Change } from '../pack/overlay/change.ts'
import { findChanges } from '../pack/overlay/find-changes.ts'
import { grains } from '../pack/overlay/grain.ts'
import { writeOverlay } from '../pack/overlay/write-overlay.ts'
import { type DocumentRef, documentRef, type Project, type ProjectDocuments } from './project.ts'

/**
 * The files of the pack that a project amounts to: on a base, what the region says itself and nothing else.
 *
 * ```ts
 * const project = openProject(kotabumi, [nasional])
 * if (project.kind === 'ok') writeProject(project.value, baseDocuments('nasional@1', [nasional]))
 * ```
 */
export function writeProject({ base, documents }: Project, under: ProjectDocuments): Files {
  const names = [...new Set([...Object.keys(documents), ...dropped(documents, under)])]
  return Object.fromEntries(
    names.flatMap((name) => {
      const ref = documentRef(name)
      if (ref === undefined) return []
      const file = fileOf(ref)
      const [document, below] = [documents[name], under[name]]
      if (document === undefined) return [[file, { id: ref.id, remove: true }]]
      if (below === undefined || ref.kind === 'cases') return [[file, document]]
      if (ref.kind === 'pack') return [[file, manifest(document, { below, base })]]
      const changes = ownChanges(name, document, below)
      // A form whose rows have changed elsewhere has another number of its own, and nothing else to say.
      if (changes.length === 0 && document.version === below.version) return []
      return [[file, writeOverlay(grains[ref.kind], header(document, below), changes)]]
    }),
  )
}

/**
 * What a document says that the one below it does not, rows by their keys.
 * `ownChanges('indicators', document, below)` is empty where the region has changed nothing.
 */
export function ownChanges(name: string, document: JsonObject, below: JsonObject): readonly Change[] {
  const kind = documentRef(name)?.kind
  if (kind === undefined) return []
  const own = kind === 'pack' ? manifestOwn : headers
  return findChanges(grains[kind], without(below, own), without(document, own))
}

/** Cases of the base belong to the base; every other document that is gone was dropped by the region. */
function dropped(documents: ProjectDocuments, under: ProjectDocuments): readonly string[] {
  return Object.keys(under).filter(
    (name) => !Object.hasOwn(documents, name) && documentRef(name)?.kind !== 'cases',
  )
}

type Under = { readonly below: JsonObject; readonly base: string | null }

function manifest(document: JsonObject, { below, base }: Under): JsonObject {
  const { id = '', version = 1, region = {}, timeZone = 'WIB' } = document
  const head = { id, version, ...(base === null ? {} : { extends: base }), region, timeZone }
  return writeOverlay(grains.pack, head, ownChanges('pack', document, below))
}

/** Whatever layer's version rises, the written-out document's does; the overlay keeps its own share of it. */
function header({ id = '', version, open }: JsonObject, below: JsonObject): JsonObject {
  const own =
    typeof version === 'number' && typeof below.version === 'number' ? version - below.version + 1 : version
  const opens = open !== undefined && canonicalJson(open) !== canonicalJson(below.open ?? null)
  return { id, version: own ?? 1, ...(opens ? { open } : {}) }
}

/** Says who a document is, and is never laid over. */
const headers = ['id', 'version', 'open'] as const
const manifestOwn = [...headers, 'extends', 'region', 'timeZone'] as const

function without(json: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)))
}

const single: { readonly [kind in DocumentKind]?: string } = {
  pack: 'pack.json',
  indicators: 'pack.indicators.json',
  behaviours: 'pack.behaviours.json',
  workflow: 'pack.workflow.json',
}

/**
 * The file of a document in the pack that a project is written as.
 * `fileOf({ kind: 'form', id: 'self' })` is `'self.form.json'`, `fileOf({ kind: 'pack', id: '' })` is `'pack.json'`.
 */
export function fileOf({ kind, id }: DocumentRef): string {
  return single[kind] ?? `${id}.${kind}.json`
}
