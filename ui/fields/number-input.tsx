import type { PlainControl } from '../../core/form/model.ts'
import { say } from '../../core/text.ts'
import { cleared, type Entry, value } from '../form/entry.ts'
import { readAnswer } from '../number/read-answer.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import type { FieldProps } from './field-props.ts'
import { useTyping } from './use-typing.ts'

type NumberProps = FieldProps<PlainControl> & {
  /** The answer has no fraction: a keyboard of figures is enough. */
  readonly whole?: boolean
  readonly before?: string
  readonly after?: string
}

/** A number in the writing of the reader's language; where a text could be two numbers, it asks. */
export function NumberInput({ field, ids, write, whole = false, before, after }: NumberProps) {
  // While the person types, the box holds their own text; it is written out properly once they leave.
  const [typing, setTyping] = useTyping(field, (text: string) => entryOf(text, field.element))
  const unit = after ?? (field.element.unit ? say(field.element.unit, language.value) : undefined)
  const shown = typing ?? field.unread ?? written(field.value)

  const change = (text: string) => {
    setTyping(text)
    write(entryOf(text, field.element))
  }
  return (
    <>
      <span class="affixed affixed-number">
        {before && <span class="affix">{before}</span>}
        <input
          id={ids.input}
          class="input"
          type="text"
          inputMode={whole ? 'numeric' : 'decimal'}
          autocomplete="off"
          value={shown}
          required={field.required}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.invalid}
          onFocus={() => setTyping(field.unread ?? plain(field.value))}
          onInput={({ currentTarget }) => change(currentTarget.value)}
          onBlur={() => {
            setTyping(null)
          }}
        />
        {unit && <span class="affix">{unit}</span>}
      </span>
      {field.unread !== null && (
        <Which
          text={field.unread}
          control={field.element}
          choose={(number) => {
            setTyping(null)
            write(value(number))
          }}
        />
      )}
    </>
  )
}

type WhichProps = {
  readonly text: string
  readonly control: PlainControl
  readonly choose: (number: number) => void
}

/** Asks which of two numbers was meant. */
function Which({ text, control, choose }: WhichProps) {
  const reading = readAnswer(text, control)
  if (reading.kind !== 'ambiguous') return null
  const { field } = words.value
  const options = [
    { number: reading.whole, meaning: field.whichThousands },
    { number: reading.fraction, meaning: field.whichDecimal },
  ]
  return (
    <fieldset class="which" aria-live="polite">
      <legend>{field.which(text)}</legend>
      {options.map(({ number, meaning }) => (
        <button key={meaning} type="button" class="button button-small" onClick={() => choose(number)}>
          {writeNumber(number, language.value)} <span class="soft">({meaning})</span>
        </button>
      ))}
    </fieldset>
  )
}

function entryOf(text: string, control: PlainControl): Entry {
  const reading = readAnswer(text, control)
  if (reading.kind === 'empty') return cleared
  return reading.kind === 'number' ? value(reading.value) : { kind: 'unread', text }
}

function written(answer: unknown): string {
  return typeof answer === 'number' ? writeNumber(answer, language.value) : ''
}

/** Without thousands marks, so that editing one digit never makes a text ambiguous. */
function plain(answer: unknown): string {
  if (typeof answer !== 'number') return ''
  const text = String(answer)
  if (text.includes('e')) return writeNumber(answer, language.value)
  return language.value === 'id' ? text.replace('.', ',') : text
}
