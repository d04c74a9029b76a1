import { Layers, Lock, RotateCcw } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import type { Json } from '../../../core/json.ts'
import type { Text } from '../../../core/text.ts'
import { words } from '../../../ui/text/messages.ts'
import { HelpNote } from '../help/help-note.tsx'
import type { NoteId } from '../help/notes.ts'
import { type At, type Flow, membersOf, textOf } from './flow.ts'

/** Who lays a part down, and the way back to the base. */
export function Layer({ flow, at, what }: { readonly flow: Flow; readonly at: At; readonly what: string }) {
  const texts = words.value.flow
  if (flow.studio.row.base === null) return null
  const { isOwn, isOpen } = flow.standing(at)
  const changed = isOwn || flow.isChanged(at)
  return (
    <span class="flow-layer">
      <span class={changed ? 'layer layer-region' : 'layer layer-base'}>
        <Layers size={12} aria-hidden="true" />
        {isOwn ? texts.own : changed ? texts.changed : texts.base}
      </span>
      {!isOpen && !changed && (
        <span class="flow-lock soft">
          <Lock size={12} aria-hidden="true" />
          {texts.closed}
        </span>
      )}
      {changed && (
        <button type="button" class="button button-quiet button-small" onClick={() => flow.reset(at)}>
          <RotateCcw size={14} aria-hidden="true" />
          {texts.reset}
          <span class="visually-hidden">: {what}</span>
        </button>
      )}
    </span>
  )
}

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
    <div class={wide ? 'flow-field flow-field-wide' : 'flow-field'}>
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

/** A box that is written once the person leaves it or presses Enter: one act, and not one per letter. */
export function Typed(props: TypedProps) {
  const { label, note, value, disabled = false, lang, long, numeric, live, fault, write } = props
  const [typing, setTyping] = useState<string | null>(null)
  const id = useId()
  const wrong = typing === null ? null : (fault?.(typing) ?? null)
  const commit = () => {
    if (typing === null || wrong !== null) return
    setTyping(null)
    if (typing !== value) write(typing)
  }
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
      live ? write(currentTarget.value) : setTyping(currentTarget.value),
    onBlur: commit,
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
            if (key === 'Enter') commit()
            if (key === 'Escape') setTyping(null)
          }}
        />
      )}
    </FieldRow>
  )
}

type TextPairProps = {
  readonly flow: Flow
  readonly at: At
  readonly label: string
  readonly note?: NoteId
  readonly long?: boolean
  readonly done: Text
}

/** A text in both languages; what is typed in one stays until somebody writes the other. */
export function TextPair({ flow, at, label, note, long = false, done }: TextPairProps) {
  const texts = words.value.flow
  const value = at.reduce<Json | undefined>((json, name) => partOf(json, name), flow.workflow)
  const said = membersOf(value)
  const disabled = !flow.standing(at).isOpen
  const write = (tongue: 'id' | 'en') => (text: string) => {
    const other = tongue === 'id' ? 'en' : 'id'
    // A text has both languages from the beginning, so that nobody reads an empty line.
    flow.set(done, at, { [other]: textOf(said, other) ?? text, [tongue]: text })
  }
  const fault = (text: string) => (text.trim() === '' ? texts.emptyText : null)
  return (
    <div class="flow-pair">
      <Typed
        label={texts.inIndonesian(label)}
        {...(note ? { note } : {})}
        lang="id"
        long={long}
        value={textOf(said, 'id') ?? ''}
        disabled={disabled}
        fault={fault}
        write={write('id')}
      />
      <Typed
        label={texts.inEnglish(label)}
        lang="en"
        long={long}
        value={textOf(said, 'en') ?? ''}
        disabled={disabled}
        fault={fault}
        write={write('en')}
      />
    </div>
  )
}

export type Choice = { readonly value: string; readonly label: string }

type ChooseProps = {
  readonly label: string
  readonly note?: NoteId
  readonly value: string
  readonly choices: readonly Choice[]
  readonly disabled?: boolean
  readonly write: (value: string) => void
}

/** One of several; a value that none of them has is kept and shown. */
export function Choose({ label, note, value, choices, disabled = false, write }: ChooseProps) {
  const id = useId()
  const known = choices.some((choice) => choice.value === value)
  return (
    <FieldRow label={label} id={id} {...(note ? { note } : {})}>
      <select
        id={id}
        class="input"
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => write(currentTarget.value)}
      >
        {!known && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </FieldRow>
  )
}

/** What stands at one name of an object or one place of a list. */
export function partOf(json: Json | undefined, name: string | number): Json | undefined {
  if (Array.isArray(json)) return json[Number(name)]
  const members = membersOf(json)
  return Object.hasOwn(members, name) ? members[String(name)] : undefined
}
