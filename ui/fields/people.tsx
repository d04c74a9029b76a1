import type { PersonControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import { useCandidates } from './candidates.ts'
import type { FieldProps } from './field-props.ts'
import { PeopleList } from './people-list.tsx'

/** Several colleagues. */
export function PeopleField({ field, schema, ids, draft, write }: FieldProps<PersonControl>) {
  const people = useCandidates(field, draft, listOf)
  const chosen = (Array.isArray(field.value) ? field.value : []).map(String)
  return (
    <PeopleList
      people={people}
      chosen={chosen}
      most={typeof schema.maxItems === 'number' ? Math.max(2, schema.maxItems) : Number.POSITIVE_INFINITY}
      firstId={ids.input}
      onChange={(next) => write(next.length === 0 ? cleared : value(next))}
    />
  )
}

function listOf(id: string): readonly string[] {
  return [id]
}
