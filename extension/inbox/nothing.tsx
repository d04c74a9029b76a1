import { CircleCheckBig, Inbox as InboxIcon, Telescope } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRows } from '../store/rows.ts'
import type { Inbox } from './inbox.ts'

/** An empty inbox says why it is empty and what comes next. */
export function Nothing({ inbox }: { readonly inbox: Inbox }) {
  const { db, go } = useDevice()
  const known = useLive(async () => ({
    me: await readMe(db),
    cursor: await readCursor(db),
    own: (await readRows(db, 'case')).find(({ relation }) => relation === 'self'),
  }))
  if (known === undefined) return null
  const texts = words.value.inbox
  if (known.cursor.pulledAt === null) {
    return <Empty icon={Telescope} title={texts.emptyNever} hint={texts.emptyNeverHint} />
  }
  const busy = inbox.done > 0 || inbox.sending.length > 0 || known.own !== undefined
  if (!busy) {
    return (
      <Empty icon={InboxIcon} title={texts.emptyFirst} hint={texts.emptyFirstHint}>
        {known.me?.person.hr && (
          <button type="button" class="button button-main" onClick={() => go('#/hr/new')}>
            {texts.emptyHr}
          </button>
        )}
      </Empty>
    )
  }
  const next = known.own ? texts.emptyNext(say(known.own.state.title, language.value)) : ''
  return <Empty icon={CircleCheckBig} title={texts.emptyTitle} hint={`${next} ${texts.emptyHint}`.trim()} />
}
