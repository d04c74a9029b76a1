import { Plus } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import { codeFrom } from '../../../core/studio/sheet/sheet.ts'
import { words } from '../../../ui/text/messages.ts'

type NewNameProps = {
  readonly label: string
  readonly taken: readonly string[]
  readonly add: (name: string) => void
}

/** A name for something new; what is typed becomes a code. */
export function NewName({ label, taken, add }: NewNameProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const name = codeFrom(typed)
  const can = name !== '' && !taken.includes(name)
  const press = () => {
    if (!can) return
    add(name)
    setTyped('')
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
        onInput={({ currentTarget }) => setTyped(currentTarget.value)}
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
