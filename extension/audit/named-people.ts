import type { ColleagueView } from '../../core/case/view.ts'

/** Somebody who may be looked for in the log. */
export type NamedPerson = Pick<ColleagueView, 'id' | 'name' | 'unit'> & {
  /** The name as it is searched: without capitals. */
  readonly searched: string
}

const names = new Intl.Collator('id')

/** People in the order of their names, made ready once for all keys of a search. */
export function namedPeople(people: readonly ColleagueView[]): readonly NamedPerson[] {
  return people
    .map(({ id, name, unit }) => ({ id, name, unit, searched: name.toLowerCase() }))
    .sort((a, b) => names.compare(a.name, b.name))
}
