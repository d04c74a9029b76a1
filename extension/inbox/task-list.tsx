import { useEffect, useState } from 'preact/hooks'
import { later } from '../../ui/later.tsx'
import { words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { useLive } from '../store/live.ts'
import { readMe } from '../store/rows.ts'
import { firstScreen, type Inbox } from './inbox.ts'
import { TaskCard } from './task-card.tsx'

const Nothing = later(async () => (await import('./nothing.tsx')).Nothing)

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
