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
        onChange={({ currentTarget }) => {
          const wanted = currentTarget.checked
          // What is refused draws nothing anew: it stays as it was.
          currentTarget.checked = checked
          write(wanted)
        }}
      />
      <span>{label}</span>
    </label>
  )
}
