import { isObject, type Json } from '../../../core/json.ts'
import type { Text } from '../../../core/text.ts'
import { words } from '../../../ui/text/messages.ts'
import type { NoteId } from '../help/notes.ts'
import { Typed } from './typed.tsx'

type BothProps = {
  readonly label: string
  readonly note?: NoteId
  readonly long?: boolean
  readonly disabled: boolean
  /** A text as a pack has it, or nothing yet. */
  readonly value: Json | undefined
  readonly write: (text: Text) => void
}

/** A text in both languages; what is typed in one stays until somebody writes the other. */
export function BothLanguages({ label, note, long = false, disabled, value, write }: BothProps) {
  const texts = words.value.flow
  const said = (tongue: 'id' | 'en') => {
    const text = isObject(value ?? null) ? Reflect.get(Object(value), tongue) : undefined
    return typeof text === 'string' ? text : undefined
  }
  return (
    <div class="studio-pair">
      {(['id', 'en'] as const).map((tongue) => (
        <Typed
          key={tongue}
          label={tongue === 'id' ? texts.inIndonesian(label) : texts.inEnglish(label)}
          {...(note && tongue === 'id' ? { note } : {})}
          lang={tongue}
          long={long}
          value={said(tongue) ?? ''}
          disabled={disabled}
          fault={(text) => (text.trim() === '' ? texts.emptyText : null)}
          // A text has both languages from the beginning, so that nobody reads an empty line.
          write={(text) => write({ id: said('id') ?? text, en: said('en') ?? text, [tongue]: text })}
        />
      ))}
    </div>
  )
}
