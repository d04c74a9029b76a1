import { words } from '../../ui/text/messages.ts'

/** Where a formula comes from. */
export function Source({ text }: { readonly text: string }) {
  return (
    <p class="soft fairness-source">
      {words.value.fairness.formula}: {text}
    </p>
  )
}
