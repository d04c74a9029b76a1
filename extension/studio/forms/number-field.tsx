import { useId, useState } from 'preact/hooks'
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
  const [typing, setTyping] = useState<string | null>(null)
  const written = value === undefined ? '' : writeNumber(value, language.value)
  const read = typing === null || typing.trim() === '' ? null : readNumber(typing, language.value)
  const isRead = read === null || (read.kind === 'number' && (!whole || Number.isInteger(read.value)))
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
        onInput={({ currentTarget }) => setTyping(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        onBlur={() => {
          if (typing === null || !isRead) return
          const next = read?.kind === 'number' ? read.value : undefined
          if (next !== value) write(next)
          setTyping(null)
        }}
      />
      {!isRead && (
        <Wrong text={whole ? words.value.studio.forms.notWhole : words.value.studio.forms.notNumber} />
      )}
    </div>
  )
}
