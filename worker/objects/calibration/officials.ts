import type { Person } from '../../../core/case/model.ts'
import { byId, presentById } from '../../../core/case/people.ts'
import { type CycleId, type PersonId, personId } from '../../../core/ids.ts'
import type { Store } from '../../storage/store.ts'

export type Official = { readonly id: PersonId; readonly name: string; readonly post: string }

/** The officials of a cycle: who rates or stands above somebody who does, with the units of those below them. */
export function officialsIn(
  store: Store,
  cycle: CycleId,
): readonly (Official & { readonly units: readonly string[] })[] {
  const people = store.people.all()
  const units = new Map<PersonId, Set<string>>()
  for (const { person, roles } of store.cases.rolesIn(cycle)) {
    const unit = byId(people).get(person)?.unit
    // Only the case itself writes them.
    const held = JSON.parse(roles) as { readonly [role: string]: readonly string[] }
    for (const holder of [...(held.superior ?? []), ...(held.reviewer ?? [])]) {
      const found = units.get(personId(holder)) ?? new Set<string>()
      if (unit !== undefined) found.add(unit)
      units.set(personId(holder), found)
    }
  }
  return [...units].flatMap(([id, below]) => {
    const found = presentById(people).get(id)
    return found ? [{ ...officialOf(found), units: [...below].toSorted() }] : []
  })
}

/** Somebody by name and post; an id that leads to nobody stays an id. */
export function nameOf(people: readonly Person[], id: PersonId): Official {
  const found = byId(people).get(id)
  return found ? officialOf(found) : { id, name: id, post: '' }
}

function officialOf({ id, name, post }: Person): Official {
  return { id, name, post }
}
