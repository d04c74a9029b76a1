import { isGone } from '../case/absence.ts'
import type { Person } from '../case/model.ts'
import type { PersonId } from '../ids.ts'
import { err, ok, type Result } from '../result.ts'
import * as say from './import-texts.ts'
import type { ReadStaffRow } from './read-row.ts'
import type { RowFinding } from './staff-row.ts'

type Named = Pick<ReadStaffRow, 'nip' | 'otherId' | 'name'> & { readonly id: PersonId }

export type StaffIndex = {
  /** Whom a row means, by NIP first and else by another id; null for who is new. */
  readonly find: (row: Pick<ReadStaffRow, 'nip' | 'otherId'>) => Person | null
  /** Whose number this is. */
  readonly numbers: ReadonlyMap<string, PersonId>
  /** Who is called so; several may be. */
  readonly names: ReadonlyMap<string, ReadonlySet<PersonId>>
}

/**
 * People by their numbers and names, with those of a file before them.
 * `staffIndex(people).find({ nip: '198001012005011001' })` is the person or null.
 */
export function staffIndex(people: readonly Person[], rows: readonly Named[] = []): StaffIndex {
  const byNip = new Map(people.flatMap((one) => (one.nip ? [[one.nip, one] as const] : [])))
  const byOther = new Map(people.flatMap((one) => (one.otherId ? [[one.otherId, one] as const] : [])))
  const numbers = new Map<string, PersonId>()
  const names = new Map<string, Set<PersonId>>()
  const add = ({ id, nip, otherId, name }: Named) => {
    if (otherId) numbers.set(otherId, id)
    if (nip) numbers.set(nip, id)
    if (name) names.set(plainName(name), (names.get(plainName(name)) ?? new Set()).add(id))
  }
  const told = new Set(rows.map(({ id }) => id))
  for (const person of people) {
    // What the file says of somebody counts, not what it was before.
    const { id, nip, otherId, name } = person
    const isNamed = rows.length === 0 || !told.has(id) || rows[0]?.name === undefined
    if (!isGone(person)) add({ id, nip, ...(otherId ? { otherId } : {}), ...(isNamed ? { name } : {}) })
  }
  for (const row of rows) add(row)
  const find: StaffIndex['find'] = ({ nip, otherId }) =>
    (nip ? byNip.get(nip) : undefined) ?? (otherId ? byOther.get(otherId) : undefined) ?? null
  return { find, numbers, names }
}

/**
 * Who the superior of a row is: undefined where the file does not tell, null for nobody. A number is looked for first;
 * a name counts where only one person bears it. `findSuperior(index, { row: 2, superior: 'Budi' })` is ok with an id.
 */
export function findSuperior(
  index: StaffIndex,
  { row, superior }: Pick<ReadStaffRow, 'row' | 'superior'>,
): Result<PersonId | null | undefined, RowFinding> {
  if (superior === undefined || superior === null) return ok(superior)
  const number = index.numbers.get(superior) ?? index.numbers.get(superior.replaceAll(/[\s.'’-]/g, ''))
  if (number !== undefined) return ok(number)
  const [first, ...others] = index.names.get(plainName(superior)) ?? []
  if (first === undefined) return err(say.unknownSuperior(row, superior))
  return others.length === 0 ? ok(first) : err(say.severalSuperiors(row, superior, others.length + 1))
}

function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s.,]+/g, ' ')
    .trim()
}
