import { CircleAlert } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readDraft } from '../store/drafts.ts'
import { useLive } from '../store/live.ts'

/** Why the server did not take it. */
export function Refused({ task }: { readonly task: string }) {
  const { db } = useDevice()
  const problem = useLive(async () => (await readDraft(db, task))?.row.problem ?? null, [task])
  if (!problem) return null
  const { fill } = words.value
  return (
    <Banner tone="trouble" icon={CircleAlert} title={fill.refusedTitle}>
      <p>{say(problem.text.detail, language.value)}</p>
      <p class="soft">{fill.refusedHint}</p>
    </Banner>
  )
}
