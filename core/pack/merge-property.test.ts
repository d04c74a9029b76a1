import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { compose, type Laid } from './compose.ts'
import { type Difference, diff } from './diff.ts'
import { type Documents, type Files, idOf } from './documents.ts'
import { dropParts } from './drop-parts.ts'
import { lineage } from './lineage.ts'
import type { Conflict } from './meet-base.ts'
import { merge } from './merge.ts'
import type { Change } from './overlay/change.ts'
import { findChanges } from './overlay/find-changes.ts'
import { grains, keyOf } from './overlay/grain.ts'
import { writeOverlay } from './overlay/write-overlay.ts'
import { pointerInPack } from './provenance.ts'

const steps = ['a', 'b', 'c', 'd', 'e']
const base: Files = {
  'base/pack.json': {
    id: 'dasar',
    version: 1,
    open: [''],
    policies: { peers: { minimum: 3, maximum: 5 }, days: 7 },
  },
  'base/a.scoring.json': {
    id: 'appraisal',
    version: 1,
    open: [''],
    weights: { raters: { self: 0, superior: 60, peers: 40 } },
    steps: steps.map((id) => ({ id, rule: 1, round: 1 })),
  },
  'base/f.form.json': aForm('f', 1),
  'base/g.form.json': aForm('g', 1),
}

function aForm(id: string, title: number): JsonObject {
  return { id, version: 1, open: ['', '/remove'], title, schema: { required: ['x', 'y'] } }
}

/** One thing that somebody does to the files of a pack, whichever side they are on. */
type Step = (files: Files) => Files

const number = fc.integer({ min: 0, max: 2 })
const row = fc.constantFrom(...steps, 'n', 'o')
const arbitraryStep: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(fc.constantFrom('self', 'superior', 'peers', 'public'), fc.option(number)).map(([name, value]) =>
    inFile('a.scoring.json', (json) => ({
      ...json,
      weights: { raters: withMember(objectAt(json, ['weights', 'raters']), name, value) },
    })),
  ),
  fc.tuple(fc.constantFrom('minimum', 'maximum'), number).map(([name, value]) =>
    inFile('pack.json', (json) => ({
      ...json,
      policies: {
        ...objectAt(json, ['policies']),
        peers: withMember(objectAt(json, ['policies', 'peers']), name, value),
      },
    })),
  ),
  fc
    .tuple(row, fc.constantFrom('rule', 'round'), number)
    .map(([id, name, value]) =>
      inSteps((rows) =>
        rows.map((one) => (isObject(one) && one.id === id ? { ...one, [name]: value } : one)),
      ),
    ),
  fc
    .tuple(row, number, fc.nat(6))
    .map(([id, rule, at]) =>
      inSteps((rows) => [
        ...rows.filter(isNot(id)).slice(0, at),
        { id, rule, round: 0 },
        ...rows.filter(isNot(id)).slice(at),
      ]),
    ),
  row.map((id) => inSteps((rows) => rows.filter(isNot(id)))),
  fc.tuple(fc.constantFrom('f', 'g', 'h'), number).map(([id, title]) => (files: Files) => ({
    ...files,
    [fileOf(files, `${id}.form.json`)]: aForm(id, title),
  })),
  fc.constantFrom('f', 'g').map((id) => (files: Files) => {
    const { [fileOf(files, `${id}.form.json`)]: _gone, ...rest } = files
    return rest
  }),
  fc
    .tuple(fc.constantFrom('f', 'g'), fc.subarray(['x', 'y', 'z']))
    .map(([id, required]) => inFile(`${id}.form.json`, (json) => ({ ...json, schema: { required } }))),
)

const arbitrarySteps = fc.array(arbitraryStep, { maxLength: 4 })
const arbitraryUpgrade = fc
  .tuple(arbitrarySteps, arbitrarySteps, fc.boolean())
  .map(([theirs, ours, saysBefore]) => {
    const newer = versionTwo(theirs.reduce((files, step) => step(files), base))
    const wanted = ours.reduce((files, step) => step(files), base)
    return { newer, overlay: overlayFor(wanted, saysBefore) }
  })

describe('merge, whatever both sides do', () => {
  it('[R10] keeps what only one of them says, and names each conflict with both values', () => {
    const seen = { merged: 0, conflicts: 0 }
    fc.assert(
      fc.property(arbitraryUpgrade, ({ newer, overlay }) => {
        const { ours, theirs } = sides(overlay, newer)
        const result = merge(overlay, { from: [base], to: [newer] })
        if (result.kind === 'unsound') throw new Error(JSON.stringify(result.problems))
        seen[result.kind] += 1
        if (result.kind === 'merged') {
          expect(clashes(ours, theirs)).toEqual([])
          expectKept({ documents: resolved(result.files, newer), ours, theirs })
          return
        }
        expect(ours.some((our) => theirs.some((their) => mayTouch(our, their)))).toBe(true)
        for (const { pointer, base: one, overlay: other } of result.conflicts) {
          expect(ours.map((our) => our.pointer)).toContain(pointer)
          expect(canonicalJson(one)).not.toBe(canonicalJson(other))
        }
        const named = result.conflicts.map(({ pointer, was, base: one, overlay: other }) => ({
          pointer,
          was,
          base: one,
          overlay: other,
        }))
        expect(named).toEqual(expect.arrayContaining(clashes(ours, theirs)))
        expectSettled({ overlay, newer, conflicts: result.conflicts })
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(seen.merged, seen.conflicts)).toBeGreaterThan(100)
  })
})

type Ours = Change & { readonly kind: Laid['kind']; readonly id: string; readonly pointer: string }

/** What each side does, as the packs themselves are told apart. */
function sides(overlay: Files, newer: Files) {
  const before = compose(line(overlay, [base]))
  const theirs = diff(compose(line(base, [])).documents, compose(line(newer, [])).documents)
  const ours = before.laid.flatMap((laid) =>
    laid.changes.map((change): Ours => {
      const { kind, id } = laid
      return { ...change, kind, id, pointer: pointerInPack(laid, change.at) }
    }),
  )
  const documents = Object.entries(overlay).flatMap(([file, json]): readonly Ours[] => {
    if (file === 'pack.json' || before.laid.some((laid) => laid.file === file)) return []
    const place = { kind: 'form' as const, id: idOf(json) ?? '' }
    return [
      { ...place, at: [], path: '', pointer: pointerInPack(place, []), edit: { kind: 'add', value: json } },
    ]
  })
  ours.push(...documents)
  return { ours, theirs: theirs.filter(({ at }) => !['id', 'version', 'open'].includes(at[0] ?? '')) }
}

/** Values that both set, each to another one: these have to be named. */
function clashes(ours: readonly Ours[], theirs: readonly Difference[]) {
  return ours.flatMap(({ pointer, edit }) =>
    theirs.flatMap((their) => {
      if (their.pointer !== pointer || edit.kind !== 'set' || their.edit.kind !== 'set') return []
      const [one, other] = [their.edit.value, edit.value]
      return canonicalJson(one) === canonicalJson(other)
        ? []
        : [{ pointer, was: edit.was, base: one, overlay: other }]
    }),
  )
}

/** Wide: one place within the other, or both put rows into one list. */
function mayTouch(our: Ours, their: Difference): boolean {
  if (our.kind !== their.kind || (our.kind !== 'pack' && our.id !== their.id)) return false
  const isList = our.at[0] === 'steps' && their.at[0] === 'steps'
  return isList || our.at.every((name, i) => (their.at[i] ?? name) === name)
}

type Outcome = {
  readonly documents: Documents
  readonly ours: readonly Ours[]
  readonly theirs: readonly Difference[]
}

function expectKept({ documents, ours, theirs }: Outcome): void {
  for (const our of ours) expectSaid(documents, our)
  for (const their of theirs) if (!ours.some((our) => mayTouch(our, their))) expectSaid(documents, their)
}

function expectSaid(documents: Documents, said: Ours | Difference): void {
  const { kind, id, at, edit } = said
  const found = valueAt(documents, { kind, id, at })
  if (edit.kind === 'remove') expect(found).toBeUndefined()
  if (edit.kind === 'set') expect(found).toEqual(edit.value)
  if (edit.kind === 'add' && at.length > 0) expect(found).toEqual(edit.value)
  if (edit.kind === 'add' || edit.kind === 'move') expectOrder(documents, said)
}

/** The row comes after what it was put after; what lies between are rows that were put there as well. */
function expectOrder(documents: Documents, { kind, id, at, edit }: Ours | Difference): void {
  const place = edit.kind === 'add' || edit.kind === 'move' ? edit.place : undefined
  if (place === undefined || place === 'first') return
  const list = valueAt(documents, { kind, id, at: at.slice(0, -1) })
  const keys = Array.isArray(list)
    ? list.map((one: Json) => keyOf({ kind: 'rows', key: 'id', of: { kind: 'value' } }, one))
    : []
  const mine = keys.indexOf(at.at(-1) ?? '')
  if ('after' in place) expect(keys.indexOf(place.after)).toBeLessThan(mine)
  else expect(keys.indexOf(place.before)).toBeGreaterThan(mine)
}

type Settling = { readonly overlay: Files; readonly newer: Files; readonly conflicts: readonly Conflict[] }

/** Whoever lets the base have each conflict loses nothing else. */
function expectSettled({ overlay, newer, conflicts }: Settling): void {
  const settled = Object.fromEntries(
    Object.entries(overlay).flatMap(([file, json]): [string, Json][] => {
      const paths = conflicts.filter((one) => one.file === file).map(({ path }) => path)
      const kept = dropParts(json, paths)
      const isEmpty = file !== 'pack.json' && isObject(kept) && Object.keys(kept).length <= 2
      return paths.includes('') || (paths.length > 0 && isEmpty) ? [] : [[file, kept]]
    }),
  )
  const isLeaning = compose(line(settled, [base])).problems.length > 0
  if (isLeaning) return // on a row of the overlay that was in conflict itself
  const { ours, theirs } = sides(settled, newer)
  const result = merge(settled, { from: [base], to: [newer] })
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result))
  expectKept({ documents: resolved(result.files, newer), ours, theirs })
}

function resolved(files: Files, newer: Files): Documents {
  const { documents, problems } = compose(line(files, [newer]))
  expect(problems).toEqual([])
  return documents
}

function line(files: Files, bases: readonly Files[]) {
  const found = lineage(files, bases)
  if (found.kind === 'err') throw new Error(JSON.stringify(found.error))
  return found.value
}

function overlayFor(wanted: Files, saysBefore: boolean): Files {
  const head = { id: 'kota', version: 1, extends: 'dasar@1' }
  const said = Object.entries(base).flatMap(([file, from]): [string, Json][] => {
    const to = wanted[file]
    const name = file.replace('base/', '')
    if (!isObject(from)) return []
    const { id = '' } = from
    if (to === undefined) return [[name, { id, remove: true }]]
    const kind = name === 'pack.json' ? 'pack' : name.endsWith('.form.json') ? 'form' : 'scoring'
    const changes = findChanges(grains[kind], from, isObject(to) ? to : {})
    const written = saysBefore ? changes.map((change) => sayBefore(change, changes)) : changes
    if (kind === 'pack') return [[name, writeOverlay(grains.pack, head, changes)]]
    return changes.length === 0 ? [] : [[name, writeOverlay(grains[kind], { id, version: 1 }, written)]]
  })
  const added = Object.entries(wanted).filter(([file]) => !Object.hasOwn(base, file))
  return { ...Object.fromEntries(said), ...Object.fromEntries(added) }
}

/** The same place of the base, told by the row that follows, where that one stays. */
function sayBefore(change: Change, all: readonly Change[]): Change {
  const { edit } = change
  const place = edit.kind === 'add' ? edit.place : undefined
  if (edit.kind !== 'add' || place === undefined) return change
  const before = place === 'first' ? -1 : 'after' in place ? steps.indexOf(place.after) : steps.length
  const next = place !== 'first' && before < 0 ? undefined : steps[before + 1]
  const isStill = !all.some(
    ({ at, edit }) => at[1] === next && (edit.kind === 'move' || edit.kind === 'remove'),
  )
  return next !== undefined && isStill ? { ...change, edit: { ...edit, place: { before: next } } } : change
}

function versionTwo(files: Files): Files {
  return inFile('pack.json', (json) => ({ ...json, version: 2 }))(files)
}

function inFile(name: string, change: (json: JsonObject) => JsonObject): Step {
  return (files) => {
    const file = fileOf(files, name)
    const json = files[file]
    return isObject(json) ? { ...files, [file]: change(json) } : files
  }
}

function inSteps(change: (rows: readonly Json[]) => readonly Json[]): Step {
  return inFile('a.scoring.json', (json) => ({
    ...json,
    steps: Array.isArray(json.steps) ? [...change(json.steps)] : [],
  }))
}

function isNot(id: string) {
  return (row: Json) => !(isObject(row) && row.id === id)
}

function fileOf(files: Files, name: string): string {
  return (
    Object.keys(files).find((file) => file.endsWith(`/${name}`)) ??
    (name.startsWith('h') ? name : `base/${name}`)
  )
}

function objectAt(json: Json, path: readonly string[]): JsonObject {
  const found = path.reduce<Json>((at, name) => (isObject(at) ? (at[name] ?? {}) : {}), json)
  return isObject(found) ? found : {}
}

function withMember(json: JsonObject, name: string, value: Json): JsonObject {
  const rest = Object.fromEntries(Object.entries(json).filter(([key]) => key !== name))
  return value === null ? rest : { ...rest, [name]: value }
}

type Where = { readonly kind: Laid['kind']; readonly id: string; readonly at: readonly string[] }

function valueAt(documents: Documents, { kind, id, at }: Where): Json | undefined {
  const document = documents[kind].find(({ json }) => kind === 'pack' || idOf(json) === id)
  return at.reduce<Json | undefined>((part, name) => {
    if (Array.isArray(part)) {
      const found = part.find((one: Json) => one === name || (isObject(one) && one.id === name))
      return found
    }
    return isObject(part) && Object.hasOwn(part, name) ? part[name] : undefined
  }, document?.json)
}
