import { cleared } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Takes an answer back that need not be given: a radio button alone can't be released. */
export function ClearAnswer({ field, ids, write }: Pick<FieldProps, 'field' | 'ids' | 'write'>) {
  if (field.required || field.value === undefined) return null
  const clear = () => {
    write(cleared)
    // This button goes with the answer; the focus stays with the field.
    document.getElementById(ids.input)?.focus()
  }
  return (
    <p class="field-clear">
      <button type="button" class="link-button" aria-describedby={ids.label} onClick={clear}>
        {words.value.field.clear}
      </button>
    </p>
  )
}
