import type { RowsControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Rows that are given: nobody adds or removes one. */
export function IndicatorTableField({ field, ids, drawItem }: FieldProps<RowsControl>) {
  const { itemLabel } = field.element
  return (
    <div id={ids.input} class="stack">
      {field.items.length === 0 && <p class="soft">{words.value.field.noRows}</p>}
      {field.items.map((elements, index) => (
        <fieldset key={String(index)} class="repeat-item repeat-row">
          <legend class="repeat-legend">
            {itemLabel
              ? `${say(itemLabel, language.value)} ${index + 1}`
              : words.value.field.rowOf(index + 1)}
          </legend>
          {drawItem(elements)}
        </fieldset>
      ))}
    </div>
  )
}
