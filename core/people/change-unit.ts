import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import type { PersonId } from '../ids.ts'
import { assertNever, err, ok, type Result } from '../result.ts'
import { unitsBelow } from './unit-tree.ts'
import { allUnits, parentsOf, plainUnit, type UnitRecord, type Units } from './units.ts'

/** What may be done with a unit by hand. */
export type UnitEdit =
  | { readonly kind: 'add'; readonly parent: string | null }
  | { readonly kind: 'rename'; readonly to: string }
  /** `from` is what whoever moves it saw above it: a move that somebody else has overtaken is refused. */
  | { readonly kind: 'move'; readonly from: string | null; readonly parent: string | null }
  /** Those who work in it go to another unit: all of them, or these. */
  | { readonly kind: 'staff'; readonly to: string; readonly people: readonly PersonId[] | null }
  | { readonly kind: 'close'; readonly on: string }
  | { readonly kind: 'reopen' }
  /** Of one that was added by mistake: nobody has ever worked there. */
  | { readonly kind: 'remove' }

/** A change of one unit. */
export type UnitAct = { readonly unit: string; readonly edit: UnitEdit }

/** Why a unit is not changed. */
export type UnitRefusal =
  | { readonly kind: 'no-such-unit' | 'unit-exists' | 'nobody-in'; readonly unit: string }
  | { readonly kind: 'unit-closed'; readonly unit: string; readonly on: string }
  | { readonly kind: 'unit-open'; readonly unit: string }
  | { readonly kind: 'unit-ring'; readonly unit: string; readonly parent: string }
  | { readonly kind: 'unit-moved'; readonly unit: string; readonly parent: string | null }
  | { readonly kind: 'later-day'; readonly today: string }
  | ({ readonly kind: 'unit-busy' } & UnitBusy)

/** Who and what is still in a unit; names of the first few people, and all units below it that are open. */
export type UnitBusy = {
  readonly unit: string
  readonly people: number
  readonly names: readonly string[]
  readonly appraisals: number
  readonly units: readonly string[]
}

export type UnitOffice = {
  readonly people: readonly Person[]
  readonly units: Units
  /** Whose appraisals are under way. */
  readonly open: ReadonlySet<PersonId>
  readonly today: string
  /** Who does it: what brings others back does not bring them, since nobody changes their own record (H8). */
  readonly by: PersonId
}

export type UnitChanged = {
  /** What each unit is afterwards; null for one that is gone. */
  readonly units: ReadonlyMap<string, UnitRecord | null>
  readonly people: readonly { readonly before: Person; readonly after: Person }[]
  /** What takes it back. */
  readonly reverse: UnitAct | null
}

const MOST_NAMES = 5

/**
 * A unit added, renamed, moved, emptied, closed, opened again or removed, with whom that changes and what takes it back;
 * or why not. `changeUnit(office, { unit: 'UPTD', edit: { kind: 'rename', to: 'UPTD Pasar' } })` renames it for all who
 * work there.
 */
export function changeUnit(office: UnitOffice, { unit, edit }: UnitAct): Result<UnitChanged, UnitRefusal> {
  const known = allUnits(office.people, office.units)
  const found = known.get(unit)
  if (edit.kind === 'add') return added(known, { unit, parent: edit.parent })
  if (found === undefined) return err({ kind: 'no-such-unit', unit })
  const at: At = { office, known, unit, found }
  switch (edit.kind) {
    case 'rename':
      return renamed(at, edit.to)
    case 'move':
      return moved(at, edit)
    case 'staff':
      return staffed(at, edit)
    case 'close':
      return closed(at, edit.on)
    case 'reopen':
      return reopened(at)
    case 'remove':
      return removed(at)
    default:
      return assertNever(edit)
  }
}

/** Who and what is in a unit and keeps it from being closed; null for nothing. `unitBusy(office, 'UPTD')?.people` may be 3. */
export function unitBusy(
  office: Pick<UnitOffice, 'people' | 'units' | 'open'>,
  unit: string,
): UnitBusy | null {
  const there = office.people.filter((person) => person.unit === unit)
  const working = there.filter((person) => !isGone(person))
  const appraisals = there.filter(({ id }) => office.open.has(id)).length
  const units = [...allUnits(office.people, office.units)].flatMap(([name, { parent, closedOn }]) =>
    parent === unit && closedOn === null ? [name] : [],
  )
  if (working.length + appraisals + units.length === 0) return null
  const names = working.slice(0, MOST_NAMES).map(({ name }) => name)
  return { unit, people: working.length, names, appraisals, units }
}

type At = {
  readonly office: UnitOffice
  readonly known: Units
  readonly unit: string
  readonly found: UnitRecord
}

type Outcome = Result<UnitChanged, UnitRefusal>

const only = (name: string, record: UnitRecord | null) => new Map([[name, record]])

function added(
  known: Units,
  { unit, parent }: { readonly unit: string; readonly parent: string | null },
): Outcome {
  const taken = sameName(known, unit)
  if (taken !== undefined) return err({ kind: 'unit-exists', unit: taken })
  const above = standsOpen(known, parent)
  if (above.kind === 'err') return above
  return ok({
    units: only(unit, { parent, closedOn: null }),
    people: [],
    reverse: { unit, edit: { kind: 'remove' } },
  })
}

function renamed({ office, known, unit, found }: At, to: string): Outcome {
  const taken = sameName(known, to)
  if (taken !== undefined && taken !== unit) return err({ kind: 'unit-exists', unit: taken })
  if (to === unit) return err({ kind: 'unit-exists', unit })
  const units = new Map<string, UnitRecord | null>([
    [unit, null],
    [to, found],
  ])
  for (const [name, record] of known) if (record.parent === unit) units.set(name, { ...record, parent: to })
  return ok({
    units,
    people: office.people
      .filter((person) => person.unit === unit)
      .map((before) => ({ before, after: { ...before, unit: to } })),
    reverse: { unit: to, edit: { kind: 'rename', to: unit } },
  })
}

function moved(
  { known, unit, found }: At,
  { from, parent }: { readonly from: string | null; readonly parent: string | null },
): Outcome {
  if (found.parent !== from) return err({ kind: 'unit-moved', unit, parent: found.parent })
  const above = standsOpen(known, parent)
  if (above.kind === 'err') return above
  if (parent !== null && unitsBelow(unit, parentsOf(known)).has(parent))
    return err({ kind: 'unit-ring', unit, parent })
  return ok({
    units: only(unit, { ...found, parent }),
    people: [],
    reverse: { unit, edit: { kind: 'move', from: parent, parent: from } },
  })
}

function staffed(
  { office, known, unit }: At,
  { to, people }: { readonly to: string; readonly people: readonly PersonId[] | null },
): Outcome {
  if (to === unit) return err({ kind: 'unit-exists', unit })
  const target = standsOpen(known, to)
  if (target.kind === 'err') return target
  const named = people === null ? null : new Set(people)
  const going = office.people.filter(
    (person) =>
      person.unit === unit &&
      (named === null ? !isGone(person) || office.open.has(person.id) : named.has(person.id)),
  )
  if (going.length === 0) return err({ kind: 'nobody-in', unit })
  const back = going.flatMap(({ id }) => (id === office.by ? [] : [id]))
  return ok({
    units: new Map(),
    people: going.map((before) => ({ before, after: { ...before, unit: to } })),
    reverse: back.length === 0 ? null : { unit: to, edit: { kind: 'staff', to: unit, people: back } },
  })
}

function closed({ office, unit, found }: At, on: string): Outcome {
  if (found.closedOn !== null) return err({ kind: 'unit-closed', unit, on: found.closedOn })
  if (on > office.today) return err({ kind: 'later-day', today: office.today })
  const busy = unitBusy(office, unit)
  if (busy !== null) return err({ kind: 'unit-busy', ...busy })
  return ok({
    units: only(unit, { ...found, closedOn: on }),
    people: [],
    reverse: { unit, edit: { kind: 'reopen' } },
  })
}

function reopened({ known, unit, found }: At): Outcome {
  if (found.closedOn === null) return err({ kind: 'unit-open', unit })
  const above = standsOpen(known, found.parent)
  if (above.kind === 'err') return above
  return ok({
    units: only(unit, { ...found, closedOn: null }),
    people: [],
    reverse: { unit, edit: { kind: 'close', on: found.closedOn } },
  })
}

function removed({ office, known, unit, found }: At): Outcome {
  const below = [...known].flatMap(([name, { parent }]) => (parent === unit ? [name] : []))
  const there = office.people.filter((person) => person.unit === unit)
  if (there.length + below.length > 0) {
    const names = there.slice(0, MOST_NAMES).map(({ name }) => name)
    const appraisals = there.filter(({ id }) => office.open.has(id)).length
    return err({ kind: 'unit-busy', unit, people: there.length, names, appraisals, units: below })
  }
  return ok({
    units: only(unit, null),
    people: [],
    reverse: { unit, edit: { kind: 'add', parent: found.parent } },
  })
}

/** The unit that bears this name already, however it is written. */
function sameName(known: Units, name: string): string | undefined {
  const plain = plainUnit(name)
  return [...known.keys()].find((one) => plainUnit(one) === plain)
}

function standsOpen(known: Units, name: string | null): Result<null, UnitRefusal> {
  if (name === null) return ok(null)
  const found = known.get(name)
  if (found === undefined) return err({ kind: 'no-such-unit', unit: name })
  return found.closedOn === null ? ok(null) : err({ kind: 'unit-closed', unit: name, on: found.closedOn })
}
