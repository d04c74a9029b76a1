import { useId } from 'preact/hooks'

type SelectProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly quiet?: boolean
  readonly write: (value: V) => void
}

/** One of a few. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  quiet = false,
  write,
}: SelectProps<V>) {
  const id = useId()
  return (
    <div class="prop-field">
      <label class={quiet ? 'visually-hidden' : 'prop-label'} for={id}>
        {label}
      </label>
      <select
        id={id}
        class="input"
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value)
          // What is refused draws nothing anew: it stays as it was.
          currentTarget.value = value
          if (chosen) write(chosen.value)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.title}
          </option>
        ))}
      </select>
    </div>
  )
}
