import type { PersonControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import { useCandidates } from './candidates.ts'
import type { FieldProps } from './field-props.ts'
import { PeopleList } from './people-list.tsx'

/** One colleague. */
export function PersonField({ field, ids, draft, write }: FieldProps<PersonControl>) {
  const people = useCandidates(field, draft, itself)
  return (
    <PeopleList
      people={people}
      chosen={typeof field.value === 'string' ? [field.value] : []}
      most={1}
      firstId={ids.input}
      onChange={([next]) => write(next === undefined ? cleared : value(next))}
    />
  )
}

function itself(id: string): string {
  return id
}
