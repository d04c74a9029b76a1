import type { PlainControl } from '../../core/form/model.ts'
import { value } from '../form/entry.ts'
import { words } from '../text/messages.ts'
import { ClearAnswer } from './clear-answer.tsx'
import type { FieldProps } from './field-props.ts'
import { Radio } from './radio.tsx'

/** Yes or no; neither is chosen beforehand. */
export function YesNoField({ field, ids, write }: FieldProps<PlainControl>) {
  const { yes, no } = words.value.field
  const options = [
    { answer: true, label: yes },
    { answer: false, label: no },
  ]
  return (
    <>
      <div class="options options-inline">
        {options.map(({ answer, label }, index) => (
          <Radio
            key={label}
            {...(index === 0 ? { id: ids.input } : {})}
            name={ids.input}
            checked={field.value === answer}
            required={field.required}
            onChoose={() => write(value(answer))}
          >
            {label}
          </Radio>
        ))}
      </div>
      <ClearAnswer field={field} ids={ids} write={write} />
    </>
  )
}
