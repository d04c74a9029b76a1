import { AlarmClock, CalendarClock } from 'lucide-preact'
import type { Instant } from '../../core/workflow/model.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { dueOf, dueText, isNear } from './due.ts'

/** When something is due, in words; the exact moment on hover. */
export function DueBadge({ dueAt }: { readonly dueAt: Instant | null }) {
  const now = useDevice().clock.value
  const zone = useDevice().zone.value
  const due = dueOf(dueAt, now, zone)
  if (due.kind === 'never' || dueAt === null) return null
  const tone = due.kind === 'late' ? 'status-trouble' : isNear(due) ? 'status-warning' : ''
  const Icon = due.kind === 'late' ? AlarmClock : CalendarClock
  return (
    <span class={`status ${tone}`} title={words.value.due.until(writeMoment(dueAt, language.value, zone))}>
      <Icon size={14} aria-hidden="true" />
      {dueText(due, words.value)}
    </span>
  )
}
