import { isObject, type Json } from '../json.ts'
import { type Composed, compose, type Laid } from './compose.ts'
import { diff } from './diff.ts'
import { type Documents, type Files, idOf, isMainScoring } from './documents.ts'
import { dropParts } from './drop-parts.ts'
import { extendsOf, type Layer, lineage } from './lineage.ts'
import { type Agreed, type Conflict, meet } from './meet-base.ts'
import type { Change } from './overlay/change.ts'
import type { PackProblem } from './problem.ts'

export type Merged =
  /** The overlay's files for the newer base; what the base now says itself is left out of them. */
  | { readonly kind: 'merged'; readonly files: Files; readonly dropped: readonly string[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** There was nothing sound to merge. */
  | { readonly kind: 'unsound'; readonly problems: readonly PackProblem[] }

/** The packs that an overlay is built on, and the newer ones that it is to be built on. */
export type Upgrade = { readonly from: readonly Files[]; readonly to: readonly Files[] }

/**
 * Takes an overlay to a newer version of its base: three-way, by what the base changed between its versions and what
 * the overlay says. Clean where the two do not touch, or agree; each other place is a conflict with both values.
 * `merge(kotabumi, { from: [nasional1], to: [nasional2] })` is `{ kind: 'merged', files, dropped: [] }` where nobody
 * else changed what Kotabumi says; a weight that both changed is a conflict with `was`, `base` and `overlay`.
 */
export function merge(overlay: Files, { from, to }: Upgrade): Merged {
  const old = lineage(overlay, from)
  if (old.kind === 'err') return { kind: 'unsound', problems: old.error }
  const own = old.value.at(-1)
  const next = own && newerBase(own, to)
  const line = next && lineage(next, to)
  if (own === undefined || line === undefined) return { kind: 'unsound', problems: [] }
  if (line.kind === 'err') return { kind: 'unsound', problems: line.error }
  const before = compose(old.value)
  const after = compose(line.value)
  const problems = [...before.problems, ...after.problems]
  if (problems.length > 0) return { kind: 'unsound', problems }
  const below = compose(old.value.slice(0, -1))
  const theirs = diff(below.documents, after.documents)
  const ours = [
    ...before.laid.filter(({ layer }) => layer === own.name),
    ...ownDocuments(own, below.documents),
  ]
  const met = ours.map((laid) => meet(laid, { theirs, next: after.documents }))
  const conflicts = met.flatMap((one) => one.conflicts)
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts }
  return settle({ overlay, own, line: line.value, agreed: met.flatMap((one) => one.agreed) })
}

/** Documents that the overlay brings along: the newer base may have come to one of the same name. */
function ownDocuments(own: Layer, below: Documents): readonly Laid[] {
  const kinds = ['form', 'set', 'table', 'scoring'] as const
  return kinds.flatMap((kind) =>
    own.documents[kind].flatMap(({ file, json }): readonly Laid[] => {
      const id = idOf(json) ?? ''
      const isMain = isMainScoring(json)
      if (
        !isObject(json) ||
        isMain === (kind === 'scoring') ||
        below[kind].some((one) => idOf(one.json) === id)
      )
        return []
      const change: Change = { at: [], path: '', edit: { kind: 'add', value: json } }
      return [{ layer: own.name, kind, id, file, isMain, base: {}, changes: [change] }]
    }),
  )
}

function newerBase(own: Layer, to: readonly Files[]): Files | undefined {
  const wanted = extendsOf(own)?.split('@')[0]
  return to.find((files) =>
    Object.entries(files).some(([path, json]) => path.endsWith('pack.json') && idOf(json) === wanted),
  )
}

type Settling = {
  readonly overlay: Files
  readonly own: Layer
  readonly line: readonly Layer[]
  readonly agreed: readonly Agreed[]
}

/** The overlay on its new base; what it says must still be open there. */
function settle({ overlay, own, line, agreed }: Settling): Merged {
  const manifest = own.documents.pack[0]?.file
  const base = line.at(-1)?.name ?? ''
  const files = Object.fromEntries(
    Object.entries(overlay).flatMap(([file, json]): readonly [string, Json][] => {
      const paths = agreed.filter((part) => part.file === file).map(({ path }) => path)
      // The whole document is the base's as well.
      if (paths.includes('')) return []
      const kept = dropParts(json, paths)
      if (file === manifest && isObject(kept)) return [[file, { ...kept, extends: base }]]
      return paths.length > 0 && isHeaderOnly(kept) ? [] : [[file, kept]]
    }),
  )
  const settled = lineage(files, line.map(filesOf))
  const composed: Composed | undefined = settled.kind === 'ok' ? compose(settled.value) : undefined
  const problems = settled.kind === 'err' ? settled.error : (composed?.problems ?? [])
  if (problems.length > 0) return { kind: 'unsound', problems }
  return { kind: 'merged', files, dropped: agreed.map(({ pointer }) => pointer) }
}

/** Nothing is left of it but whose document it was. */
function isHeaderOnly(json: Json): boolean {
  return isObject(json) && Object.keys(json).every((name) => name === 'id' || name === 'version')
}

function filesOf({ documents }: Layer): Files {
  return Object.fromEntries(
    Object.values(documents)
      .flat()
      .map(({ file, json }) => [file, json]),
  )
}
