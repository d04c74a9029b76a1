import { BookOpen } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { ChangeList } from './change-list.tsx'
import { readReadingState } from './read-state.ts'

type ReminderProps = { readonly onOpen?: (hash: string) => void }

/** A calm word while the newest criteria have not been read; with what changed, for who read an earlier version. */
export function ReadingReminder({ onOpen }: ReminderProps) {
  const { db } = useDevice()
  const known = useLive(() => readReadingState(db, null))
  if (known?.state.kind !== 'unread') return null
  const { pack, state } = known
  const texts = words.value.unread
  const hash = hashOf({ kind: 'criteria', pack: null })
  return (
    <Banner
      tone="plain"
      icon={BookOpen}
      title={state.earlier ? texts.newVersion(pack.version) : texts.notRead}
    >
      {state.changes && <ChangeList changes={state.changes} most={3} />}
      <p>
        <a
          href={hash}
          onClick={(event) => {
            if (onOpen === undefined) return
            event.preventDefault()
            onOpen(hash)
          }}
        >
          {texts.link}
        </a>
      </p>
    </Banner>
  )
}
