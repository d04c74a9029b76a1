import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'

type RowProps = {
  readonly label: string
  readonly note?: NoteId
  readonly id: string
  readonly children: ComponentChildren
  readonly wide?: boolean
}

/** A label with its help, and the box beneath. */
export function FieldRow({ label, note, id, children, wide = false }: RowProps) {
  return (
    <div class={wide ? 'studio-field studio-field-wide' : 'studio-field'}>
      <div class="help-row">
        <label class="field-label" for={id}>
          {label}
        </label>
        {note && <HelpNote of={note} label={label} />}
      </div>
      {children}
    </div>
  )
}

type TypedProps = {
  readonly label: string
  readonly note?: NoteId
  readonly value: string
  readonly disabled?: boolean
  readonly lang?: string
  readonly long?: boolean
  readonly numeric?: boolean
  /** Written with each key, where nothing is kept yet. */
  readonly live?: boolean
  /** Why this cannot stand; nothing where it can. */
  readonly fault?: (text: string) => string | null
  readonly write: (text: string) => void
}

/** A box that is written once the person leaves it or presses Enter: one act, and not one per letter; kept from the first key on (Z57). */
export function Typed(props: TypedProps) {
  const { label, note, value, disabled = false, lang, long, numeric, live, fault, write } = props
  const { typing, type, leave, forget } = useTyping({
    name: label,
    value,
    fits: (text) => (fault?.(text) ?? null) === null,
    write,
  })
  const id = useId()
  const wrong = typing === null ? null : (fault?.(typing) ?? null)
  const shared = {
    id,
    class: 'input',
    disabled,
    lang,
    autocomplete: 'off',
    value: typing ?? value,
    'aria-invalid': wrong !== null,
    'aria-describedby': wrong === null ? undefined : `${id}-wrong`,
    onInput: ({ currentTarget }: { readonly currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      live ? write(currentTarget.value) : type(currentTarget.value),
    onBlur: leave,
  }
  return (
    <FieldRow label={label} id={id} {...(note ? { note } : {})} wide={long === true}>
      {wrong !== null && (
        <p id={`${id}-wrong`} class="field-error">
          {wrong}
        </p>
      )}
      {long ? (
        <textarea {...shared} rows={2} />
      ) : (
        <input
          {...shared}
          type="text"
          inputMode={numeric ? 'numeric' : undefined}
          onKeyDown={({ key }) => {
            if (key === 'Enter') leave()
            if (key === 'Escape') forget()
          }}
        />
      )}
    </FieldRow>
  )
}
