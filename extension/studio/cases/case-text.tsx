import { useId } from 'preact/hooks'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { words } from '../../../ui/text/messages.ts'
import { SimpleField } from '../../sign-in/simple-field.tsx'

type CaseTextProps = {
  readonly label: string
  readonly value: string
  /** Why a text cannot be written, in words, and null where it can: anything that is not empty unless it says otherwise. */
  readonly fault?: (text: string) => string | null
  readonly write: (text: string) => void
}

/** A box that is written once the person leaves it, so that a name or figure is one act and not ten. */
export function CaseText({ label, value, fault = emptyFault, write }: CaseTextProps) {
  const { typing, type, leave } = useTyping({
    name: label,
    value,
    fits: (text) => fault(text) === null,
    write,
  })
  const id = useId()
  return (
    <SimpleField id={`case-${id}`} label={label} error={typing === null ? null : fault(typing)}>
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

function emptyFault(text: string): string | null {
  return text.trim() === '' ? words.value.cases.unfit : null
}
