import type { ElementState } from '../../core/form/form-state.ts'
import type { RowsControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { answerText } from '../form/answer-text.ts'
import { useOffice } from '../form/office.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/**
 * Rows that are given: nobody adds or removes one. What the form works out first names the row. Side by side under
 * one head while there is room and the fields are small, else each row by itself.
 */
export function IndicatorTableField({ field, ids, drawItem }: FieldProps<RowsControl>) {
  const office = useOffice()
  const { itemLabel } = field.element
  const columns = columnsOf(field.items)
  const nameOf = (elements: readonly ElementState[], index: number) => {
    const title = titleOf(elements)
    const text = title && answerText(title.element, title.value, office)
    if (text !== undefined) return text
    return itemLabel ? `${say(itemLabel, language.value)} ${index + 1}` : words.value.field.rowOf(index + 1)
  }
  return (
    <div id={ids.input} tabIndex={-1} class={columns ? 'rows rows-wide' : 'rows'}>
      {field.items.length === 0 && <p class="soft">{words.value.field.noRows}</p>}
      {columns && (
        // Each field says its own label; these are for the eye that runs down a column.
        <div class="rows-head" aria-hidden="true">
          <span />
          {columns.map((column) => (
            <span key={column.path}>{say(column.element.label, language.value)}</span>
          ))}
        </div>
      )}
      {field.items.map((elements, index) => (
        <fieldset key={String(index)} class="rows-item">
          <legend class="rows-name">{nameOf(elements, index)}</legend>
          {drawItem(elements.filter((element) => element !== titleOf(elements)))}
        </fieldset>
      ))}
    </div>
  )
}

type ControlOf = Extract<ElementState, { readonly kind: 'control' }>

function titleOf(elements: readonly ElementState[]): ControlOf | undefined {
  const [first] = elements
  return first?.kind === 'control' && first.readOnly && typeof first.value === 'string' ? first : undefined
}

const small = new Set([
  'text',
  'integer',
  'decimal',
  'percentage',
  'rupiah',
  'time',
  'computed',
  'acknowledgement',
])

/** The columns, where every row has the same few small fields. */
function columnsOf(items: readonly (readonly ElementState[])[]): readonly ControlOf[] | null {
  const rows = items.map((elements) => elements.filter((element) => element !== titleOf(elements)))
  const [first = []] = rows
  const controls = first.filter((element) => element.kind === 'control')
  const fits = rows.every(
    (row) =>
      row.length === controls.length &&
      row.every((each) => each.kind === 'control' && each.visible && small.has(each.element.kind)),
  )
  return fits && controls.length > 0 && controls.length <= 5 ? controls : null
}
