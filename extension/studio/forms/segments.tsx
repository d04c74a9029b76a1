type SegmentsProps<V extends string> = {
  readonly label: string
  readonly value: V
  readonly options: readonly { readonly value: V; readonly title: string }[]
  readonly class?: string
  readonly choose: (value: V) => void
}

/** A few ways of which one is in force, all in sight. */
export function Segments<V extends string>({ label, value, options, choose, ...rest }: SegmentsProps<V>) {
  return (
    <fieldset class={`segments ${rest.class ?? ''}`}>
      <legend class="visually-hidden">{label}</legend>
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class="segment"
          aria-pressed={option.value === value}
          onClick={() => choose(option.value)}
        >
          {option.title}
        </button>
      ))}
    </fieldset>
  )
}
