import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import type { PersonId } from '../ids.ts'
import { findRings } from './find-rings.ts'
import * as say from './import-texts.ts'
import { type FieldChange, personChanges } from './person-changes.ts'
import { type ReadStaffRow, type RowReading, readRow } from './read-row.ts'
import type { StaffField } from './staff-field.ts'
import { findSuperior, staffIndex } from './staff-index.ts'
import type { RowFinding, StaffRow } from './staff-row.ts'
import { parentsOf, type Units } from './units.ts'

/** Somebody as the file says they are, with what that changes; `before` null for who is new. */
export type PlannedPerson = {
  readonly row: number
  readonly before: Person | null
  readonly after: Person
  readonly fields: readonly FieldChange[]
}

/** What taking a list in would do. With any fault nothing of it may be done. */
export type ImportPlan = {
  readonly faults: readonly RowFinding[]
  readonly warnings: readonly RowFinding[]
  readonly fresh: readonly PlannedPerson[]
  readonly changed: readonly PlannedPerson[]
  readonly same: number
  /** In the office and not in the file: asked about, never removed by themselves. */
  readonly gone: readonly Person[]
  /** Which unit stands below which, as far as the file tells. */
  readonly units: ReadonlyMap<string, string | null>
}

export type ImportAsk = {
  readonly rows: readonly StaffRow[]
  /** The fields that columns were found for: others stay as they are. */
  readonly fields: readonly StaffField[]
  readonly people: readonly Person[]
  /** The units as they are: a list brings nobody into one that is closed, and no unit below itself. */
  readonly units: Units
  readonly today: string
  /** The id of somebody new, by their row. */
  readonly newId: (row: number) => PersonId
}

/**
 * Compares a list of staff with the office: every fault by row and column, who is new, what differs field by field, who
 * is missing. `planImport({ rows, fields, people, units, today, newId }).changed[0]?.fields` is what differs of the first.
 */
export function planImport(ask: ImportAsk): ImportPlan {
  const planning = planImportInSteps(ask)
  for (;;) {
    const step = planning.next()
    if (step.done) return step.value
  }
}

/**
 * The same, some hundred rows at a time: whoever has others to serve does so between two steps. What it is given must not
 * change meanwhile. `planImportInSteps(ask).next().done` is false for a long list.
 */
export function* planImportInSteps({
  rows,
  fields,
  people,
  units: now,
  today,
  newId,
}: ImportAsk): Generator<void, ImportPlan> {
  const readings: RowReading[] = []
  for (const row of rows) {
    readings.push(readRow(row, { fields, today }))
    if (readings.length % STEP === 0) yield
  }
  const faults = [...missingColumns(fields), ...readings.flatMap((one) => one.faults)]
  const warnings = readings.flatMap((one) => one.warnings)
  const read = readings.map((one) => one.read)
  faults.push(...withoutId(read), ...twice(read, 'nip'), ...twice(read, 'otherId'))

  yield
  const index = staffIndex(people)
  const paired = read.map((row) => ({ row, before: index.find(row) }))
  faults.push(...samePerson(paired))
  const ids = new Map(paired.map(({ row, before }) => [row.row, before?.id ?? newId(row.row)]))
  yield
  const known = staffIndex(
    people,
    read.flatMap((row) => ({ ...row, id: ids.get(row.row) ?? newId(row.row) })),
  )
  yield
  const planned: PlannedPerson[] = []
  for (const { row, before } of paired) {
    const id = before?.id ?? newId(row.row)
    const superior = findSuperior(known, row)
    if (superior.kind === 'err') faults.push(superior.error)
    else if (superior.value === id) faults.push(say.ownSuperior(row.row))
    if (before === null) faults.push(...incomplete(row, fields))
    const after = taken(row, { id, before, superior: superior.kind === 'ok' ? superior.value : undefined })
    planned.push({ row: row.row, before, after, fields: [] })
    if (planned.length % STEP === 0) yield
  }
  yield
  faults.push(...ringFaults(planned, people))
  yield
  const units = unitsIn(read, now)
  faults.push(...units.faults, ...intoClosed(planned, now))

  const nameOf = namesOf(people, planned)
  const told: PlannedPerson[] = []
  for (const one of planned) {
    told.push({ ...one, fields: personChanges(one.before, one.after, nameOf) })
    if (told.length % STEP === 0) yield
  }
  const seen = new Set(planned.map(({ after }) => after.id))
  return {
    faults: faults.toSorted((a, b) => a.row - b.row),
    warnings,
    fresh: told.filter(({ before }) => before === null),
    changed: told.filter((one) => one.before !== null && one.fields.length > 0),
    same: told.filter((one) => one.before !== null && one.fields.length === 0).length,
    gone: people.filter((person) => !seen.has(person.id) && !isGone(person)),
    units: units.parents,
  }
}

/** Rows after which others may be served: a few milliseconds' work. */
const STEP = 250

function missingColumns(fields: readonly StaffField[]): readonly RowFinding[] {
  return fields.includes('nip') || fields.includes('otherId') ? [] : [say.missingId]
}

function withoutId(rows: readonly ReadStaffRow[]): readonly RowFinding[] {
  return rows
    .filter(({ nip, otherId }) => nip === null && (otherId === null || otherId === undefined))
    .map(({ row }) => say.noId(row))
}

function twice(rows: readonly ReadStaffRow[], field: 'nip' | 'otherId'): readonly RowFinding[] {
  const first = new Map<string, number>()
  return rows.flatMap((row) => {
    const value = row[field]
    if (!value) return []
    const before = first.get(value)
    if (before !== undefined) return [say.twice(row.row, field, before)]
    first.set(value, row.row)
    return []
  })
}

type Paired = { readonly row: ReadStaffRow; readonly before: Person | null }

/** One row by a NIP and another by an other id may both mean the same person. */
function samePerson(paired: readonly Paired[]): readonly RowFinding[] {
  const first = new Map<PersonId, number>()
  return paired.flatMap(({ row, before }) => {
    if (before === null) return []
    const earlier = first.get(before.id)
    if (earlier !== undefined) return [say.samePerson(row.row, earlier)]
    first.set(before.id, row.row)
    return []
  })
}

function incomplete(row: ReadStaffRow, fields: readonly StaffField[]): readonly RowFinding[] {
  return (['name', 'post', 'unit'] as const)
    .filter((field) => !fields.includes(field))
    .map((field) => say.neededForNew(row.row, field))
}

function taken(
  row: ReadStaffRow,
  {
    id,
    before,
    superior,
  }: {
    readonly id: PersonId
    readonly before: Person | null
    readonly superior: PersonId | null | undefined
  },
): Person {
  const { absence, otherId, postKind, email, ...kept } = before ?? newcomer(id)
  const optional = {
    otherId: row.otherId === undefined ? otherId : (row.otherId ?? undefined),
    postKind: row.postKind === undefined ? postKind : (row.postKind ?? undefined),
    email: row.email === undefined ? email : (row.email ?? undefined),
    // Who is in the list again is back.
    absence: absence?.kind === 'leave' ? absence : undefined,
  }
  return {
    ...kept,
    name: row.name ?? kept.name,
    // A list by other ids must not take a NIP away.
    nip: row.nip ?? kept.nip,
    post: row.post ?? kept.post,
    grade: row.grade === undefined ? kept.grade : row.grade,
    unit: row.unit ?? kept.unit,
    superior: superior === undefined ? kept.superior : superior,
    frontLine: row.frontLine ?? kept.frontLine,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
  }
}

function newcomer(id: PersonId): Person {
  const nothing = { name: '', nip: null, post: '', grade: null, unit: '', superior: null }
  return { id, ...nothing, frontLine: false, appraised: true, hr: false }
}

function ringFaults(planned: readonly PlannedPerson[], people: readonly Person[]): readonly RowFinding[] {
  const superiors = new Map(people.map(({ id, superior }) => [id, superior]))
  for (const { after } of planned) superiors.set(after.id, after.superior)
  const rows = new Map(planned.map(({ after, row }) => [after.id, row]))
  return findRings(superiors).flatMap((ring) => {
    // Somebody who is their own superior has been told already.
    const told = ring.length > 1 ? ring.map((id) => rows.get(id)).find((row) => row !== undefined) : undefined
    return told === undefined ? [] : [say.ring(told, ring.length)]
  })
}

/** Whoever is there already may stay in the list: they are what keeps the unit from having been closed by hand. */
function intoClosed(planned: readonly PlannedPerson[], units: Units): readonly RowFinding[] {
  return planned.flatMap(({ row, before, after: { unit } }) => {
    const on = before?.unit === unit ? null : (units.get(unit)?.closedOn ?? null)
    return on === null ? [] : [say.closedUnit(row, unit, on)]
  })
}

function unitsIn(
  rows: readonly ReadStaffRow[],
  now: Units,
): {
  readonly parents: ReadonlyMap<string, string | null>
  readonly faults: readonly RowFinding[]
} {
  const parents = new Map<string, string | null>()
  const faults: RowFinding[] = []
  for (const { row, unit, parentUnit } of rows) {
    if (unit === undefined || parentUnit === undefined || parentUnit === null) continue
    const before = parents.get(unit)
    if (before === undefined) parents.set(unit, parentUnit)
    else if (before !== parentUnit) faults.push(say.otherParent(row, unit, before ?? ''))
  }
  const rings = new Set(findRings(new Map([...parentsOf(now), ...parents])).flat())
  for (const { row, unit } of rows) {
    if (unit === undefined || !parents.has(unit) || !rings.delete(unit)) continue
    faults.push(say.unitRing(row, unit))
  }
  return { parents, faults }
}

function namesOf(people: readonly Person[], planned: readonly PlannedPerson[]) {
  const names = new Map(people.map(({ id, name }) => [id, name]))
  for (const { after } of planned) names.set(after.id, after.name)
  return (id: PersonId) => names.get(id) ?? id
}
