import { useEffect, useState } from 'preact/hooks'
import type { PersonId } from '../../../core/ids.ts'
import type { StaffLine } from '../../../core/protocol/staff.ts'
import { words } from '../../../ui/text/messages.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'
import type { AskStaff } from './use-staff.ts'

type PickProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly ask: AskStaff
  /** Who is not offered: the person themself. */
  readonly without: PersonId
  readonly chosen: PersonId | null
  readonly onChoose: (person: PersonId | null) => void
}

/** Somebody of the office: found by typing, chosen in a list. */
export function PickPerson({ id, label, hint, error, ask, without, chosen, onChoose }: PickProps) {
  const [query, setQuery] = useState('')
  const [found, setFound] = useState<readonly StaffLine[]>([])
  const texts = words.value.people
  useEffect(() => {
    let stale = false
    const wait = setTimeout(
      () =>
        void ask((server) => server.list({ query, limit: 50 })).then((page) => {
          if (page && !stale) setFound(page.people.filter((one) => one.id !== without))
        }),
      query === '' ? 0 : 200,
    )
    return () => {
      stale = true
      clearTimeout(wait)
    }
  }, [ask, query, without])
  const isKept = chosen !== null && !found.some((one) => one.id === chosen)
  return (
    <SimpleField id={id} label={label} error={error} {...(hint ? { hint } : {})}>
      {(field) => (
        <div class="row pick-person">
          <input
            class="input"
            type="search"
            autocomplete="off"
            aria-label={texts.findPerson(label)}
            maxLength={100}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
          <select
            {...field}
            class="input"
            value={chosen ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChoose(found.find((one) => one.id === value)?.id ?? null)
            }
          >
            <option value="">{texts.nobodyChosen}</option>
            {isKept && <option value={chosen}>{chosen}</option>}
            {found.map((one) => (
              <option key={one.id} value={one.id}>
                {`${one.name} · ${one.unit}`}
              </option>
            ))}
          </select>
        </div>
      )}
    </SimpleField>
  )
}
