import { Plus, Trash2 } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { RowsControl } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { cleared, value } from '../form/entry.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Items with fields of their own; what was removed can be put back. */
export function RepeatField({ field, schema, ids, write, drawItem }: FieldProps<RowsControl>) {
  const [removed, setRemoved] = useState<{ readonly index: number; readonly item: Json } | null>(null)
  const items: readonly Json[] = Array.isArray(field.value) ? field.value : []
  const full = typeof schema.maxItems === 'number' && items.length >= schema.maxItems
  const { element } = field
  const texts = words.value.field

  const put = (next: readonly Json[]) => write(next.length === 0 ? cleared : value(next))
  const remove = (index: number) => {
    setRemoved({ index, item: items[index] ?? {} })
    put(items.filter((_, place) => place !== index))
  }
  const restore = () => {
    if (removed === null) return
    put(items.toSpliced(removed.index, 0, removed.item))
    setRemoved(null)
  }
  return (
    <div class="stack">
      {items.length === 0 && <p class="soft">{texts.noRows}</p>}
      {field.items.map((elements, index) => (
        <fieldset key={`${items.length}-${index}`} class="repeat-item">
          <legend class="repeat-legend">
            {element.itemLabel
              ? `${say(element.itemLabel, language.value)} ${index + 1}`
              : texts.rowOf(index + 1)}
          </legend>
          <button
            type="button"
            class="button button-icon repeat-remove"
            aria-label={texts.removeRow(index + 1)}
            onClick={() => remove(index)}
          >
            <Trash2 size={18} aria-hidden="true" />
          </button>
          {drawItem(elements)}
        </fieldset>
      ))}
      <div class="row">
        <button
          id={ids.input}
          type="button"
          class="button"
          disabled={full}
          aria-describedby={ids.describedBy}
          onClick={() => put([...items, {}])}
        >
          <Plus size={18} aria-hidden="true" />
          {element.addLabel ? say(element.addLabel, language.value) : texts.add}
        </button>
        <span aria-live="polite">
          {removed && (
            <>
              {texts.rowRemoved}{' '}
              <button type="button" class="link-button" onClick={restore}>
                {texts.undoRemove}
              </button>
            </>
          )}
        </span>
      </div>
    </div>
  )
}
