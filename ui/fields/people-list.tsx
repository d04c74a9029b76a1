import { useMemo } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'
import { nameOf } from '../form/office.ts'
import { words } from '../text/messages.ts'
import { PickList } from './pick-list.tsx'

type PeopleListProps = {
  readonly people: readonly ColleagueView[]
  readonly chosen: readonly string[]
  /** How many may be chosen; one makes radio buttons of it. */
  readonly most: number
  readonly firstId: string
  readonly onChange: (chosen: readonly string[]) => void
}

/** Colleagues to tick, found by name, post or unit. */
export function PeopleList({ people, chosen, most, firstId, onChange }: PeopleListProps) {
  const { field } = words.value
  const picks = useMemo(
    () => people.map(({ id, name, post, unit }) => ({ key: id, label: name, hint: `${post} · ${unit}` })),
    [people],
  )
  if (people.length === 0) return <p class="soft">{field.noChoices}</p>
  const picked = chosen.map((key) => ({ key, label: nameOf({ people }, key) }))
  return (
    <PickList
      picks={picks}
      chosen={picked}
      most={most}
      firstId={firstId}
      says={{ search: field.searchPeople, results: field.results }}
      onChange={onChange}
    />
  )
}
