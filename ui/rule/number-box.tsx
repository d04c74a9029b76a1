import { useId, useState } from 'preact/hooks'
import { useKeptBox } from '../box/use-kept-box.ts'
import { readNumber } from '../number/read-number.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'

type NumberBoxProps = {
  readonly label: string
  /** Where a table's header says what the boxes below it are. */
  readonly hidden?: boolean
  readonly value: number | null
  readonly onChange: (value: number) => void
}

/** A number in the reader's writing; what may be two numbers is asked about, and changes nothing until it is clear (U1). */
export function NumberBox({ label, hidden = false, value, onChange }: NumberBoxProps) {
  const id = useId()
  const stands = value === null ? '' : plain(value)
  const box = useKeptBox(label, stands)
  const [typing, setTyping] = useState<string | null>(box.text)
  const says = words.value.rule
  const text = typing ?? stands
  const reading = readNumber(text, language.value)
  const wrong = problemOf()
  return (
    <div class="number-box">
      <label class={hidden ? 'visually-hidden' : 'field-label'} for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={text}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-problem`}
        onInput={({ currentTarget }) => {
          setTyping(currentTarget.value)
          const next = readNumber(currentTarget.value, language.value)
          if (next.kind !== 'number') box.keep(currentTarget.value, stands)
          else {
            box.drop()
            box.act(() => onChange(next.value))
          }
        }}
        onBlur={() => {
          box.leave()
          if (wrong === null) setTyping(null)
        }}
      />
      <p id={`${id}-problem`} class="field-error">
        {wrong}
      </p>
    </div>
  )

  function problemOf(): string | null {
    switch (reading.kind) {
      case 'number':
        return null
      case 'empty':
        return typing === null ? null : says.numberEmpty
      case 'ambiguous':
        return says.numberAmbiguous(
          writeNumber(reading.whole, language.value).replace(/\./g, ''),
          plain(reading.fraction),
        )
      case 'too-precise':
        return says.numberTooPrecise
      default:
        return says.numberUnreadable
    }
  }
}

/** Without marks for thousands, so that what is shown can be typed on. */
function plain(value: number): string {
  const text = String(value)
  return language.value === 'id' ? text.replace('.', ',') : text
}
