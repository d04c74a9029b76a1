import { CircleAlert } from 'lucide-preact'
import type { ComponentChildren } from 'preact'

type SimpleFieldProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly error: string | null
  readonly children: (field: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': boolean
  }) => ComponentChildren
}

/** A label, a hint, an error and a box, for the extension's own few forms. */
export function SimpleField({ id, label, hint, error, children }: SimpleFieldProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={`field ${error ? 'field-wrong' : ''}`}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} class="field-hint">
          {hint}
        </p>
      )}
      <div id={`${id}-error`} class="field-errors" aria-live="polite">
        {error && (
          <p class="field-error">
            <CircleAlert size={16} aria-hidden="true" />
            {error}
          </p>
        )}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error !== null })}
    </div>
  )
}
