import { Check } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment, writeShortDay } from '../../ui/time/write-time.ts'
import { ReadingReminder } from '../criteria/reading-reminder.tsx'
import { useDevice } from '../device.ts'
import { FollowingCards } from '../followup/following-cards.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readRow, readRows } from '../store/rows.ts'
import { LeftDrafts } from './left-drafts.tsx'
import { LeftShelves } from './left-shelves.tsx'
import { readDone, readInbox } from './read-inbox.ts'
import { TaskList } from './task-list.tsx'

/** The inbox in full: what waits, what was said, what is done. */
export function InboxPage() {
  const { db, look } = useDevice()
  const inbox = useLive(() => readInbox(db), [], look()?.inbox)
  const texts = words.value.inbox
  return (
    <div class="page">
      <header class="page-head">
        <h1>{texts.title}</h1>
        <p class="soft">
          {inbox && `${texts.open(inbox.count)} · `}
          <a href={hashOf({ kind: 'criteria', pack: null })}>{words.value.unread.link}</a>
          {' · '}
          <a href={hashOf({ kind: 'outbox' })}>{texts.outbox}</a>
        </p>
      </header>
      <ReadingReminder />
      <LeftShelves />
      <FollowingCards />
      <TaskList inbox={inbox} />
      <Notices />
      <LeftDrafts />
      {inbox && inbox.done > 0 && <Done count={inbox.done} />}
    </div>
  )
}

/** How many are worth a look. */
const newest = 5

function Notices() {
  const { db } = useDevice()
  const zone = useDevice().zone.value
  const known = useLive(async () => {
    const notices = await readRows(db, 'notice')
    const latest = notices.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, newest)
    const cases = await Promise.all(
      latest.flatMap((notice) => (notice.case === null ? [] : [readRow(db, 'case', notice.case)])),
    )
    return { latest, cases }
  })
  if (known === undefined || known.latest.length === 0) return null
  const { latest, cases } = known
  const about = (id: string | null) =>
    cases.find((view) => view?.id === id && view.relation !== 'self')?.subject.name
  return (
    <section class="stack stack-tight">
      <h2 class="list-title">{words.value.inbox.notices}</h2>
      <ul class="notices">
        {latest.map((notice) => (
          <li key={notice.id} class="notice">
            <time
              class="notice-time"
              dateTime={notice.at}
              title={writeMoment(notice.at, language.value, zone)}
            >
              {writeShortDay(notice.at, language.value, zone)}
            </time>
            <span>
              {about(notice.case) && <strong>{about(notice.case)}: </strong>}
              <a href={notice.case === null ? '#/people/systems' : `#/case/${notice.case}`}>
                {say(notice.message, language.value)}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Read and drawn once somebody wants to see it: in ten years it becomes long. */
function Done({ count }: { readonly count: number }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="done" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.value.inbox.doneCount(count)}</summary>
      {isOpen && <DoneList />}
    </details>
  )
}

function DoneList() {
  const { db } = useDevice()
  const zone = useDevice().zone.value
  const done = useLive(() => readDone(db)) ?? []
  return (
    <ul class="done-list">
      {done.map((task) => (
        <li key={task.id} class="done-row">
          <Check size={16} aria-hidden="true" />
          <a href={`#/task/${task.id}`}>{say(task.title, language.value)}</a>
          <span class="soft">{task.subject.name}</span>
          <span class="soft">{task.doneAt && writeShortDay(task.doneAt, language.value, zone)}</span>
        </li>
      ))}
    </ul>
  )
}
