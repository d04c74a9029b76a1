import type { PersonControl } from '../../core/form/model.ts'
import { cleared, value } from '../form/entry.ts'
import { useOffice } from '../form/office.ts'
import { candidatesOf } from './candidates.ts'
import type { FieldProps } from './field-props.ts'
import { PeopleList } from './people-list.tsx'

/** One colleague. */
export function PersonField({ field, ids, write, touch }: FieldProps<PersonControl>) {
  const office = useOffice()
  return (
    <PeopleList
      people={candidatesOf(field.candidates, office)}
      chosen={typeof field.value === 'string' ? [field.value] : []}
      most={1}
      firstId={ids.input}
      describedBy={ids.describedBy}
      onChange={([next]) => write(next === undefined ? cleared : value(next))}
      onBlur={touch}
    />
  )
}
