import type { PersonControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import { useOffice } from '../form/office.ts'
import { candidatesOf } from './candidates.ts'
import type { FieldProps } from './field-props.ts'
import { PeopleList } from './people-list.tsx'

/** Several colleagues. */
export function PeopleField({ field, schema, ids, write, touch }: FieldProps<PersonControl>) {
  const office = useOffice()
  const chosen = (Array.isArray(field.value) ? field.value : []).map(String)
  return (
    <PeopleList
      people={candidatesOf(field.candidates, office)}
      chosen={chosen}
      most={typeof schema.maxItems === 'number' ? Math.max(2, schema.maxItems) : Number.POSITIVE_INFINITY}
      firstId={ids.input}
      describedBy={ids.describedBy}
      onChange={(next) => write(next.length === 0 ? cleared : value(next))}
      onBlur={touch}
    />
  )
}
