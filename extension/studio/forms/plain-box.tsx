import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { Wrong } from './wrong.tsx'

type PlainBoxProps = {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly error?: string | null
  /** Why it cannot be written so; null where it can. */
  readonly fault?: (text: string) => string | null
  readonly write: (text: string) => void
}

/** One line of words or signs, written once it is left, kept from the first key on (Z57). */
export function PlainBox({ label, hint, value, error = null, fault, write }: PlainBoxProps) {
  const id = useId()
  const fits = (text: string) => (fault?.(text) ?? null) === null
  const { typing, type, leave } = useTyping({ name: label, value, fits, write })
  const why = error ?? fault?.(typing ?? value) ?? null
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
        aria-invalid={why !== null}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
        onBlur={leave}
      />
      {why !== null && <Wrong text={why} />}
    </div>
  )
}
