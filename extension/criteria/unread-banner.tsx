import { BookOpen } from 'lucide-preact'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { hashOf } from '../shell/route.ts'
import { ChangeList } from './change-list.tsx'
import type { ReadingState } from './reading-state.ts'

type BannerProps = {
  readonly version: number
  readonly state: Extract<ReadingState, { readonly kind: 'unread' }>
  readonly onOpen?: (hash: string) => void
}

/** That criteria wait to be read, and what is new in them. Read when there is something to say. */
export function UnreadBanner({ version, state, onOpen }: BannerProps) {
  const texts = words.value.unread
  const hash = hashOf({ kind: 'criteria', pack: null })
  return (
    <Banner tone="plain" icon={BookOpen} title={state.earlier ? texts.newVersion(version) : texts.notRead}>
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
