import { CircleAlert, Languages } from 'lucide-preact'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { Text } from '../../../core/text.ts'
import { readNumber } from '../../../ui/number/read-number.ts'
import { writeNumber } from '../../../ui/number/write-number.ts'
import { language, words } from '../../../ui/text/messages.ts'

/** A part of the properties under its heading. */
export function Section({
  title,
  children,
}: {
  readonly title: string
  readonly children: ComponentChildren
}) {
  return (
    <section class="prop-section stack stack-tight" aria-label={title}>
      <h3 class="prop-title">{title}</h3>
      {children}
    </section>
  )
}

/** Milliseconds without a key after which what was typed is one act. */
const pause = 800

type TypedProps = {
  readonly value: string
  readonly write: (text: string) => void
}

/** What is being typed, written once the person pauses or leaves; a part that goes meanwhile takes nothing with it. */
function useTyped({ value, write }: TypedProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const last = useRef<{ readonly text: string; readonly write: (text: string) => void } | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const flush = () => {
    clearTimeout(timer.current)
    const waiting = last.current
    last.current = null
    if (waiting !== null) waiting.write(waiting.text)
  }
  useEffect(() => flush, [])
  return {
    shown: typing ?? value,
    type: (text: string) => {
      setTyping(text)
      last.current = { text, write }
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, pause)
    },
    leave: () => {
      flush()
      setTyping(null)
    },
  }
}

type TextPairProps = {
  readonly label: string
  readonly value: Text | undefined
  /** Whether it may be left out. */
  readonly optional?: boolean
  readonly long?: boolean
  /** English that stands there only because nobody has written any yet. */
  readonly stale?: string
  readonly write: (text: Text | undefined) => void
}

/** A text in both languages side by side; what has not been translated yet is marked. */
export function TextPair({ label, value, optional = false, long = false, stale, write }: TextPairProps) {
  const says = words.value.studio.forms
  const set = (which: 'id' | 'en', typed: string) => {
    const text = typed.trim()
    const before = value ?? { id: '', en: '' }
    if (text === '' && optional && (which === 'id' || before.id === before.en)) {
      if (value !== undefined) write(undefined)
      return
    }
    // Nobody is shown nothing: until it is translated, the other language says the same.
    const next = text === '' ? before[which === 'id' ? 'en' : 'id'] : text
    if (next === '') return
    const isCopied = before.en === before.id || before.en === '' || before.en === stale
    const made =
      which === 'id' ? { id: next, en: isCopied ? next : before.en } : { id: before.id || next, en: next }
    if (made.id !== before.id || made.en !== before.en) write(made)
  }
  const isSame = value !== undefined && value.id === value.en && /\p{L}{3}/u.test(value.id)
  return (
    <fieldset class="pair">
      <legend class="prop-label">
        {label}
        {optional && <span class="field-optional"> ({words.value.field.optional})</span>}
        {isSame && (
          <span class="chip chip-changed">
            <Languages size={12} aria-hidden="true" /> {says.untranslated}
          </span>
        )}
      </legend>
      <div class="pair-boxes">
        <PairBox
          lang="id"
          name={says.indonesian}
          of={label}
          long={long}
          value={value?.id ?? ''}
          write={(text) => set('id', text)}
        />
        <PairBox
          lang="en"
          name={says.english}
          of={label}
          long={long}
          value={isSame ? '' : (value?.en ?? '')}
          placeholder={isSame ? value.id : ''}
          write={(text) => set('en', text)}
        />
      </div>
    </fieldset>
  )
}

type PairBoxProps = {
  readonly lang: 'id' | 'en'
  readonly name: string
  readonly of: string
  readonly long: boolean
  readonly value: string
  readonly placeholder?: string
  readonly write: (text: string) => void
}

function PairBox({ lang, name, of, long, value, placeholder = '', write }: PairBoxProps) {
  // A caption is one line, however it is typed or pasted.
  const typed = useTyped({ value, write: (text) => write(long ? text : text.replaceAll(/\s+/g, ' ')) })
  const given = {
    class: long ? 'input' : 'input pair-line',
    lang,
    placeholder,
    value: typed.shown,
    maxLength: 4000,
    'aria-label': `${of}, ${name}`,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => typed.type(currentTarget.value),
    onBlur: typed.leave,
  }
  return (
    <div class="pair-box">
      <span class="small-label" aria-hidden="true">
        {name}
      </span>
      <textarea {...given} rows={long ? 2 : 1} />
    </div>
  )
}

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

export function Wrong({ text }: { readonly text: string }) {
  return (
    <p class="field-error" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      {text}
    </p>
  )
}

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

type SelectProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly quiet?: boolean
  readonly write: (value: V) => void
}

/** One of a few. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  quiet = false,
  write,
}: SelectProps<V>) {
  const id = useId()
  return (
    <div class="prop-field">
      <label class={quiet ? 'visually-hidden' : 'prop-label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          if (chosen) write(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  )
}

export function CheckField({
  label,
  checked,
  write,
}: {
  readonly label: string
  readonly checked: boolean
  readonly write: (checked: boolean) => void
}) {
  return (
    <label class="option prop-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => write(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
