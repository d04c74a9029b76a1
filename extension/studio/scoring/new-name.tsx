import { Plus } from 'lucide-preact'
import { useId } from 'preact/hooks'
import { codeFrom } from '../../../core/studio/sheet/sheet.ts'
import { useTyping } from '../../../ui/box/use-typing.ts'
import { words } from '../../../ui/text/messages.ts'

type NewNameProps = {
  readonly label: string
  readonly taken: readonly string[]
  readonly add: (name: string) => void
}

/** A name for something new; what is typed becomes a code. */
export function NewName({ label, taken, add }: NewNameProps) {
  const id = useId()
  // A name is added by its button alone, also one that was begun before the page was opened anew.
  const { typing, type, forget } = useTyping({ name: label, value: '', fits: () => false, write: add })
  const typed = typing ?? ''
  const name = codeFrom(typed)
  const can = name !== '' && !taken.includes(name)
  const press = () => {
    if (!can) return
    add(name)
    forget()
  }
  return (
    <div class="row new-name">
      <label class="small-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input input-short"
        value={typed}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') press()
        }}
      />
      <button type="button" class="button button-small" aria-disabled={!can} onClick={press}>
        <Plus size={16} aria-hidden="true" />
        {words.value.scoring.add}
        <span class="visually-hidden">: {label}</span>
      </button>
    </div>
  )
}
