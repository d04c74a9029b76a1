import { BookOpen } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'

type UnreadProps = {
  readonly count: number
  readonly chosen: number
  /** The pack opens no appraisal for them. */
  readonly required: boolean
  readonly onLeaveOut: () => void
}

/** Of those chosen for a cycle, how many have not read the criteria, and what that means. */
export function UnreadBanner({ count, chosen, required, onLeaveOut }: UnreadProps) {
  const texts = words.value.hr
  if (count === 0) return null
  return (
    <Banner tone={required ? 'trouble' : 'warning'} icon={BookOpen} title={texts.unreadChosen(count, chosen)}>
      <p>{required ? texts.unreadRequired : texts.unreadAsked}</p>
      {required && (
        <p>
          <button type="button" class="button button-small" onClick={onLeaveOut}>
            {texts.leaveOut}
          </button>
        </p>
      )}
    </Banner>
  )
}
