import type { Person } from '../case/model.ts'

/** What is known of a unit besides who works in it: the unit above it, and since which local date it is closed. */
export type UnitRecord = { readonly parent: string | null; readonly closedOn: string | null }

/** Units by name. Whom somebody works for need not be in here: such a unit stands at the top and is open. */
export type Units = ReadonlyMap<string, UnitRecord>

/**
 * Every unit of an office: those that are known, and those that people work in.
 * `allUnits([ani], new Map()).get('Dinas')` is `{ parent: null, closedOn: null }`.
 */
export function allUnits(people: readonly Person[], units: Units): Units {
  const found = new Map(units)
  const add = (name: string) => {
    if (!found.has(name)) found.set(name, { parent: null, closedOn: null })
  }
  for (const { parent } of units.values()) if (parent !== null) add(parent)
  for (const { unit } of people) add(unit)
  return found
}

/** Which unit stands below which. `parentsOf(new Map([['UPTD', { parent: 'Dinas', closedOn: null }]])).get('UPTD')` is `'Dinas'`. */
export function parentsOf(units: Units): ReadonlyMap<string, string | null> {
  return new Map([...units].map(([name, { parent }]) => [name, parent]))
}

/** How a unit's name is compared: `plainUnit(' Bidang  UMUM ')` is `'bidang umum'`. */
export function plainUnit(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
