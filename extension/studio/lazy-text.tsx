import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useTyping } from '../../ui/box/use-typing.ts'

type LazyTextProps = {
  readonly label: string
  readonly value: string
  /** Why it cannot be written so; null where it can. */
  readonly fault?: (text: string) => string | null
  readonly write: (text: string) => void
  readonly lines?: number
  /** What stands beside the label: its help. */
  readonly help?: ComponentChildren
  readonly lang?: string | undefined
}

/** A box that is written when the person leaves it, so that a sentence is one act and not a hundred; kept from the first key on (Z57). */
export function LazyText({ label, value, fault, write, lines = 1, help, lang }: LazyTextProps) {
  const id = useId()
  const { typing, type, leave } = useTyping({
    name: label,
    value,
    fits: (text) => (fault?.(text.trim()) ?? null) === null,
    write: (text) => {
      if (text.trim() !== value) write(text.trim())
    },
  })
  const why = typing === null ? null : (fault?.(typing.trim()) ?? null)
  const shared = {
    id,
    class: 'input',
    autocomplete: 'off',
    value: typing ?? value,
    lang,
    'aria-invalid': why !== null,
    'aria-describedby': `${id}-why`,
    onBlur: leave,
  } as const
  return (
    <div class="field lazy-text">
      <div class="help-row">
        <label class="field-label" for={id}>
          {label}
        </label>
        {help}
      </div>
      {lines > 1 ? (
        <textarea {...shared} rows={lines} onInput={({ currentTarget }) => type(currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
          }}
        />
      )}
      <p id={`${id}-why`} class="field-error" role="alert">
        {why}
      </p>
    </div>
  )
}
