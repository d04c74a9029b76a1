import { canonicalJson } from '../canonical-json.ts'
import type { Json } from '../json.ts'
import type { Laid } from './compose.ts'
import type { Difference } from './diff.ts'
import { type Documents, idOf } from './documents.ts'
import type { Change, Edit } from './overlay/change.ts'
import { grains } from './overlay/grain.ts'
import { pointerInPack } from './provenance.ts'
import { type Around, besideOf, contestedBy, partAt, placeIn, standsThere } from './row-places.ts'

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

export type Newer = { readonly theirs: readonly Difference[]; readonly next: Documents }
export type Met = { readonly conflicts: readonly Conflict[]; readonly agreed: readonly Agreed[] }

/**
 * What one document of the overlay meets in the newer base: `meet(laid, { theirs, next }).conflicts` is `[]` where nobody
 * else changed what it says.
 */
export function meet(laid: Laid, { theirs, next }: Newer): Met {
  const near = theirs.filter(({ kind, id }) => kind === laid.kind && (id === laid.id || kind === 'pack'))
  const document = next[laid.kind].find(({ json }) => laid.kind === 'pack' || idOf(json) === laid.id)?.json
  const around: Around = { grain: grains[laid.kind], document: document ?? null }
  const conflicts = laid.changes.flatMap((our) => {
    const against =
      near.find((their) => isContested(our, their, around)) ??
      contestedBy(our, { theirs: near, ours: laid.changes, around })
    return against ? [conflict({ laid, our, their: against, around })] : []
  })
  return { conflicts, agreed: laid.changes.flatMap((our) => agreedIn(laid, our, { near, around })) }
}

function isContested(our: Change, their: Difference, around: Around): boolean {
  // The overlay has no mind about a row that `*` takes away.
  if (isHeader(their.at) || our.isRest) return false
  if (areGone(our, their)) return false
  if (their.edit.kind === 'remove' && isNeighbour(our, their.at)) return true
  if (!isWithin(our.at, their.at) && !isWithin(their.at, our.at)) return false
  if (our.at.length === their.at.length) return !areSame(our, their, around)
  // Putting a row elsewhere leaves what is in it alone, whoever does which.
  if (our.at.length > their.at.length) return their.edit.kind !== 'move'
  return our.edit.kind !== 'move'
}

/** Every version of a document has its own. */
function isHeader([first, second]: readonly string[]): boolean {
  const own = ['id', 'version', 'open', 'extends', 'region', 'timeZone']
  return first !== undefined && second === undefined && own.includes(first)
}

/** Whether a row was put beside one that is gone. */
function isNeighbour({ at, edit }: Change, gone: readonly string[]): boolean {
  const place = placeIn(edit)
  if (place === undefined || gone.at(-1) !== besideOf(place)) return false
  return gone.length === at.length && isWithin(gone.slice(0, -1), at.slice(0, -1))
}

/** `isWithin(['a', 'b'], ['a'])`. */
function isWithin(at: readonly string[], whole: readonly string[]): boolean {
  return whole.length <= at.length && whole.every((name, index) => name === at[index])
}

/** Both take something away, one of them more than the other. */
function areGone(our: Change, their: Difference): boolean {
  return our.edit.kind === 'remove' && their.edit.kind === 'remove'
}

function areSame(our: Change, { edit: their }: Difference, around: Around): boolean {
  const { edit } = our
  // One puts the row elsewhere and the other changes it whole, or both put it elsewhere.
  if (edit.kind === 'move' || their.kind === 'move')
    return edit.kind === their.kind && standsThere(our, around)
  if (canonicalJson(result(edit)) !== canonicalJson(result(their))) return false
  return edit.kind !== 'add' || standsThere(our, around)
}

/** What an edit leaves at its place. */
function result(edit: Edit): Json {
  if (edit.kind === 'remove') return null
  return edit.kind === 'move' ? edit.place : edit.value
}

type Meeting = {
  readonly laid: Laid
  readonly our: Change
  readonly their: Difference
  readonly around: Around
}

function conflict({ laid, our, their, around }: Meeting): Conflict {
  const { at, path, edit } = our
  const was = partAt({ grain: around.grain, document: laid.base }, at).document
  const place = { file: laid.file, path, pointer: pointerInPack(laid, at) }
  const overlay = result(edit)
  // Two rows at one place.
  if (!isWithin(at, their.at) && !isWithin(their.at, at) && their.edit.kind !== 'remove') {
    const row = edit.kind === 'add' ? overlay : was
    return { ...place, was: null, base: partAt(around, their.at).document, overlay: row }
  }
  const isOnePlace = their.at.length === at.length
  const isMoved = edit.kind === 'move' || their.edit.kind === 'move'
  const base = isMoved && isOnePlace ? result(their.edit) : partAt(around, at).document
  // One row, added by both, in two places.
  if (isOnePlace && canonicalJson(base) === canonicalJson(overlay))
    return { ...place, was: null, base: placeIn(their.edit) ?? null, overlay: placeIn(edit) ?? null }
  return { ...place, was: edit.kind === 'set' || edit.kind === 'remove' ? was : null, base, overlay }
}

/** What the newer base says itself. */
export type Agreed = { readonly file: string; readonly path: string; readonly pointer: string }

/** What overlay and newer base both say, so that the overlay need not. */
function agreedIn(
  laid: Laid,
  our: Change,
  { near, around }: { readonly near: readonly Difference[]; readonly around: Around },
): readonly Agreed[] {
  const isSaid = near.some(
    (their) => their.at.length === our.at.length && isWithin(our.at, their.at) && areSame(our, their, around),
  )
  const { file } = laid
  return isSaid && !our.isRest ? [{ file, path: our.path, pointer: pointerInPack(laid, our.at) }] : []
}
