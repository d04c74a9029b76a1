import type { Person } from '../case/model.ts'
import type { PersonId } from '../ids.ts'
import { maskNip } from './nip.ts'

/** What may be told to have changed of a person. */
export type PersonField =
  | 'name'
  | 'nip'
  | 'otherId'
  | 'post'
  | 'postKind'
  | 'grade'
  | 'unit'
  | 'superior'
  | 'frontLine'
  | 'email'
  | 'appraised'
  | 'hr'
  | 'absence'
  | 'delegation'
  | 'certified'

/** A field with what it was and is, as human resources reads it: NIPs masked, people by name. */
export type FieldChange = {
  readonly field: PersonField
  readonly before: string | null
  readonly after: string | null
}

/**
 * What is different between a person before and after, field by field; nothing of somebody new but what is filled.
 * `personChanges(ani, { ...ani, grade: 'III/d' }, nameOf)` is
 * `[{ field: 'grade', before: 'III/c', after: 'III/d' }]`.
 */
export function personChanges(
  before: Person | null,
  after: Person,
  nameOf: (id: PersonId) => string,
): readonly FieldChange[] {
  const [was, is] = [before === null ? null : shown(before, nameOf), shown(after, nameOf)]
  return fields.flatMap((field) => {
    const [old, now] = [was?.[field] ?? null, is[field]]
    if (old === now && !(field === 'nip' && before !== null && before.nip !== after.nip)) return []
    return [{ field, before: old, after: now }]
  })
}

const fields: readonly PersonField[] = [
  'name',
  'nip',
  'otherId',
  'post',
  'postKind',
  'grade',
  'unit',
  'superior',
  'frontLine',
  'email',
  'appraised',
  'hr',
  'absence',
  'delegation',
  'certified',
]

function shown(
  person: Person,
  nameOf: (id: PersonId) => string,
): { readonly [field in PersonField]: string | null } {
  const { absence, delegation, certified, hr } = person
  return {
    name: person.name,
    nip: maskNip(person.nip),
    otherId: person.otherId ?? null,
    post: person.post,
    postKind: person.postKind ?? null,
    grade: person.grade,
    unit: person.unit,
    superior: person.superior === null ? null : nameOf(person.superior),
    frontLine: person.frontLine ? 'yes' : null,
    email: person.email ?? null,
    appraised: person.appraised ? 'yes' : null,
    hr: hr ? 'yes' : null,
    absence: absence ? `${absence.kind} ${absence.since}${absence.until ? `–${absence.until}` : ''}` : null,
    delegation: delegation
      ? `${delegation.as} ${nameOf(delegation.to)} ${delegation.from}–${delegation.until ?? ''}`
      : null,
    certified: certified ? `${certified.on} ${certified.document}` : null,
  }
}
