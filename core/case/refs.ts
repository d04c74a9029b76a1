import type { PersonId } from '../ids.ts'
import type { Person } from './model.ts'
import { byId } from './people.ts'
import type { Subject } from './view.ts'

/** How rows name a pack, and a form: `kotabumi@3`. */
export function packRef({ id, version }: { readonly id: string; readonly version: number }): string {
  return `${id}@${version}`
}

/**
 * What everybody may know of the person appraised. Somebody who has left the office is known by id alone.
 * `subjectOf(personId('ani'), people).name` is `'Ani'`.
 */
export function subjectOf(id: PersonId, people: readonly Person[]): Subject {
  const person = byId(people).get(id)
  return { id, name: person?.name ?? id, post: person?.post ?? '', unit: person?.unit ?? '' }
}
