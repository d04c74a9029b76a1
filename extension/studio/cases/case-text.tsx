import { useId, useState } from 'preact/hooks'
import { words } from '../../../ui/text/messages.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'

type CaseTextProps = {
  readonly label: string
  readonly value: string
  /** What can be written; anything that is not empty unless it says otherwise. */
  readonly accept?: (text: string) => boolean
  readonly write: (text: string) => void
}

/** A box that is written once the person leaves it, so that a name or figure is one act and not ten. */
export function CaseText({ label, value, accept = (text) => text.trim() !== '', write }: CaseTextProps) {
  const [typing, setTyping] = useState<string | null>(null)
  const id = useId()
  const wrong = typing !== null && !accept(typing)
  return (
    <SimpleField id={`case-${id}`} label={label} error={wrong ? words.value.cases.unfit : null}>
      {(field) => (
        <input
          {...field}
          class="input"
          type="text"
          autocomplete="off"
          value={typing ?? value}
          onInput={({ currentTarget }) => setTyping(currentTarget.value)}
          onBlur={() => {
            if (typing === null || !accept(typing)) return
            setTyping(null)
            if (typing !== value) write(typing)
          }}
        />
      )}
    </SimpleField>
  )
}
