/** Empty lines to write on; who listens hears only that there is room. */
export function WriteLines({ count }: { readonly count: number }) {
  return (
    <div class="write-lines" aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        <div key={String(line)} class="write-line" />
      ))}
    </div>
  )
}
