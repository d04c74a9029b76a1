import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { readNumber } from '../../../ui/number/read-number.ts'
import { writeNumber } from '../../../ui/number/write-number.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { Wrong } from './wrong.tsx'

type NumberProps = {
  readonly label: string
  readonly value: number | undefined
  readonly whole?: boolean
  readonly write: (value: number | undefined) => void
}

/** A number that may be left out; one that cannot be read stays as it was typed and says so. */
export function NumberField({ label, value, whole = false, write }: NumberProps) {
  const written = value === undefined ? '' : writeNumber(value, language.value)
  const read = (text: string) => (text.trim() === '' ? null : readNumber(text, language.value))
  const fits = (text: string) => {
    const number = read(text)
    return number === null || (number.kind === 'number' && (!whole || Number.isInteger(number.value)))
  }
  const { typing, type, leave } = useTyping({
    name: label,
    value: written,
    fits,
    write(text) {
      const number = read(text)
      const next = number?.kind === 'number' ? number.value : undefined
      if (next !== value) write(next)
    },
  })
  const isRead = typing === null || fits(typing)
  const id = useId()
  return (
    <div class="prop-field prop-number">
      <label class="prop-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={typing ?? written}
        aria-invalid={!isRead}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        onBlur={leave}
      />
      {!isRead && (
        <Wrong text={whole ? words.value.studio.forms.notWhole : words.value.studio.forms.notNumber} />
      )}
    </div>
  )
}
