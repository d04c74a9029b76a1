import type { Person } from '../../../core/case/model.ts'
import { byId } from '../../../core/case/people.ts'
import type { PersonId } from '../../../core/ids.ts'
import { maskNip } from '../../../core/people/nip.ts'
import type { StaffLine } from '../../../core/protocol/staff.ts'
import type { Now } from '../../clock.ts'
import type { Store } from '../../storage/store.ts'

/** Writes people as human resources sees them in lists: NIPs masked, others by name. */
export function staffLines(store: Store, now: Now): (person: Person) => StaffLine {
  const known = byId(store.people.all())
  const [owners, holders] = [store.devices.owners(), store.activationCodes.holders(now.office)]
  const nameOf = (id: PersonId) => known.get(id)?.name ?? id
  return ({ nip, superior, delegation, ...person }) => {
    const above = superior === null ? undefined : known.get(superior)
    return {
      ...person,
      nip: maskNip(nip),
      superior: above === undefined ? null : { id: above.id, name: above.name },
      ...(delegation ? { delegation: { ...delegation, name: nameOf(delegation.to) } } : {}),
      access: owners.has(person.id) ? 'device' : holders.has(person.id) ? 'code' : 'none',
    }
  }
}
