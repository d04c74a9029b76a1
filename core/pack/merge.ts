import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json } from '../json.ts'
import { type Composed, compose, type Laid } from './compose.ts'
import { type Difference, diff } from './diff.ts'
import { type Files, idOf } from './documents.ts'
import { dropParts } from './drop-parts.ts'
import { extendsOf, type Layer, lineage } from './lineage.ts'
import type { Change, Edit } from './overlay/change.ts'
import type { PackProblem } from './problem.ts'
import { pointerInPack } from './provenance.ts'

export type Merged =
  /** The overlay's files for the newer base; what the base now says itself is left out of them. */
  | { readonly kind: 'merged'; readonly files: Files; readonly dropped: readonly string[] }
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** There was nothing sound to merge. */
  | { readonly kind: 'unsound'; readonly problems: readonly PackProblem[] }

/** A place that both the newer base and the overlay have changed, each in its own way; null where it is gone. */
export type Conflict = {
  readonly file: string
  /** JSON Pointer into the overlay's file. */
  readonly path: string
  /** The same place in the pack, rows by their keys. */
  readonly pointer: string
  readonly was: Json
  readonly base: Json
  readonly overlay: Json
}

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
  const theirs = diff(compose(old.value.slice(0, -1)).documents, after.documents)
  const ours = before.laid.filter(({ layer }) => layer === own.name)
  const conflicts = ours.flatMap((laid) => conflictsOf(laid, theirs))
  if (conflicts.length > 0) return { kind: 'conflicts', conflicts }
  return settle({ overlay, own, line: line.value, agreed: ours.flatMap((laid) => agreedIn(laid, theirs)) })
}

function newerBase(own: Layer, to: readonly Files[]): Files | undefined {
  const wanted = extendsOf(own)?.split('@')[0]
  return to.find((files) =>
    Object.entries(files).some(([path, json]) => path.endsWith('pack.json') && idOf(json) === wanted),
  )
}

function conflictsOf(laid: Laid, theirs: readonly Difference[]): readonly Conflict[] {
  const near = theirs.filter(({ kind, id }) => kind === laid.kind && (id === laid.id || kind === 'pack'))
  return laid.changes.flatMap((change) => {
    const against = near.find((their) => isContested(change, their) || isSamePlace(change, their))
    return against ? [conflict(laid, change, against)] : []
  })
}

function isContested(our: Change, their: Difference): boolean {
  if (isHeader(their.at)) return false
  if (their.edit.kind === 'remove' && isNeighbour(our, their.at)) return true
  if (!isWithin(our.at, their.at) && !isWithin(their.at, our.at)) return false
  if (our.at.length === their.at.length) return !areSame(our.edit, their.edit)
  // Putting a row elsewhere leaves what is in it alone, whoever does which.
  if (our.edit.kind === 'move' || their.edit.kind === 'move') {
    return our.at.length > their.at.length ? their.edit.kind !== 'move' : false
  }
  return !(our.edit.kind === 'remove' && our.isRest)
}

/** Whether the two put different rows at one place of a list: which of them comes first is nobody's to guess. */
function isSamePlace(our: Change, their: Difference): boolean {
  const [ours, theirs] = [placeIn(our.edit), placeIn(their.edit)]
  if (ours === undefined || theirs === undefined || our.at.at(-1) === their.at.at(-1)) return false
  const isOneList = our.at.length === their.at.length && isWithin(our.at.slice(0, -1), their.at.slice(0, -1))
  return isOneList && canonicalJson(ours) === canonicalJson(theirs)
}

function placeIn(edit: Edit) {
  return edit.kind === 'add' || edit.kind === 'move' ? edit.place : undefined
}

/** Every version of a document has its own. */
function isHeader([first, second]: readonly string[]): boolean {
  const own = ['id', 'version', 'open', 'extends', 'region', 'timeZone']
  return first !== undefined && second === undefined && own.includes(first)
}

/** Whether a row was put beside one that is gone. */
function isNeighbour({ at, edit }: Change, gone: readonly string[]): boolean {
  const place = edit.kind === 'add' || edit.kind === 'move' ? edit.place : undefined
  if (place === undefined || place === 'first') return false
  const neighbour = 'after' in place ? place.after : place.before
  return (
    gone.length === at.length && gone.at(-1) === neighbour && isWithin(gone.slice(0, -1), at.slice(0, -1))
  )
}

/** `isWithin(['a', 'b'], ['a'])`. */
function isWithin(at: readonly string[], whole: readonly string[]): boolean {
  return whole.length <= at.length && whole.every((name, index) => name === at[index])
}

function areSame(a: Edit, b: Edit): boolean {
  if (a.kind === 'move' || b.kind === 'move') {
    // One puts the row elsewhere and the other changes it whole, or both put it elsewhere.
    return a.kind === 'move' && b.kind === 'move' && canonicalJson(a.place) === canonicalJson(b.place)
  }
  return canonicalJson(result(a)) === canonicalJson(result(b))
}

/** What an edit leaves at its place. */
function result(edit: Edit): Json {
  if (edit.kind === 'remove') return null
  return edit.kind === 'move' ? edit.place : edit.value
}

function conflict(laid: Laid, { at, path, edit }: Change, their: Difference): Conflict {
  const was = edit.kind === 'set' || edit.kind === 'remove' ? edit.was : null
  const place = { file: laid.file, path, pointer: pointerInPack(laid, at) }
  const base = their.at.length === at.length ? result(their.edit) : valueBelow(their, at)
  return { ...place, was, base, overlay: result(edit) }
}

/** What their change leaves at a place further down, or, where it went further down, what it left there. */
function valueBelow({ at: from, edit }: Difference, at: readonly string[]): Json {
  if (edit.kind === 'remove' || edit.kind === 'move' || at.length < from.length) return result(edit)
  return at.slice(from.length).reduce<Json>((part, name) => {
    const member = isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined
    return member ?? null
  }, edit.value)
}

type Agreed = { readonly file: string; readonly path: string; readonly pointer: string }

/** What overlay and newer base both say, so that the overlay need not. */
function agreedIn(laid: Laid, theirs: readonly Difference[]): readonly Agreed[] {
  return laid.changes.flatMap(({ at, path, edit, ...change }): readonly Agreed[] => {
    const isSaid = theirs.some(
      (their) =>
        their.kind === laid.kind &&
        (their.id === laid.id || their.kind === 'pack') &&
        their.at.length === at.length &&
        isWithin(at, their.at) &&
        areSame(edit, their.edit),
    )
    return isSaid && !change.isRest ? [{ file: laid.file, path, pointer: pointerInPack(laid, at) }] : []
  })
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
      return [[file, file === manifest && isObject(kept) ? { ...kept, extends: base } : kept]]
    }),
  )
  const settled = lineage(files, line.map(filesOf))
  const composed: Composed | undefined = settled.kind === 'ok' ? compose(settled.value) : undefined
  const problems = settled.kind === 'err' ? settled.error : (composed?.problems ?? [])
  if (problems.length > 0) return { kind: 'unsound', problems }
  return { kind: 'merged', files, dropped: agreed.map(({ pointer }) => pointer) }
}

function filesOf({ documents }: Layer): Files {
  return Object.fromEntries(
    Object.values(documents)
      .flat()
      .map(({ file, json }) => [file, json]),
  )
}
