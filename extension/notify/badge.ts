import type { Instant } from '../../core/workflow/model.ts'
import type { ShellMessages } from '../../ui/text/messages.ts'
import type { Zone } from '../../ui/time/zone.ts'
import { dueOf, isNear } from '../inbox/due.ts'
import type { Inbox } from '../inbox/inbox.ts'

/** What stands on the toolbar's button: how much waits, and whether it presses. */
export type Badge = {
  readonly text: string
  readonly tone: 'calm' | 'pressing'
  /** What pointing at the button says. */
  readonly title: string
}

/** Red where something is late, near or refused; empty where nothing waits. */
export function badgeOf(
  { open }: Inbox,
  { now, zone, words }: { readonly now: Instant; readonly zone: Zone; readonly words: ShellMessages },
): Badge {
  const pressing = open.filter(({ task, stage }) => {
    const due = dueOf(task.dueAt, now, zone)
    return stage.kind === 'refused' || due.kind === 'late' || isNear(due)
  }).length
  const { inbox, notify, app } = words
  return {
    text: open.length === 0 ? '' : String(open.length),
    tone: pressing > 0 ? 'pressing' : 'calm',
    title: [app.name, inbox.open(open.length), ...(pressing > 0 ? [notify.pressing(pressing)] : [])].join(
      ' · ',
    ),
  }
}
