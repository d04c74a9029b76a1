import { isObject, type Json, type JsonObject } from '../json.ts'
import type { DocumentKind } from './document-kinds.ts'
import { type Document, type Documents, idOf, isMainScoring, mainScoring, mapKinds } from './documents.ts'
import { isDrop, refuseDrop, stillUsed } from './drop-document.ts'
import type { Layer } from './lineage.ts'
import { applyChanges } from './overlay/apply-changes.ts'
import type { Change } from './overlay/change.ts'
import { grains } from './overlay/grain.ts'
import { openPoints, refuseClosed, refuseOpening } from './overlay/open-points.ts'
import { describeOverlayProblem, type OverlayProblem } from './overlay/problem.ts'
import { readOverlay } from './overlay/read-overlay.ts'
import type { PackProblem } from './problem.ts'
import { isSaid, type Provenance, pointerInPack, withLayer } from './provenance.ts'

/** The documents that a line of packs comes to. */
export type Composed = {
  readonly documents: Documents
  readonly problems: readonly PackProblem[]
  readonly provenance: Provenance
  /** What each overlay says, in the order of the line and of its documents. */
  readonly laid: readonly Laid[]
}

/** One document of an overlay on the one it is about. */
export type Laid = {
  readonly layer: string
  readonly kind: DocumentKind
  readonly id: string
  readonly file: string
  readonly isMain: boolean
  readonly base: JsonObject
  readonly changes: readonly Change[]
}

/**
 * Lays each pack of a line over those before it. `compose([nasional])` gives its documents as they are;
 * `compose([nasional, kotabumi]).provenance.layers` is `['nasional@1', 'kotabumi@1']`. Throws for an empty line.
 */
export function compose([first, ...overlays]: readonly Layer[]): Composed {
  if (first === undefined) throw new Error('a line of packs has at least one')
  const start: Composed = {
    documents: first.documents,
    problems: [],
    provenance: { layers: [first.name], set: {} },
    laid: [],
  }
  return overlays.reduce(layOver, start)
}

function layOver(below: Composed, { name, documents }: Layer): Composed {
  const made = kindsOf(documents).map(([kind, document]) =>
    layDocument(below.documents, { kind, document, layer: name }),
  )
  const laid = made.flatMap((one) => (one.laid ? [one.laid] : []))
  const pointers = made.flatMap(({ pointers }) => pointers)
  const laidOver = mapKinds((kind) => [
    // Cases hold the pack that they were written for to its figures.
    ...(kind === 'cases' ? [] : below.documents[kind].flatMap((document) => replaced(document, made))),
    ...made.flatMap((one) =>
      one.kind === kind && one.replaces === null && one.document ? [one.document] : [],
    ),
  ])
  const unfit = [...made.flatMap(({ problems }) => problems), ...saidTwice(made)]
  const dropped = made.filter(({ document }) => document === null)
  // What could not be laid over would still name what the overlay has taken out of it.
  const problems =
    unfit.length > 0
      ? unfit
      : dropped.flatMap(({ kind, id, file }) =>
          stillUsed({ kind, id }, laidOver).map((problem) => told(problem, file)),
        )
  return {
    documents: laidOver,
    problems: [...below.problems, ...problems],
    provenance: withLayer(below.provenance, name, pointers),
    laid: [...below.laid, ...laid],
  }
}

function kindsOf(documents: Documents): readonly (readonly [DocumentKind, Document])[] {
  return Object.keys(grains).flatMap((kind) =>
    // Its keys are the kinds.
    documents[kind as DocumentKind].map((document) => [kind as DocumentKind, document] as const),
  )
}

function replaced(document: Document, made: readonly Made[]): readonly Document[] {
  const over = made.find(({ replaces }) => replaces === document)
  if (over === undefined) return [document]
  return over.document ? [over.document] : []
}

/** Two files of one overlay about the same document: only one of them would count. */
function saidTwice(made: readonly Made[]): readonly PackProblem[] {
  return made.flatMap(({ replaces, file, id }, index) => {
    const first = replaces && made.findIndex((one) => one.replaces === replaces)
    if (first === null || first === index) return []
    return [told({ kind: 'second-file', path: '/id', id, first: made[first]?.file ?? '' }, file)]
  })
}

type Made = {
  readonly kind: DocumentKind
  readonly id: string
  readonly file: string
  /** Null where the overlay does without the base's. */
  readonly document: Document | null
  /** The base's document; null for one of the overlay's own. */
  readonly replaces: Document | null
  readonly problems: readonly PackProblem[]
  readonly pointers: readonly string[]
  readonly laid: Laid | null
}

type Laying = { readonly kind: DocumentKind; readonly document: Document; readonly layer: string }

function layDocument(base: Documents, { kind, document, layer }: Laying): Made {
  const { file, json } = document
  const on = kind === 'cases' ? undefined : baseOf(base, { kind, document, layer })
  const id = idOf(json) ?? ''
  if (kind !== 'cases' && isDrop(json)) return dropDocument(base, { kind, document, layer })
  const unlaid = { kind, id, file, pointers: [], laid: null }
  if (on === undefined || !isObject(json) || !isObject(on.json)) {
    const isMain = isMainScoring(json)
    const pointers = kind === 'cases' ? [] : [pointerInPack({ kind, id, isMain }, [])]
    return { ...unlaid, document, replaces: null, problems: [], pointers }
  }
  if (idOf(on.json) !== id && kind !== 'pack') {
    const problem = { kind: 'other-document', path: '/id', id, base: idOf(on.json) ?? '' } as const
    return { ...unlaid, document: on, replaces: on, problems: [told(problem, file)] }
  }
  const isMain = isMainScoring(on.json)
  const own = kind === 'pack' ? manifestOwn : []
  const { changes, problems } = readOverlay(grains[kind], without(on.json, own), without(json, own))
  const open = openPoints(on.json)
  const given = openPoints(json)
  const refused = [...problems, ...refuseClosed(changes, open), ...refuseOpening(given, open, changes)]
  const header = {
    ...(kind === 'pack' ? pick(json, ['region', 'timeZone']) : {}),
    id: json.id ?? null,
    version: kind === 'pack' ? (json.version ?? null) : versionOf(on.json, json),
    ...(Object.hasOwn(json, 'open') ? { open: given } : {}),
  }
  const applied = problems.length > 0 ? on.json : applyChanges(grains[kind], without(on.json, own), changes)
  return {
    kind,
    id,
    file,
    document: { file, json: { ...applied, ...header } },
    replaces: on,
    problems: refused.map((problem) => told(problem, file)),
    pointers: [
      ...changes.filter(isSaid).map(({ at }) => pointerInPack({ kind, id, isMain }, at)),
      ...Object.keys(header)
        .filter(() => kind === 'pack')
        .map((name) => `/${name}`),
    ],
    laid: { layer, kind, id, file, isMain, base: on.json, changes },
  }
}

function dropDocument(base: Documents, { kind, document: { file, json }, layer }: Laying): Made {
  const id = idOf(json) ?? ''
  const on = base[kind].find((document) => idOf(document.json) === id) ?? null
  const problems = refuseDrop({ kind, id }, base).map((problem) => told(problem, file))
  const made = { kind, id, file, replaces: on, problems, pointers: [] }
  if (on === null || !isObject(on.json) || problems.length > 0) return { ...made, document: on, laid: null }
  const change: Change = { at: [], path: '', edit: { kind: 'remove', was: on.json } }
  const isMain = isMainScoring(on.json)
  return {
    ...made,
    document: null,
    laid: { layer, kind, id, file, isMain, base: on.json, changes: [change] },
  }
}

/** What each pack says of itself, and passes on to nobody. */
const manifestOwn = ['extends', 'region', 'timeZone'] as const

/** Rises whenever any layer's does, so that no two texts of a document share a number. */
function versionOf(base: JsonObject, overlay: JsonObject): Json {
  const [below, above] = [base.version, overlay.version ?? 1]
  return typeof below === 'number' && typeof above === 'number' ? below + above - 1 : above
}

/** The base's document of the same id; of a kind that a pack has one of, the one there is. */
function baseOf(base: Documents, { kind, document }: Laying): Document | undefined {
  const same = base[kind].find(({ json }) => idOf(json) === idOf(document.json))
  if (same !== undefined || kind === 'form' || kind === 'set' || kind === 'table') return same
  if (kind !== 'scoring') return base[kind][0]
  return isMainScoring(document.json) ? mainScoring(base) : undefined
}

function told(problem: OverlayProblem, file: string): PackProblem {
  return { file, path: problem.path, kind: problem.kind, text: describeOverlayProblem(problem) }
}

function without(json: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)))
}

function pick(json: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => names.includes(name)))
}
