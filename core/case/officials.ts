import type { PersonId } from '../ids.ts'
import type { Case, Person } from './model.ts'
import { byId } from './people.ts'
import { subjectOf } from './refs.ts'
import type { Official } from './view.ts'

/**
 * The three whom an evaluation document names: the person, who rates them, and that one's superior. Ranks are in it, as
 * the regulation's sheet asks; no NIP (P3). `officialsOf(opened, people).superior?.name` may be `'Bambang'`.
 */
export function officialsOf(
  { person, snapshot: { assignments } }: Pick<Case, 'person' | 'snapshot'>,
  people: readonly Person[],
): { readonly person: Official; readonly superior: Official | null; readonly reviewer: Official | null } {
  const official = (id: PersonId): Official => ({
    ...subjectOf(id, people),
    grade: byId(people).get(id)?.grade ?? null,
  })
  const [superior] = assignments.superior ?? []
  const [reviewer] = assignments.reviewer ?? []
  return {
    person: official(person),
    superior: superior === undefined ? null : official(superior),
    reviewer: reviewer === undefined ? null : official(reviewer),
  }
}
