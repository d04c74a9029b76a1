import { MessagesSquare } from 'lucide-preact'
import { packRef } from '../../core/case/refs.ts'
import type { CommentView, ConsultationView } from '../../core/case/view.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { LeftWords } from '../jottings/left-words.tsx'
import { TextForm } from '../jottings/text-form.tsx'
import { useLive } from '../store/live.ts'
import { ChangeList } from './change-list.tsx'
import { commentsOn, type Hearings, readHearings, sayComment } from './say-comment.ts'

/** What staff are heard about: what is new, what one has said, what was answered; offline too. */
export function Consultations() {
  const { db } = useDevice()
  const known = useLive(() => readHearings(db))
  if (known === undefined || known.hearings.length === 0) return null
  return (
    <section class="stack print-tools" aria-labelledby="consultations">
      <h2 id="consultations">{words.value.hearing.title}</h2>
      {known.hearings.map((hearing) => (
        <Hearing
          key={hearing.id}
          hearing={hearing}
          said={commentsOn(known, hearing.id)}
          waiting={known.waiting.filter(({ pack }) => packRef(pack) === hearing.id)}
          refused={known.refused.filter(({ pack }) => packRef(pack) === hearing.id)}
        />
      ))}
    </section>
  )
}

type HearingProps = {
  readonly hearing: ConsultationView
  readonly said: readonly CommentView[]
  readonly waiting: Hearings['waiting']
  readonly refused: Hearings['refused']
}

function Hearing({ hearing, said, waiting, refused }: HearingProps) {
  const device = useDevice()
  const texts = words.value.hearing
  const moment = (at: string) => writeMoment(at, language.value, device.zone.value)
  const isOpen =
    (hearing.state === 'proposed' || hearing.state === 'published') && device.clock.value <= hearing.until
  return (
    <div class="sheet sheet-padded stack">
      <Banner
        tone="plain"
        icon={MessagesSquare}
        title={
          isOpen
            ? texts.open(hearing.criteria.version)
            : texts.states[hearing.state](hearing.criteria.version)
        }
      >
        {isOpen && <p>{texts.until(moment(hearing.until))}</p>}
        {hearing.reason && <p>{texts.reason(hearing.reason)}</p>}
        {hearing.note !== '' && <p>{hearing.note}</p>}
      </Banner>
      {hearing.changes.length > 0 && <ChangeList changes={hearing.changes} lead={texts.changes} />}
      <ul class="stack">
        {said.map((comment) => (
          <li key={comment.id} class="publish-comment">
            <p class="soft">
              {comment.by.name} · {moment(comment.at)}
            </p>
            <p class="publish-said">{comment.text}</p>
            {comment.answer && (
              <p>
                <strong>{texts.answered}:</strong> {comment.answer.text}
              </p>
            )}
          </li>
        ))}
        {waiting.map((one) => (
          <li key={one.id} class="publish-comment">
            <p class="soft">{texts.waiting}</p>
            <p class="publish-said">{one.text}</p>
          </li>
        ))}
        {refused.map((one) => (
          <li key={one.id} class="publish-comment">
            <p class="field-error">
              {texts.refused}: {say(one.problem.text.detail, language.value)}
            </p>
            <p class="publish-said">{one.text}</p>
          </li>
        ))}
      </ul>
      {!isOpen && <LeftWords kept={{ kind: 'comment', of: hearing.id }} />}
      {isOpen && (
        <TextForm
          id={`say-${hearing.id}`}
          kept={{ kind: 'comment', of: hearing.id }}
          label={texts.yours}
          hint={texts.who[hearing.shown]}
          rows={3}
          missing={texts.missing}
          submit={texts.send}
          tone="main"
          onSend={async (text) => {
            await sayComment(device, hearing, text)
            return true
          }}
        />
      )}
    </div>
  )
}
