type SearchFieldProps = {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onSearch: (query: string) => void
}

/** A box to search a list with, under its label. */
export function SearchField({ id, label, value, onSearch }: SearchFieldProps) {
  return (
    <>
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        class="input"
        type="search"
        autocomplete="off"
        maxLength={100}
        value={value}
        onInput={({ currentTarget }) => onSearch(currentTarget.value)}
      />
    </>
  )
}
