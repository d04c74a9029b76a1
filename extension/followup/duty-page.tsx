import { CircleAlert, CircleCheck, Clock } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { DutyAnswer, DutyView } from '../../core/followup/duty.ts'
import { mutationId } from '../../core/ids.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { UnknownPage } from '../shell/other-pages.tsx'
import { SimpleField } from '../sign-in/simple-field.tsx'
import { dropJotting, readJotting, writeJotting } from '../store/jottings.ts'
import { useLive } from '../store/live.ts'
import { enqueue, readUnsettled } from '../store/outbox.ts'
import { readRow } from '../store/rows.ts'

/** A change of policy to bring to one's unit, or a training to come to; offline too. */
export function DutyPage({ id }: { readonly id: string }) {
  const { db, zone } = useDevice()
  const [again, setAgain] = useState(false)
  const known = useLive(
    async () => ({
      duty: await readRow(db, 'duty', id),
      kept: await readJotting(db, `duty ${id}`),
      sent: (await readUnsettled(db))
        .filter(({ mutation }) => mutation.kind === 'answer-duty' && mutation.duty === id)
        .at(-1),
    }),
    [id],
  )
  if (known === undefined) return null
  const { duty, sent, kept } = known
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
      {isOpen && (
        <Answer duty={duty} begun={typeof kept === 'string' ? kept : ''} onSent={() => setAgain(false)} />
      )}
    </div>
  )
}

type AnswerProps = { readonly duty: DutyView; readonly begun: string; readonly onSent: () => void }

function Answer({ duty, begun, onSent }: AnswerProps) {
  const device = useDevice()
  const [note, setNote] = useState(begun)
  const [error, setError] = useState<string | null>(null)
  const texts = words.value.follow.duty
  const key = `duty ${duty.id}`
  const send = async (answer: DutyAnswer['kind']) => {
    if (answer !== 'coming' && note.trim() === '') {
      setError(texts.missing)
      document.getElementById('duty-note')?.focus()
      return
    }
    const id = mutationId(device.newId())
    const said = { duty: duty.id, answer, note: answer === 'coming' ? '' : note.trim() }
    await enqueue(device.db, { protocol: PROTOCOL, kind: 'answer-duty', id, ...said }, device.now())
    await dropJotting(device.db, key)
    onSent()
    void device.syncNow()
  }
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
      <SimpleField id="duty-note" label={duty.about === 'policy' ? texts.how : texts.why} error={error}>
        {(field) => (
          <textarea
            {...field}
            class="input"
            rows={3}
            maxLength={4000}
            value={note}
            onInput={({ currentTarget }) => {
              setNote(currentTarget.value)
              setError(null)
              void writeJotting(device.db, key, currentTarget.value)
            }}
          />
        )}
      </SimpleField>
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
