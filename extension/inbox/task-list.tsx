import { CircleCheckBig, Inbox as InboxIcon, Telescope } from 'lucide-preact'
import { useEffect, useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { Empty } from '../../ui/empty.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { readCursor } from '../store/cursor.ts'
import { useLive } from '../store/live.ts'
import { readMe, readRows } from '../store/rows.ts'
import { firstScreen, type Inbox } from './inbox.ts'
import { TaskCard } from './task-card.tsx'

type ListProps = {
  /** Undefined until it has been read. */
  readonly inbox: Inbox | undefined
  readonly onOpen?: (hash: string) => void
}

/** What waits for the person, then what waits for the network; or what comes next, where nothing waits. */
export function TaskList({ inbox, onOpen }: ListProps) {
  const { db, look } = useDevice()
  const me = useLive(() => readMe(db), [], look()?.me)
  const drawn = useDrawn(inbox?.sure ?? 0)
  if (inbox === undefined) return null
  const open = onOpen === undefined ? {} : { onOpen }
  return (
    <div class="stack">
      {inbox.open.length > 0 ? (
        <ul class="cards">
          {inbox.open.slice(0, drawn).map((item) => (
            <TaskCard key={item.task.id} item={item} me={me?.person.id} {...open} />
          ))}
        </ul>
      ) : (
        <Nothing inbox={inbox} />
      )}
      {inbox.sending.length > 0 && (
        <section class="stack stack-tight">
          <h2 class="list-title">{words.value.inbox.waiting}</h2>
          <ul class="cards">
            {inbox.sending.map((item) => (
              <TaskCard key={item.task.id} item={item} me={me?.person.id} {...open} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** Cards that are drawn between two frames once the first screen has been painted. */
const eachFrame = 40

/** How many of them are drawn by now: what is in sight comes first, the rest as soon as that has been painted. */
function useDrawn(count: number): number {
  const [drawn, setDrawn] = useState(firstScreen)
  useEffect(() => {
    if (count > 0 && drawn < count) setDrawn(drawn + eachFrame)
  }, [count, drawn])
  return drawn
}

/** An empty inbox says why it is empty and what comes next. */
function Nothing({ inbox }: { readonly inbox: Inbox }) {
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
