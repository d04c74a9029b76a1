import { later } from '../../ui/later.tsx'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readReadingState } from './read-state.ts'

const UnreadBanner = later(async () => (await import('./unread-banner.tsx')).UnreadBanner)

type ReminderProps = { readonly onOpen?: (hash: string) => void }

/** A calm word while the newest criteria have not been read; with what changed, for who read an earlier version. */
export function ReadingReminder({ onOpen }: ReminderProps) {
  const { db } = useDevice()
  const known = useLive(() => readReadingState(db, null))
  if (known?.state.kind !== 'unread') return null
  const { pack, state } = known
  const open = onOpen === undefined ? {} : { onOpen }
  return <UnreadBanner version={pack.version} state={state} {...open} />
}
