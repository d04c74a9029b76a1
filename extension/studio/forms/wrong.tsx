import { CircleAlert } from 'lucide-preact'

/** What is wrong with what stands in the box above. */
export function Wrong({ text }: { readonly text: string }) {
  return (
    <p class="field-error" role="alert">
      <CircleAlert size={16} aria-hidden="true" />
      {text}
    </p>
  )
}
