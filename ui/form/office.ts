import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'

/** The people of the office, whom fields offer and name. */
export type Office = { readonly people: readonly ColleagueView[] }

export const OfficeContext = createContext<Office>({ people: [] })

/** The office around this form. */
export function useOffice(): Office {
  return useContext(OfficeContext)
}

/** A person's name, or the id of somebody who is no longer known. */
export function nameOf(office: Office, id: string): string {
  return office.people.find((person) => person.id === id)?.name ?? id
}
