import type { PersonId } from '../ids.ts'
import type { CriteriaReading } from './criteria-reading.ts'
import type { Person } from './model.ts'
import { may } from './permissions.ts'
import { dutiesOf } from './standing.ts'
import type { ReadingView } from './view.ts'

/** A row about a reading, for one who may see it. */
export type ReadingRow = {
  readonly audience: PersonId
  readonly kind: 'reading'
  readonly id: string
  readonly body: ReadingView
}

/**
 * Who may know that somebody has read the criteria: they themself, and human resources, who have to see that all
 * do (S-S4). Colleagues and superiors are told nothing.
 * `readingViews(reading, people).map(({ audience }) => audience)` is `['ani', 'gita']`.
 */
export function readingViews(reading: CriteriaReading, people: readonly Person[]): readonly ReadingRow[] {
  const staff = people
    .filter((one) => one.id !== reading.person && may('reading.see', dutiesOf(one)))
    .map(({ id }) => id)
  const row = { kind: 'reading', id: `${reading.pack}/${reading.person}`, body: reading } as const
  return [reading.person, ...staff].map((audience) => ({ audience, ...row }))
}
