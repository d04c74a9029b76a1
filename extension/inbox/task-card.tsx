import { ArrowRight, CircleAlert, CircleCheck, Clock } from 'lucide-preact'
import { assertNever } from '../../core/result.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../../ui/text/messages.ts'
import { hashOf } from '../shell/route.ts'
import { DueBadge } from './due-badge.tsx'
import type { InboxItem, Stage } from './inbox.ts'
import { namedWith } from './named-with.ts'

type CardProps = {
  readonly item: InboxItem
  /** The person of this device: their own appraisal is called that. */
  readonly me: string | undefined
  /** The popup opens a tab; the full tab follows the link. */
  readonly onOpen?: (hash: string) => void
}

/** One task: what, about whom, until when, how far. The whole card is the link. */
export function TaskCard({ item, me, onOpen }: CardProps) {
  const { task, stage } = item
  const self = task.subject.id === me
  const hash = hashOf({ kind: 'task', task: task.id, page: null })
  return (
    <li class={`card card-${stage.kind}`}>
      <div class="card-due">
        <DueBadge dueAt={task.dueAt} />
      </div>
      <a
        class="card-link"
        href={hash}
        onClick={(event) => {
          if (onOpen === undefined) return
          event.preventDefault()
          onOpen(hash)
        }}
      >
        <span class="card-title">{say(task.title, language.value)}</span>
        <span class="card-subject">{self ? words.value.inbox.self : namedWith(task.subject, ' · ')}</span>
      </a>
      <div class="card-foot">
        <StageLine stage={stage} />
        <Action stage={stage} />
      </div>
    </li>
  )
}

/** What pressing the card does; the link itself is the title. */
function Action({ stage }: { readonly stage: Stage }) {
  const { start, resume, correct } = words.value.inbox
  const texts = { untouched: start, begun: resume, refused: correct, queued: null, delivered: null }
  const text = texts[stage.kind]
  if (text === null) return null
  return (
    <span class="card-action" aria-hidden="true">
      {text}
      <ArrowRight size={16} />
    </span>
  )
}

function StageLine({ stage }: { readonly stage: Stage }) {
  const { inbox } = words.value
  switch (stage.kind) {
    case 'untouched':
      return <span class="soft card-stage">{inbox.notStarted}</span>
    case 'begun': {
      const { answered, asked } = stage
      const complete = asked > 0 && answered === asked
      return (
        <span class="card-stage">
          <progress
            class="progress card-progress"
            max={Math.max(1, asked)}
            value={answered}
            aria-hidden="true"
          />
          {complete ? inbox.complete : inbox.answered(answered, asked)}
        </span>
      )
    }
    case 'queued':
      return (
        <span class="status status-warning">
          <Clock size={14} aria-hidden="true" />
          {inbox.queued}
        </span>
      )
    case 'delivered':
      return (
        <span class="status status-good">
          <CircleCheck size={14} aria-hidden="true" />
          {inbox.delivered}
        </span>
      )
    case 'refused':
      return (
        <span class="status status-trouble">
          <CircleAlert size={14} aria-hidden="true" />
          {inbox.refused}
        </span>
      )
    default:
      return assertNever(stage)
  }
}
