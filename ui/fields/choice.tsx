import type { Choice, ChoiceControl } from '../../core/form/model.ts'
import type { Json } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { cleared, value } from '../form/entry.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'
import { Radio } from './radio.tsx'

/** One of several: all in sight while they are few, a list once they are many. */
export function ChoiceField(props: FieldProps<ChoiceControl>) {
  return props.field.choices.length > 7 ? <ChoiceList {...props} /> : <ChoiceRadios {...props} />
}

function ChoiceRadios({ field, ids, write }: FieldProps<ChoiceControl>) {
  return (
    <div class="options">
      {field.choices.map((choice, index) => (
        <Radio
          key={keyOf(choice.value)}
          {...(index === 0 ? { id: ids.input } : {})}
          name={ids.input}
          checked={keyOf(field.value) === keyOf(choice.value)}
          required={field.required}
          describedBy={ids.describedBy}
          onChoose={() => write(value(choice.value))}
        >
          <ChoiceText choice={choice} />
        </Radio>
      ))}
    </div>
  )
}

function ChoiceList({ field, ids, write }: FieldProps<ChoiceControl>) {
  const choose = (key: string) => {
    const choice = field.choices.find((each) => keyOf(each.value) === key)
    write(choice === undefined ? cleared : value(choice.value))
  }
  return (
    <select
      id={ids.input}
      class="input"
      value={keyOf(field.value)}
      required={field.required}
      aria-labelledby={ids.label}
      aria-describedby={ids.describedBy}
      aria-invalid={ids.invalid}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="">{words.value.field.choose}</option>
      {field.choices.map((choice) => (
        <option key={keyOf(choice.value)} value={keyOf(choice.value)}>
          {say(choice.label, language.value)}
        </option>
      ))}
    </select>
  )
}

/** A choice in words, with what it means below. */
export function ChoiceText({ choice }: { readonly choice: Choice }) {
  return (
    <>
      <span>{say(choice.label, language.value)}</span>
      {choice.description && <span class="option-hint">{say(choice.description, language.value)}</span>}
    </>
  )
}

/** A choice's value as text, so that 1 and "1" stay apart. */
export function keyOf(answer: Json | undefined): string {
  return answer === undefined ? '' : JSON.stringify(answer)
}
