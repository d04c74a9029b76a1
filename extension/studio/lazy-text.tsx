import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'

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

/** A box that is written when the person leaves it, so that a sentence is one act and not a hundred. */
export function LazyText({ label, value, fault, write, lines = 1, help, lang }: LazyTextProps) {
  const id = useId()
  const [typing, setTyping] = useState<string | null>(null)
  const latest = useRef<() => void>(() => {})
  const why = typing === null ? null : (fault?.(typing.trim()) ?? null)
  const keep = () => {
    if (typing === null || why !== null) return
    setTyping(null)
    if (typing.trim() !== value) write(typing.trim())
  }
  latest.current = keep
  // What was typed is kept too where the page is left by the keyboard.
  useEffect(() => () => latest.current(), [])
  const shared = {
    id,
    class: 'input',
    autocomplete: 'off',
    value: typing ?? value,
    lang,
    'aria-invalid': why !== null,
    'aria-describedby': `${id}-why`,
    onBlur: keep,
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
        <textarea {...shared} rows={lines} onInput={({ currentTarget }) => setTyping(currentTarget.value)} />
      ) : (
        <input
          {...shared}
          type="text"
          onInput={({ currentTarget }) => setTyping(currentTarget.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') keep()
          }}
        />
      )}
      <p id={`${id}-why`} class="field-error" role="alert">
        {why}
      </p>
    </div>
  )
}
