import type { FileControl } from '../../core/form/model.ts'
import { words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'

/** Evidence can't be kept yet; the field says so instead of taking a file that would be lost. */
export function FileField({ ids }: FieldProps<FileControl>) {
  return (
    <output id={ids.input} class="computed soft" aria-labelledby={ids.label}>
      {words.value.field.fileLater}
    </output>
  )
}
