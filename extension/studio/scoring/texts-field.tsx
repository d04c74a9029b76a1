import type { ComponentChildren } from 'preact'
import { isObject, type Json, type JsonObject } from '../../../core/json.ts'
import { words } from '../../../ui/text/messages.ts'
import { LazyText } from '../lazy-text.tsx'

type TextsFieldProps = {
  readonly label: string
  readonly value: Json | undefined
  /** The text with one language changed; undefined where neither has words and it need not be there. */
  readonly write: (text: JsonObject | undefined) => void
  readonly lines?: number
  readonly isOptional?: boolean
  readonly help?: ComponentChildren
}

/** A text in both languages, side by side. */
export function TextsField({ label, value, write, lines = 1, isOptional = false, help }: TextsFieldProps) {
  const known: JsonObject = isObject(value ?? null) ? (value as JsonObject) : {}
  const says = words.value.scoring
  const put = (language: 'id' | 'en', text: string) => {
    const next: JsonObject = { ...known, [language]: text }
    const isEmpty = [next.id, next.en].every((each) => each === undefined || each === '')
    write(isEmpty && isOptional ? undefined : next)
  }
  return (
    <div class="texts-field">
      {(['id', 'en'] as const).map((language) => (
        <LazyText
          key={language}
          label={says.inLanguage[language](label)}
          value={typeof known[language] === 'string' ? String(known[language]) : ''}
          lines={lines}
          lang={language}
          help={language === 'id' ? help : null}
          fault={(text) => (text === '' && !isOptional ? says.empty : null)}
          write={(text) => put(language, text)}
        />
      ))}
    </div>
  )
}
