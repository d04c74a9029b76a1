import { ArrowRight } from 'lucide-preact'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { useDevice } from '../device.ts'
import { DueBadge } from '../inbox/due-badge.tsx'
import { hashOf } from '../shell/route.ts'
import { useLive } from '../store/live.ts'
import { readFollowing } from './read-following.ts'

/** What follows on results and waits for this person, among their tasks. */
export function FollowingCards() {
  const { db } = useDevice()
  const known = useLive(() => readFollowing(db))
  if (known === undefined || known.followUps.length + known.duties.length === 0) return null
  const texts = words.value.follow
  return (
    <>
      {known.followUps.length > 0 && (
        <section class="stack stack-tight" aria-labelledby="following">
          <h2 id="following" class="list-title">
            {texts.cards}
          </h2>
          <ul class="cards">
            {known.followUps.map(({ id, subject, dueAt }) => (
              <Card
                key={id}
                href={hashOf({ kind: 'follow-up', case: id })}
                title={texts.cardTitle}
                about={`${subject.name} · ${subject.post}`}
                dueAt={dueAt}
                isBegun={known.begun.has(id)}
              />
            ))}
          </ul>
        </section>
      )}
      {known.duties.length > 0 && (
        <section class="stack stack-tight" aria-labelledby="duties">
          <h2 id="duties" class="list-title">
            {texts.duties}
          </h2>
          <ul class="cards">
            {known.duties.map(({ id, about, title, dueAt }) => (
              <Card
                key={id}
                href={hashOf({ kind: 'duty', id })}
                title={say(title, language.value)}
                about={texts.duty[about]}
                dueAt={dueAt}
                isBegun={known.begun.has(id)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type CardProps = {
  readonly href: string
  readonly title: string
  readonly about: string
  readonly dueAt: string | null
  /** Something has been written and not been sent. */
  readonly isBegun: boolean
}

function Card({ href, title, about, dueAt, isBegun }: CardProps) {
  const { inbox, follow } = words.value
  return (
    <li class={`card ${isBegun ? 'card-begun' : 'card-untouched'}`}>
      <div class="card-due">
        <DueBadge dueAt={dueAt} />
      </div>
      <a class="card-link" href={href}>
        <span class="card-title">{title}</span>
        <span class="card-subject">{about}</span>
      </a>
      <div class="card-foot">
        {isBegun ? (
          <span class="card-stage">{follow.begun}</span>
        ) : (
          <span class="soft card-stage">{inbox.notStarted}</span>
        )}
        <span class="card-action" aria-hidden="true">
          {isBegun ? inbox.resume : inbox.start}
          <ArrowRight size={16} />
        </span>
      </div>
    </li>
  )
}
