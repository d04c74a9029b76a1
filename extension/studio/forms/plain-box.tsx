import { useId, useState } from 'preact/hooks'
import { Wrong } from './wrong.tsx'

type PlainBoxProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | null
  readonly write: (text: string) => void
}

/** One line of words or signs, written once it is left. */
export function PlainBox({ label, hint, value, error = null, write }: PlainBoxProps) {
  const id = useId()
  const [typing, setTyping] = useState<string | null>(null)
  return (
    <div class="prop-field">
      <label class="prop-label" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="prop-hint">
          {hint}
        </p>
      )}
      <input
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typing ?? value}
        aria-invalid={error !== null}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => setTyping(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        onBlur={() => {
          if (typing !== null && typing !== value) write(typing)
          setTyping(null)
        }}
      />
      {error !== null && <Wrong text={error} />}
    </div>
  )
}
