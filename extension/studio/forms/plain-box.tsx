import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { Wrong } from './wrong.tsx'

type PlainBoxProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | null
  readonly write: (text: string) => void
}

/** One line of words or signs, written once it is left, kept from the first key on (Z57). */
export function PlainBox({ label, hint, value, error = null, write }: PlainBoxProps) {
  const id = useId()
  const { typing, type, leave } = useTyping({ name: label, value, write })
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
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        onBlur={leave}
      />
      {error !== null && <Wrong text={error} />}
    </div>
  )
}
