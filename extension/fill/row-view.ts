import { rivalsOf } from '../../core/draft/state.ts'
import { cleared, type Entry } from '../../ui/form/entry.ts'
import type { Rival } from '../../ui/form/field-view.ts'
import type { AnswerRow, DraftRow } from '../store/drafts.ts'
import { mainOf } from './keeper.ts'

/** What a page shows of a field: its entry, and what stands beside that. */
export type RowView = { readonly entry: Entry; readonly rivals: readonly Rival[] }

/** How a page of a device sees what fields hold. */
export function rowView(view: {
  readonly page: string
  readonly device: string
  readonly names: DraftRow['names']
}): (row: Pick<AnswerRow, 'values'>) => RowView {
  return ({ values }) => {
    const entry = mainOf(values, view.page)?.entry ?? cleared
    const rivals = rivalsOf(values, entry).map(
      ({ device, entry: other, at }): Rival => ({
        entry: other,
        from: device === view.device ? null : (view.names[device] ?? '?'),
        at,
      }),
    )
    return { entry, rivals }
  }
}
