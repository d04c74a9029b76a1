import type { ColleagueView } from '../../core/case/view.ts'
import type { Office } from '../form/office.ts'

/** Whom a field offers: those that its rule names, in that order, or everyone of the office by name. */
export function candidatesOf(ids: readonly string[] | null, office: Office): readonly ColleagueView[] {
  if (ids === null) return office.people.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
  return ids.flatMap((id) => office.people.find((person) => person.id === id) ?? [])
}
