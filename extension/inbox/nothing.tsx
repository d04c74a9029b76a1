import { CircleCheckBig, Inbox as InboxIcon, Telescope } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { hasCaseAs, readCasesAs } from '../store/cases.ts'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import type { Inbox } from './inbox.ts'

/** An empty inbox says why it is empty and what comes next. */
export function Nothing({ inbox }: { readonly inbox: Inbox }) {
  const { db, go } = useDevice()
  const known = useLive(async () => ({
    me: await readMe(db),
    cursor: await readCursor(db),
    own: (await readCasesAs(db, ['self']))[0],
    leads: await hasCaseAs(db, ['superior', 'reviewer']),
    follows: await hasCaseAs(db, ['hr']),
  }))
  if (known === undefined) return null
  const texts = words.value.inbox
  if (known.cursor.pulledAt === null) {
    return <Empty icon={Telescope} title={texts.emptyNever} hint={texts.emptyNeverHint} />
  }
  const { own, leads, follows } = known
  const busy = inbox.done > 0 || inbox.sending.length > 0 || own !== undefined || leads || follows
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
  const next = own ? texts.emptyNext(say(own.state.title, language.value)) : ''
  return (
    <Empty icon={CircleCheckBig} title={texts.emptyTitle} hint={`${next} ${texts.emptyHint}`.trim()}>
      {known.me?.person.hr && follows && (
        <button type="button" class="button" onClick={() => go('#/hr')}>
          {texts.toCycles}
        </button>
      )}
    </Empty>
  )
}
