import { useMemo } from 'preact/hooks'
import type { ColleagueView } from '../../core/case/view.ts'
import type { Json } from '../../core/json.ts'
import type { FormDraft } from '../form/draft.ts'
import type { FieldView } from '../form/field-view.ts'
import { useOffice } from '../form/office.ts'
import { unsuitableIn } from '../form/unsuitable.ts'

/**
 * Whom a field offers: those that its rule names, in that order, or everyone of the office by name; never somebody
 * whom the form's checks would refuse.
 */
export function useCandidates(
  { candidates, path }: Pick<FieldView, 'candidates' | 'path'>,
  draft: FormDraft,
  alone: (id: string) => Json,
): readonly ColleagueView[] {
  const { people } = useOffice()
  const { form, context } = draft
  return useMemo(() => {
    const named = candidates?.flatMap((id) => people.find((person) => person.id === id) ?? [])
    const offered = named ?? people.toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
    const ids = offered.map(({ id }) => id)
    const unsuitable = unsuitableIn({ form, context, path, alone }, ids)
    return offered.filter(({ id }) => !unsuitable.has(id))
  }, [candidates, people, form, context, path, alone])
}
