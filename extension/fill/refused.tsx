import type { ReadonlySignal } from '@preact/signals'
import { CircleAlert } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import type { DraftRow } from '../store/drafts.ts'

type RefusedProps = { readonly row: ReadonlySignal<DraftRow | undefined> }

/** Why the server did not take it. */
export function Refused({ row }: RefusedProps) {
  const problem = row.value?.problem
  if (!problem) return null
  const { fill } = words.value
  return (
    <Banner tone="trouble" icon={CircleAlert} title={fill.refusedTitle}>
      <p>{say(problem.text.detail, language.value)}</p>
      <p class="soft">{fill.refusedHint}</p>
    </Banner>
  )
}
