import { ArrowRight } from 'lucide-preact'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { countFollowing } from './read-following.ts'

/** In the toolbar's window: how much waits beside the tasks, with the way to it. */
export function FollowUpLine({ onOpen }: { readonly onOpen: (hash: string) => void }) {
  const { db } = useDevice()
  const count = useLive(() => countFollowing(db))
  if (!count) return null
  return (
    <p>
      <button type="button" class="button" onClick={() => onOpen('#/')}>
        {words.value.inbox.following(count)}
        <ArrowRight size={16} aria-hidden="true" />
      </button>
    </p>
  )
}
