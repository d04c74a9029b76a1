import { useId, useState } from 'preact/hooks'
import { useKeptBox } from '../box/use-kept-box.ts'
import { readNumber } from '../number/read-number.ts'
import { language } from '../text/messages.ts'
import { numberFault, plainNumber } from './number-fault.ts'

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
  const stands = value === null ? '' : plainNumber(value)
  const box = useKeptBox(label, stands)
  const [typing, setTyping] = useState<string | null>(box.text)
  // What stands there by itself is nobody's to mend, be it longer than what is typed may be.
  const wrong = typing === null ? null : numberFault(typing)
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
        value={typing ?? stands}
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
}
