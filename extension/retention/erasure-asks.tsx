import { useState } from 'preact/hooks'
import type { MutationId } from '../../core/ids.ts'
import type { ErasureLine } from '../../core/protocol/retention.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { ReasonForm } from './holds.tsx'

type AsksProps = {
  readonly asks: readonly ErasureLine[]
  /** Null for who only looks. */
  readonly onAnswer: ((ask: MutationId, decision: 'granted' | 'declined', reason: string) => void) | null
}

/** Requests to be erased, with what was answered and why. */
export function ErasureAsks({ asks, onAnswer }: AsksProps) {
  const texts = words.value.retention
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="retention-asks">
      <h2 id="retention-asks">{texts.asks}</h2>
      <p class="soft">{texts.asksLead}</p>
      {asks.length === 0 && <p class="soft">{texts.noAsks}</p>}
      <ul class="stack import-lines">
        {asks.map((ask) => (
          <li key={ask.id} class="stack">
            <AskWords ask={ask} />
            {onAnswer !== null && ask.answer === null && (
              <Answering of={ask.id} onAnswer={(decision, reason) => onAnswer(ask.id, decision, reason)} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Who asked when and why, and the answer. */
export function AskWords({ ask }: { readonly ask: ErasureLine }) {
  const { zone } = useDevice()
  const texts = words.value.retention
  const moment = (at: string) => writeMoment(at, language.value, zone.value)
  return (
    <p>
      <strong>{ask.person}</strong> <span class="soft">{moment(ask.at)}</span>
      <br />
      {ask.reason}
      {ask.answer ? (
        <>
          <br />
          <strong>{texts.decisions[ask.answer.decision]}</strong>: {ask.answer.reason}{' '}
          <span class="soft">{words.value.people.byWhom(ask.answer.by, moment(ask.answer.at))}</span>
        </>
      ) : (
        <>
          <br />
          <span class="soft">{texts.waiting}</span>
        </>
      )}
    </p>
  )
}

function Answering({
  of,
  onAnswer,
}: {
  readonly of: string
  readonly onAnswer: (decision: 'granted' | 'declined', reason: string) => void
}) {
  const [decision, setDecision] = useState<'granted' | 'declined' | null>(null)
  const texts = words.value.retention
  return (
    <div class="stack">
      <div class="row">
        {(['granted', 'declined'] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button button-small"
            aria-pressed={decision === one}
            onClick={() => setDecision(one)}
          >
            {texts.decide[one]}
          </button>
        ))}
      </div>
      {decision === 'granted' && <p class="soft">{texts.forGood}</p>}
      {decision !== null && (
        <ReasonForm
          id="answer"
          of={of}
          label={texts.decide[decision]}
          onSend={(reason) => onAnswer(decision, reason)}
        />
      )}
    </div>
  )
}
