import { CircleAlert, CircleCheck, Equal } from 'lucide-preact'
import type { ProjectDocuments } from '../../../core/studio/project.ts'
import { groupName } from '../../../core/studio/sheet/group-name.ts'
import { canSpread, groupTotals, spreadWeights } from '../../../core/studio/sheet/spread-weights.ts'
import { say } from '../../../core/text.ts'
import { writeNumber } from '../../../ui/number/write-number.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type Selection, spanOf, within } from './selection.ts'
import type { SheetView } from './sheet-editor.ts'

type WeightTotalsProps = {
  readonly view: SheetView
  readonly documents: ProjectDocuments
  readonly selection: Selection
}

/** What each group's weights come to, and a way to share what is left evenly. */
export function WeightTotals({ view, documents, selection }: WeightTotalsProps) {
  const { ref, rows, columns, act } = view
  const says = words.value.sheet
  const { from, to } = spanOf(within(selection, { rows: rows.length, columns: columns.length }))
  return (
    <ul class="grid-totals" aria-label={says.totals} aria-live="polite">
      {groupTotals(rows).map(({ group, total, rows: members }) => {
        const isRight = total === 100
        const name = group === '' ? '–' : say(groupName(documents, group), language.value)
        const chosen = members.filter((row) => row >= from.row && row <= to.row)
        // A range shares the rest; one cell alone keeps what it has, and the others share.
        const among = chosen.length > 1 ? chosen : members.filter((row) => !chosen.includes(row))
        const spread =
          chosen.length === 0 ? members.filter((row) => typeof rows[row]?.weight !== 'number') : among
        const can = canSpread(rows, { rows: members, among: spread })
        const Icon = isRight ? CircleCheck : CircleAlert
        return (
          <li key={group} class={isRight ? 'grid-total' : 'grid-total total-wrong'}>
            <span class="row">
              <Icon size={16} aria-hidden="true" />
              {says.total(name, writeNumber(total, language.value), isRight)}
            </span>
            <button
              type="button"
              class="button button-small"
              aria-disabled={!can}
              title={says.spreadHint}
              onClick={() => can && act(spreadWeights(documents, ref, { group, among: spread }))}
            >
              <Equal size={16} aria-hidden="true" />
              {says.spread}
              <span class="visually-hidden">: {name}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
