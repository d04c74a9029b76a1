import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
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
  const { typing, type, leave } = useTyping({ name: label, value, fits: accept, write })
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
          onInput={({ currentTarget }) => type(currentTarget.value)}
          onBlur={leave}
        />
      )}
    </SimpleField>
  )
}
