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

/** A person's name, with the post where somebody else is called so, too; the id of somebody who is no longer known. */
export function nameOf({ people }: Office, id: string): string {
  const person = people.find((each) => each.id === id)
  if (person === undefined) return id
  const { name, post, unit } = person
  return people.some((each) => each.name === name && each.id !== id) ? `${name} (${post}, ${unit})` : name
}
