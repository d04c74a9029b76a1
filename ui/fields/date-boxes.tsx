import { useId } from 'preact/hooks'
import { language, words } from '../text/messages.ts'
import { monthNames } from '../time/write-time.ts'

type BoxProps = {
  readonly id?: string
  readonly label: string
  readonly value: string
  readonly invalid: boolean
  readonly required: boolean
  readonly onChange: (text: string) => void
}

/** A day or a year. */
export function DateBox({ id, label, length, onChange, ...box }: BoxProps & { readonly length: 2 | 4 }) {
  const own = useId()
  return (
    <div>
      <label class="small-label" for={id ?? own}>
        {label}
      </label>
      <input
        id={id ?? own}
        class={`input input-${length}`}
        type="text"
        inputMode="numeric"
        autocomplete="off"
        maxLength={length}
        value={box.value}
        required={box.required}
        aria-invalid={box.invalid}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  )
}

/** A month by its name; its value is 1 to 12. */
export function MonthBox({ id, label, onChange, ...box }: BoxProps) {
  const own = useId()
  return (
    <div>
      <label class="small-label" for={id ?? own}>
        {label}
      </label>
      <select
        id={id ?? own}
        class="input"
        value={box.value}
        required={box.required}
        aria-invalid={box.invalid}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{words.value.field.choose}</option>
        {monthNames(language.value).map((name, index) => (
          <option key={name} value={String(index + 1)}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
