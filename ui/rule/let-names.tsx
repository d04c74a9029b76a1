import { useId } from 'preact/hooks'
import { useTyping } from '../box/use-typing.ts'
import { words } from '../text/messages.ts'

type LetNamesProps = {
  readonly names: readonly string[]
  readonly onRename: (index: number, name: string) => void
  readonly onAdd: () => void
}

/** The names that a part gives to values; a changed one takes effect when its field is left, wherever it is read. */
export function LetNames({ names, onRename, onAdd }: LetNamesProps) {
  const says = words.value.rule
  return (
    <div class="stack stack-tight">
      {names.map((name, index) => (
        <LetName
          key={name}
          label={says.nameOf(index + 1)}
          name={name}
          onRename={(to) => onRename(index, to)}
        />
      ))}
      <div class="row">
        <button type="button" class="button button-small" onClick={onAdd}>
          {says.addName}
        </button>
      </div>
    </div>
  )
}

type LetNameProps = {
  readonly label: string
  readonly name: string
  readonly onRename: (name: string) => void
}

function LetName({ label, name, onRename }: LetNameProps) {
  const id = useId()
  // What cannot be a name goes back to what it was.
  const { typing, type, leave } = useTyping({ name: label, value: name, write: onRename })
  return (
    <div>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        spellcheck={false}
        autocomplete="off"
        value={typing ?? name}
        onInput={({ currentTarget }) => type(currentTarget.value)}
        onBlur={leave}
      />
    </div>
  )
}
