import type { Json } from '../../../core/json.ts'
import type { AnswerName } from '../../../core/studio/form-edit/answer-names.ts'
import type { ComparisonKind } from '../../../core/studio/form-edit/condition.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { CheckField } from './check-field.tsx'
import { isMoment, MomentBox } from './moment-box.tsx'
import { NumberField } from './number-field.tsx'
import { PlainBox } from './plain-box.tsx'
import { SelectField } from './select-field.tsx'

type ValueProps = {
  readonly by: ComparisonKind
  readonly answer: AnswerName | undefined
  readonly value: Json
  readonly onChange: (value: Json) => void
}

/** With what an answer is compared, in the way that the answer is given. */
export function ValueBox({ by, answer, value, onChange }: ValueProps) {
  const says = words.value.studio.forms
  const choices = answer?.choices ?? []
  if (choices.length > 0 && by === 'one-of') {
    const chosen: readonly Json[] = Array.isArray(value) ? value : [value]
    return (
      <fieldset class="condition-many">
        <legend class="visually-hidden">{says.value}</legend>
        {choices.map((choice) => {
          const isIn = chosen.includes(choice.value)
          return (
            <CheckField
              key={JSON.stringify(choice.value)}
              label={say(choice.label, language.value)}
              checked={isIn}
              write={(on) => {
                const next = on ? [...chosen, choice.value] : chosen.filter((each) => each !== choice.value)
                if (next.length > 0) onChange(next)
              }}
            />
          )
        })}
      </fieldset>
    )
  }
  if (choices.length > 0) {
    const options = choices.map((choice) => ({
      value: JSON.stringify(choice.value),
      title: say(choice.label, language.value),
    }))
    const now = JSON.stringify(value)
    const known = options.some((option) => option.value === now)
    return (
      <SelectField
        label={says.value}
        quiet
        value={now}
        options={known ? options : [{ value: now, title: now }, ...options]}
        // It was written by `JSON.stringify` just above.
        write={(text) => onChange(JSON.parse(text) as Json)}
      />
    )
  }
  if (typeof value === 'boolean') {
    return (
      <SelectField
        label={says.value}
        quiet
        value={value ? 'yes' : 'no'}
        options={[
          { value: 'yes', title: words.value.field.yes },
          { value: 'no', title: words.value.field.no },
        ]}
        write={(next) => onChange(next === 'yes')}
      />
    )
  }
  if (typeof value === 'number') {
    return <NumberField label={says.value} value={value} write={(next) => onChange(next ?? 0)} />
  }
  if (isMoment(answer?.kind)) {
    const moment = typeof value === 'string' ? value : ''
    return <MomentBox label={says.value} kind={answer.kind} value={moment} write={onChange} />
  }
  return (
    <PlainBox
      label={says.value}
      value={typeof value === 'string' ? value : JSON.stringify(value)}
      write={onChange}
    />
  )
}
