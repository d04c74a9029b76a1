import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Choice, ChoiceControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { cleared, value } from '../form/entry.ts'
import { later } from '../later.tsx'
import { language, words } from '../text/messages.ts'
import { ClearAnswer } from './clear-answer.tsx'
import type { FieldProps } from './field-props.ts'
import { keyOf } from './key-of.ts'
import { Radio } from './radio.tsx'

const NoLongerOffered = later(async () => (await import('./no-longer-offered.tsx')).NoLongerOffered)
const PickList = later(async () => (await import('./pick-list.tsx')).PickList)

/** One of several: all in sight while they are few, a list once they are more, with a search once they are many. */
export function ChoiceField(props: FieldProps<ChoiceControl>) {
  const { length } = props.field.choices
  const Box = length <= 7 ? ChoiceRadios : length <= 20 ? ChoiceList : ChoiceSearch
  return (
    <>
      {isGone(props.field) && <NoLongerOffered field={props.field} />}
      <Box {...props} />
    </>
  )
}

/** True where other answers took what was chosen from the list. */
function isGone({ value: given, choices }: FieldProps<ChoiceControl>['field']): boolean {
  return (
    given !== undefined && given !== null && choices.every((choice) => keyOf(choice.value) !== keyOf(given))
  )
}

function ChoiceRadios({ field, ids, write }: FieldProps<ChoiceControl>) {
  if (field.choices.length === 0) return <p class="soft">{words.value.field.nothingToChoose}</p>
  return (
    <>
      <div class="options">
        {field.choices.map((choice, index) => (
          <Radio
            key={keyOf(choice.value)}
            {...(index === 0 ? { id: ids.input } : {})}
            name={ids.input}
            checked={keyOf(field.value) === keyOf(choice.value)}
            required={field.required}
            onChoose={() => write(value(choice.value))}
          >
            {choiceText(choice)}
          </Radio>
        ))}
      </div>
      <ClearAnswer field={field} ids={ids} write={write} />
    </>
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
      value={field.choices.some((each) => keyOf(each.value) === keyOf(field.value)) ? keyOf(field.value) : ''}
      required={field.required}
      aria-labelledby={ids.label}
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

function ChoiceSearch({ field, ids, write }: FieldProps<ChoiceControl>) {
  const picks = usePicks(field.choices)
  return (
    <PickList
      picks={picks}
      chosen={picks.filter(({ key }) => key === keyOf(field.value))}
      most={1}
      firstId={ids.input}
      says={{ search: words.value.field.search, results: words.value.field.found }}
      onChange={([next]) => {
        const choice = field.choices.find((each) => keyOf(each.value) === next)
        write(choice === undefined ? cleared : value(choice.value))
      }}
    />
  )
}

/** Choices as a list to search takes them. */
export function usePicks(choices: readonly Choice[]) {
  const reader = language.value
  return useMemo(
    () =>
      choices.map(({ value: answer, label, description }) => ({
        key: keyOf(answer),
        label: say(label, reader),
        ...(description ? { hint: say(description, reader) } : {}),
      })),
    [choices, reader],
  )
}

/** A choice in words, with what it means below. No component of its own: a form has many choices, and they stand still. */
export function choiceText({ label, description }: Choice): VNode {
  return (
    <>
      <span>{say(label, language.value)}</span>
      {description && <span class="option-hint">{say(description, language.value)}</span>}
    </>
  )
}
