import { CircleHelp } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import { say } from '../../../core/text.ts'
import { language, words } from '../../../ui/text/messages.ts'
import { type NoteId, notes } from './notes.ts'
import { openTerm } from './open-term.ts'
import { terms } from './terms.ts'

type HelpNoteProps = {
  /** The field: `indicator.weight`. What is known is in `notes/<room>-notes.ts`; add a line there for a new field. */
  readonly of: NoteId
  /** What the field is called, for those who only hear the button: the text of its label. */
  readonly label: string
}

/**
 * Help at a field: a round “?” that opens what the field is for, an example, and the way into the glossary.
 *
 * Put it beside the label, never inside of it, and let the row that holds both wrap:
 *
 * ```tsx
 * <div class="help-row">
 *   <label for={id}>{texts.weight}</label>
 *   <HelpNote of="indicator.weight" label={texts.weight} />
 * </div>
 * <input id={id} … />
 * ```
 *
 * What opens takes a line of its own, so that nothing is covered at 360 px, and closes with Escape or the button.
 */
export function HelpNote({ of, label }: HelpNoteProps) {
  const [open, setOpen] = useState(false)
  const id = useId()
  const texts = words.value.help
  const { text, example, term } = notes[of]
  return (
    <>
      <button
        type="button"
        class="help-button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-label={texts.about(label)}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (!open || event.key !== 'Escape') return
          event.stopPropagation()
          setOpen(false)
        }}
      >
        <CircleHelp size={16} aria-hidden="true" />
      </button>
      {open && (
        <div id={id} class="help-note" role="note">
          <p>{say(text, language.value)}</p>
          {example && (
            <p>
              <span class="help-example">{texts.example}</span> {say(example, language.value)}
            </p>
          )}
          {term && (
            <button type="button" class="link-button" onClick={() => openTerm(term)}>
              {texts.inGlossary(say(terms[term].word, language.value))}
            </button>
          )}
        </div>
      )}
    </>
  )
}
