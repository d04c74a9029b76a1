import { words } from '../../ui/text/messages.ts'
import { SimpleField } from '../sign-in/simple-field.tsx'

type ChoiceProps = {
  readonly cycle: string
  readonly cycles: readonly { readonly id: string; readonly name: string }[]
  readonly onChoose: (cycle: string) => void
}

/** Which cycle the figures are about. */
export function CycleChoice({ cycle, cycles, onChoose }: ChoiceProps) {
  if (cycles.length < 2) return null
  return (
    <SimpleField id="follow-cycle" label={words.value.follow.cycle} error={null}>
      {(field) => (
        <select
          {...field}
          class="input"
          value={cycle}
          onChange={({ currentTarget }) => onChoose(currentTarget.value)}
        >
          {cycles.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </SimpleField>
  )
}
