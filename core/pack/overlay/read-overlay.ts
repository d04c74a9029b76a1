import { escapePointer, isObject, type Json, type JsonObject, own } from '../../json.ts'
import { nearest } from '../../logic/nearest.ts'
import type { Change, RowPlace } from './change.ts'
import { type Grain, grainWithin, hasMembers, keyOf } from './grain.ts'
import type { OverlayProblem } from './problem.ts'

export type Reading = {
  readonly changes: readonly Change[]
  readonly problems: readonly OverlayProblem[]
}

/** Members that say who a document is; they belong to each layer and are never laid over. */
const headers = new Set(['id', 'version', 'open'])

/**
 * What an overlay's document says about the base's: each value that it sets, each row or member that it adds, takes
 * away (`"remove": true`) or puts elsewhere (`"place": { "after": "id" }`). Values that are the same as
 * in the base are changes too; `redundant` finds them.
 */
export function readOverlay(grain: Grain, base: JsonObject, overlay: JsonObject): Reading {
  const changes: Change[] = []
  const problems: OverlayProblem[] = []
  const members = Object.fromEntries(Object.entries(overlay).filter(([name]) => !headers.has(name)))
  readMembers({ grain, base, at: [], path: '' }, members, { changes, problems })
  return { changes, problems }
}

type Site = {
  readonly grain: Grain
  readonly base: Json
  readonly at: readonly string[]
  readonly path: string
}
type Found = { readonly changes: Change[]; readonly problems: OverlayProblem[] }

function readMembers({ grain, base, at, path }: Site, overlay: JsonObject, found: Found): void {
  const known = isObject(base) ? base : {}
  for (const [name, over] of Object.entries(overlay)) {
    const site = {
      grain: grainWithin(grain, name),
      at: [...at, name],
      path: `${path}/${escapePointer(name)}`,
    }
    const was = own(known, name)
    if (was !== undefined) readPart({ ...site, base: was }, over, found)
    else readNewMember(grain, { ...site, known: Object.keys(known) }, over, found)
  }
}

type NewSite = Omit<Site, 'base'> & { readonly known: readonly string[] }

function readNewMember(parent: Grain, { at, path, known }: NewSite, over: Json, found: Found): void {
  const name = at.at(-1) ?? ''
  const lacksMark = parent.kind === 'map' && parent.mark !== undefined && !hasOwn(over, parent.mark)
  if (isRemoval(over) || lacksMark) found.problems.push(unknown(path, name, known))
  else found.changes.push({ at, path, edit: { kind: 'add', value: over } })
}

function readPart(site: Site, over: Json, found: Found): void {
  const { grain, base, at, path } = site
  if (isRemoval(over)) found.changes.push({ at, path, edit: { kind: 'remove', was: base } })
  else if (hasMembers(grain, base) && isObject(over) && hasMembers(grain, over))
    readMembers(site, over, found)
  else if (grain.kind === 'rows' && Array.isArray(base) && Array.isArray(over)) readRows(site, over, found)
  else if (grain.kind === 'set' && Array.isArray(base) && isObject(over)) readSet(site, over, found)
  else found.changes.push({ at, path, edit: { kind: 'set', value: over, was: base } })
}

function readRows({ grain, base, at, path }: Site, over: readonly Json[], found: Found): void {
  const known = Array.isArray(base) ? base.map((row: Json) => ({ key: keyOf(grain, row), row })) : []
  // One without a key is known by its content, to which its place does not belong.
  const named = over.map((row) => keyOf(grain, isObject(row) ? without(row, ['place']) : row))
  const gone = new Set<string>()
  for (const [index, row] of over.entries()) {
    const key = named[index] ?? ''
    const site = { grain, at: [...at, key], path: `${path}/${index}` }
    const isTwice = named.indexOf(key) !== index
    if (!isObject(row) || isTwice) {
      found.problems.push({ kind: isTwice ? 'same-row' : 'not-a-row', path: site.path, key })
      continue
    }
    if (key === everyOther && isRemoval(row)) {
      const others = known.filter((other) => !named.includes(other.key))
      for (const other of others) {
        gone.add(other.key)
        const edit = { kind: 'remove' as const, was: other.row }
        found.changes.push({ at: [...at, other.key], path: site.path, edit, isRest: true })
      }
      continue
    }
    // A row can stand beside one of the base or one that this overlay has named before it, unless it is gone by then.
    const neighbours = [...known.map((other) => other.key), ...named.slice(0, index)]
    if (isRemoval(row)) gone.add(key)
    const place = readPlace({ row, neighbours, gone, path: site.path }, found)
    const was = known.find((other) => other.key === key)?.row
    const rest = without(row, ['place'])
    if (was === undefined) readNewRow({ ...site, place, known: neighbours }, rest, found)
    else readRow({ ...site, base: was, place }, rest, found)
  }
}

/** The key that stands for all rows of the base that the overlay does not name itself. */
const everyOther = '*'

type Placed = { readonly place: RowPlace | undefined }

function readNewRow(
  { grain, at, path, known, place }: NewSite & Placed,
  row: JsonObject,
  found: Found,
): void {
  const mark = grain.kind === 'rows' ? grain.mark : undefined
  if (isRemoval(row) || (mark !== undefined && !Object.hasOwn(row, mark))) {
    found.problems.push(unknown(path, at.at(-1) ?? '', known))
    return
  }
  const edit = { kind: 'add' as const, value: row }
  found.changes.push({ at, path, edit: place === undefined ? edit : { ...edit, place } })
}

function readRow({ place, ...site }: Site & Placed, row: JsonObject, found: Found): void {
  const { grain, base, at, path } = site
  if (isRemoval(row)) {
    found.changes.push({ at, path, edit: { kind: 'remove', was: base } })
    return
  }
  if (place !== undefined) found.changes.push({ at, path: `${path}/place`, edit: { kind: 'move', place } })
  const key = grain.kind === 'rows' ? grain.key : ''
  readMembers({ ...site, grain: grainWithin(grain, '') }, without(row, [key]), found)
}

type PlaceSite = {
  readonly row: JsonObject
  readonly neighbours: readonly string[]
  readonly gone: ReadonlySet<string>
  readonly path: string
}

function readPlace({ row, neighbours, gone, path }: PlaceSite, found: Found): RowPlace | undefined {
  const { place } = row
  if (place === undefined || place === 'first') return place
  const [side] = isObject(place) ? Object.keys(place) : []
  const neighbour = isObject(place) && side !== undefined ? place[side] : undefined
  if ((side !== 'after' && side !== 'before') || typeof neighbour !== 'string') {
    found.problems.push({ kind: 'not-a-place', path: `${path}/place` })
    return undefined
  }
  if (!neighbours.includes(neighbour)) {
    found.problems.push(unknown(`${path}/place/${side}`, neighbour, neighbours))
  } else if (gone.has(neighbour)) {
    found.problems.push({ kind: 'gone-row', path: `${path}/place/${side}`, key: neighbour })
  }
  return side === 'after' ? { after: neighbour } : { before: neighbour }
}

function readSet({ grain, base, at, path }: Site, over: JsonObject, found: Found): void {
  const known = Array.isArray(base) ? base.map((item: Json) => keyOf(grain, item)) : []
  const [add, remove] = [over.add ?? [], over.remove ?? []]
  const strange = Object.keys(over).filter((name) => name !== 'add' && name !== 'remove')
  if (!Array.isArray(add) || !Array.isArray(remove) || strange.length > 0) {
    found.problems.push({ kind: 'not-a-set', path })
    return
  }
  for (const [index, item] of add.entries()) {
    const place = { at: [...at, keyOf(grain, item)], path: `${path}/add/${index}` }
    found.changes.push({
      ...place,
      edit: known.includes(keyOf(grain, item))
        ? { kind: 'set', value: item, was: item }
        : { kind: 'add', value: item },
    })
  }
  for (const [index, item] of remove.entries()) {
    const place = { at: [...at, keyOf(grain, item)], path: `${path}/remove/${index}` }
    if (known.includes(keyOf(grain, item)))
      found.changes.push({ ...place, edit: { kind: 'remove', was: item } })
    else found.problems.push(unknown(place.path, keyOf(grain, item), known))
  }
}

function unknown(path: string, key: string, known: readonly string[]): OverlayProblem {
  return { kind: 'unknown-id', path, id: key, near: nearest(key, known) ?? null }
}

function isRemoval(json: Json): boolean {
  return isObject(json) && json.remove === true
}

function hasOwn(json: Json, name: string): boolean {
  return isObject(json) && Object.hasOwn(json, name)
}

function without(json: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(json).filter(([name]) => !names.includes(name)))
}
