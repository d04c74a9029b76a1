import { isObject, type Json } from '../../../core/json.ts'
import type { FormPart } from '../../../core/studio/form-edit/parts.ts'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { textIn } from './builder.ts'
import { isMoment, MomentBox } from './moment-box.tsx'
import { NumberField } from './number-field.tsx'
import { PlainBox } from './plain-box.tsx'
import { SelectField } from './select-field.tsx'

type DefaultProps = {
  readonly part: FormPart
  readonly value: Json | undefined
  readonly write: (value: Json | undefined) => void
}

/** What an answer is before anybody has given one. */
export function DefaultBox({ part, value, write }: DefaultProps) {
  const says = words.value.studio.forms
  const kind = String(part.body.kind)
  const choices: readonly Json[] = Array.isArray(part.body.choices) ? part.body.choices : []
  if (kind === 'choice' || kind === 'rating' || kind === 'yes-no') {
    const known =
      kind === 'yes-no'
        ? [
            { value: 'true', title: words.value.field.yes },
            { value: 'false', title: words.value.field.no },
          ]
        : choices.flatMap((choice) => {
            const text = isObject(choice) ? textIn(choice.label) : undefined
            if (!isObject(choice) || text === undefined) return []
            return [{ value: JSON.stringify(choice.value), title: say(text, language.value) }]
          })
    return (
      <SelectField
        label={says.default}
        value={value === undefined ? '' : JSON.stringify(value)}
        options={[{ value: '', title: says.noDefault }, ...known]}
        // It was written by `JSON.stringify` just above.
        write={(next) => write(next === '' ? undefined : (JSON.parse(next) as Json))}
      />
    )
  }
  if (kind === 'integer' || kind === 'decimal' || kind === 'percentage' || kind === 'rupiah') {
    return (
      <NumberField label={says.default} value={typeof value === 'number' ? value : undefined} write={write} />
    )
  }
  if (isMoment(kind)) {
    return (
      <MomentBox
        label={says.default}
        kind={kind}
        optional
        value={typeof value === 'string' ? value : ''}
        write={(moment) => write(moment === '' ? undefined : moment)}
      />
    )
  }
  return (
    <PlainBox
      label={says.default}
      value={typeof value === 'string' ? value : ''}
      write={(text) => write(text === '' ? undefined : text)}
    />
  )
}
