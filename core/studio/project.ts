import { isObject, type Json, type JsonObject } from '../json.ts'
import { compose } from '../pack/compose.ts'
import { type DocumentKind, documentKinds } from '../pack/document-kinds.ts'
import { type Documents, type Files, idOf, sortDocuments } from '../pack/documents.ts'
import { type Layer, lineage } from '../pack/lineage.ts'
import type { PackProblem } from '../pack/problem.ts'
import { err, ok, type Result } from '../result.ts'

/**
 * A pack while it is being written: each of its documents whole, with what comes from its base written out. What the
 * region says itself is told apart again when the project is saved as a pack (`writeProject`).
 */
export type Project = {
  readonly id: string
  /** `nasional@1`; null for a pack that is built on none. */
  readonly base: string | null
  readonly documents: ProjectDocuments
}

/** By name: `pack`, `indicators`, `behaviours`, `workflow`, `scoring/appraisal`, `form/self-assessment`, `cases/edges`. */
export type ProjectDocuments = { readonly [name: string]: JsonObject }

/** A document's place in a project. */
export type DocumentRef = { readonly kind: DocumentKind; readonly id: string }

/**
 * Opens a pack for writing, laid out over its bases, or says what keeps it from being laid out.
 *
 * ```ts
 * const project = openProject(kotabumi, [nasional])
 * if (project.kind === 'ok') project.value.documents['form/self-assessment'] // the whole form
 * ```
 */
export function openProject(files: Files, bases: readonly Files[]): Result<Project, readonly PackProblem[]> {
  const line = lineage(files, bases)
  if (line.kind === 'err') return line
  const own = line.value.at(-1)
  const { documents, problems } = compose(line.value)
  if (own === undefined || problems.length > 0) return err(problems)
  const base = line.value.at(-2)?.name ?? null
  return ok({ id: idOf(manifestOf(own)) ?? '', base, documents: named(documents) })
}

/**
 * The documents of the packs that a project is built on, laid out; none for a pack that is built on none.
 * `baseDocuments('nasional@1', [nasional])['workflow']` is the national course.
 */
export function baseDocuments(base: string | null, bases: readonly Files[]): ProjectDocuments {
  if (base === null) return {}
  const files = bases.find((each) => nameOfPack(each) === base)
  const line = files && lineage(files, bases)
  return line?.kind === 'ok' ? named(compose(line.value).documents) : {}
}

/**
 * What a pack's files call it: `nasional@1`.
 *
 * ```ts
 * nameOfPack({ 'pack.json': { id: 'nasional', version: 1 } }) // 'nasional@1'
 * ```
 */
export function nameOfPack(files: Files): string {
  const manifest = sortDocuments(files).pack[0]?.json ?? null
  return `${idOf(manifest) ?? ''}@${String(isObject(manifest) ? manifest.version : '')}`
}

/**
 * The name of a document within a project. `documentName({ kind: 'form', id: 'self' })` is `'form/self'`; of the kinds
 * of which a pack has one, the kind alone.
 */
export function documentName({ kind, id }: DocumentRef): string {
  return single.has(kind) ? kind : `${kind}/${id}`
}

/**
 * What a document's name says. `documentRef('form/self')` is `{ kind: 'form', id: 'self' }`, `documentRef('workflow')`
 * is `{ kind: 'workflow', id: '' }`; undefined for a name of no kind.
 */
export function documentRef(name: string): DocumentRef | undefined {
  const [kind = '', ...rest] = name.split('/')
  if (!isKind(kind)) return undefined
  return { kind, id: rest.join('/') }
}

const single: ReadonlySet<DocumentKind> = new Set(['pack', 'indicators', 'behaviours', 'workflow'])

function isKind(name: string): name is DocumentKind {
  return documentKinds.some((kind) => kind === name)
}

function named(documents: Documents): ProjectDocuments {
  return Object.fromEntries(
    documentKinds.flatMap((kind) =>
      documents[kind].flatMap(({ file, json }) => {
        if (!isObject(json)) return []
        // Cases need no id of their own: their file's name tells them apart.
        const id = kind === 'cases' ? caseName(file) : (idOf(json) ?? '')
        return [[documentName({ kind, id }), json]]
      }),
    ),
  )
}

function caseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.cases\.json$/, '')
}

function manifestOf({ documents }: Layer): Json {
  return documents.pack[0]?.json ?? null
}
