import { Languages } from 'lucide-preact'
import type { Text } from '../../../core/text.ts'
import { words } from '../../../ui/text/messages.ts'
import { useTyped } from './use-typed.ts'

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
  const typed = useTyped({
    name: `${of}, ${name}`,
    value,
    write: (text) => write(long ? text : text.replaceAll(/\s+/g, ' ')),
  })
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
