import { assertNever } from '../../core/result.ts'
import type { ShellMessages } from '../../ui/text/messages.ts'
import { dueText } from '../inbox/due.ts'
import type { Notification } from './notification.ts'

/** Title and text, without a name or a figure: others may see this screen (N3). */
export function sayNotification(
  { kind, count, nearest }: Notification,
  words: Pick<ShellMessages, 'notify' | 'due'>,
): { readonly title: string; readonly message: string } {
  const { notify } = words
  switch (kind) {
    case 'refused':
      return { title: notify.refused(count), message: notify.refusedHint }
    case 'due':
      return {
        title: notify.due(count),
        message: nearest === null ? notify.open : `${dueText(nearest, words)}. ${notify.open}`,
      }
    case 'new':
      return { title: notify.new(count), message: notify.open }
    case 'news':
      return { title: notify.news(count), message: notify.open }
    default:
      return assertNever(kind)
  }
}
