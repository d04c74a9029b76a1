/** One tick with its words beside it. */
export function CheckField({
  label,
  checked,
  write,
}: {
  readonly label: string
  readonly checked: boolean
  readonly write: (checked: boolean) => void
}) {
  return (
    <label class="option prop-check">
      <input
        type="checkbox"
        checked={checked}
        onChange={({ currentTarget }) => write(currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
