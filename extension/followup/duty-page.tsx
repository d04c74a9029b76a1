import { CircleAlert, CircleCheck, Clock } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { jottedText } from '../../core/draft/jotting.ts'
import type { DutyAnswer, DutyView } from '../../core/followup/duty.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { JottingState } from '../jottings/jotting-state.tsx'
import type { Jotting } from '../jottings/open-jotting.ts'
import { TextBox } from '../jottings/text-box.tsx'
import { useJotting } from '../jottings/use-jotting.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { useLive } from '../store/live.ts'
import { enqueueJotting, readUnsettled } from '../store/outbox.ts'
import { readRow } from '../store/rows.ts'

/** A change of policy to bring to one's unit, or a training to come to; offline too. */
export function DutyPage({ id }: { readonly id: string }) {
  const { db, zone } = useDevice()
  const [again, setAgain] = useState(false)
  const known = useLive(
    async () => ({
      duty: await readRow(db, 'duty', id),
      sent: (await readUnsettled(db))
        .filter(({ mutation }) => mutation.kind === 'answer-duty' && mutation.duty === id)
        .at(-1),
    }),
    [id],
  )
  const jotting = useJotting('duty', id)
  if (known === undefined || jotting === null) return null
  const { duty, sent } = known
  if (duty === undefined) return <UnknownPage />
  const texts = words.value.follow.duty
  const isWaiting =
    sent?.delivery.kind === 'waiting' ||
    (sent?.delivery.kind === 'delivered' && (duty.answer?.at ?? '') < sent.delivery.receipt.appliedAt)
  const isOpen = !isWaiting && (duty.answer === null || again)
  return (
    <div class="page page-narrow">
      <header class="page-head">
        <p class="soft">{texts[duty.about]}</p>
        <h1>{say(duty.title, language.value)}</h1>
        {duty.dueAt && <p class="soft">{texts.until(writeDay(duty.dueAt, language.value, zone.value))}</p>}
      </header>
      <section class="sheet sheet-padded stack">
        {duty.about === 'policy' && <h2>{texts.changes}</h2>}
        <ul class="stack stack-tight">
          {duty.lines.map((line) => (
            <li key={line.id}>{say(line, language.value)}</li>
          ))}
        </ul>
      </section>
      {sent?.delivery.kind === 'refused' && !isWaiting && (
        <Banner
          tone="trouble"
          icon={CircleAlert}
          title={say(sent.delivery.problem.text.title, language.value)}
        >
          <p>{say(sent.delivery.problem.text.detail, language.value)}</p>
        </Banner>
      )}
      {isWaiting && <Banner tone="plain" icon={Clock} title={texts.waiting} />}
      {!isOpen && !isWaiting && duty.answer && (
        <Banner tone="good" icon={CircleCheck} title={texts.answered[duty.answer.kind]}>
          {duty.answer.note !== '' && <p class="action-words">{duty.answer.note}</p>}
          <p>
            <button type="button" class="button button-small" onClick={() => setAgain(true)}>
              {texts.again}
            </button>
          </p>
        </Banner>
      )}
      {isOpen && <Answer duty={duty} jotting={jotting} onSent={() => setAgain(false)} />}
    </div>
  )
}

type AnswerProps = { readonly duty: DutyView; readonly jotting: Jotting; readonly onSent: () => void }

function Answer({ duty, jotting, onSent }: AnswerProps) {
  const device = useDevice()
  const note = jottedText(jotting.fields.value, '/note')
  const [error, setError] = useState<string | null>(null)
  const texts = words.value.follow.duty
  const send = useOneAtATime(async (answer: DutyAnswer['kind']) => {
    if (answer !== 'coming' && note.trim() === '') {
      setError(texts.missing)
      document.getElementById('duty-note')?.focus()
      return
    }
    const id = mutationId(device.newId())
    const said = { duty: duty.id, answer, note: answer === 'coming' ? '' : note.trim() }
    await jotting.keeper.flush()
    const mutation = { protocol: PROTOCOL, kind: 'answer-duty', id, ...said } as const
    await enqueueJotting(device.db, mutation, { jotting: jotting.id, at: device.now() })
    onSent()
    void device.syncNow()
  })
  return (
    <form
      class="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send(duty.about === 'policy' ? 'done' : 'coming')
      }}
    >
      {duty.about === 'programme' && (
        <div>
          <button type="submit" class="button button-main">
            {texts.coming}
          </button>
        </div>
      )}
      <TextBox
        id="duty-note"
        label={duty.about === 'policy' ? texts.how : texts.why}
        error={error}
        rows={3}
        most={4000}
        value={note}
        onChange={(text) => {
          jotting.write({ '/note': text })
          setError(null)
        }}
      />
      <JottingState jotting={jotting} />
      <div>
        {duty.about === 'policy' ? (
          <button type="submit" class="button button-main">
            {texts.done}
          </button>
        ) : (
          <button type="button" class="button" onClick={() => void send('declined')}>
            {texts.declined}
          </button>
        )}
      </div>
    </form>
  )
}
