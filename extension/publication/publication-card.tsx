import { ExternalLink } from 'lucide-preact'
import { useId, useState } from 'preact/hooks'
import type { DecideFigures, ListedPublication } from '../../core/protocol/figures.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeMoment } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { TextForm } from '../jottings/text-form.tsx'
import { useLive } from '../store/live.ts'
import { readSession } from '../store/session.ts'
import { PublicFiguresView } from './public-figures-view.tsx'

type Decision = DecideFigures['decision']

type CardProps = {
  readonly publication: ListedPublication
  readonly region: string
  readonly isMine: boolean
  readonly people: 1 | 2
  readonly decide: (decision: Decision, reason: string) => Promise<boolean>
}

const tones = {
  proposed: 'status status-warning',
  published: 'status status-good',
  rejected: 'status',
  withdrawn: 'status',
  retracted: 'status status-trouble',
} as const

/** A version of a cycle's figures: what it says, who stands behind it, and what can be done about it. */
export function PublicationCard({ publication, region, isMine, people, decide }: CardProps) {
  const { db, zone } = useDevice()
  const id = useId()
  const server = useLive(async () => (await readSession(db))?.server ?? '')
  const { state, figures, proposed, decided, reason } = publication
  const texts = words.value.publication
  const at = (moment: string) => writeMoment(moment, language.value, zone.value)
  return (
    <article class="sheet sheet-padded stack" aria-labelledby={id}>
      <header class="row row-apart">
        <h3 id={id}>
          {figures.cycle.name} · {texts.version(figures.version)}
        </h3>
        <span class={tones[state]}>{texts.states[state]}</span>
      </header>
      <p class="soft">
        {texts.proposedBy(proposed.name, at(proposed.at))}
        {decided && state !== 'proposed' && ` ${texts.decidedBy(decided.name, at(decided.at))}`}
      </p>
      {reason && (
        <p>
          {texts.reason}: {reason}
        </p>
      )}
      {figures.note !== '' && <p>{figures.note}</p>}
      <details>
        <summary>{texts.look}</summary>
        <PublicFiguresView figures={figures} withheld={[]} />
      </details>
      {state === 'published' && server && (
        <p>
          <a
            class="row"
            href={`${server}/p/${region}/${figures.cycle.id}/${figures.version}`}
            target="_blank"
            rel="noreferrer"
          >
            <ExternalLink size={16} aria-hidden="true" />
            {texts.page}
          </a>
        </p>
      )}
      <Decide
        of={`${figures.cycle.id}-${figures.version}`}
        state={state}
        isMine={isMine}
        people={people}
        decide={decide}
      />
    </article>
  )
}

type DecideProps = Pick<CardProps, 'isMine' | 'people' | 'decide'> & {
  readonly of: string
  readonly state: ListedPublication['state']
}

function Decide({ of, state, isMine, people, decide }: DecideProps) {
  const [asking, setAsking] = useState<'reject' | 'retract' | null>(null)
  const texts = words.value.publication
  if (state !== 'proposed' && state !== 'published') return null
  const mayAgree = people === 1 || !isMine
  if (asking !== null) {
    return (
      <TextForm
        id={`reason-${of}`}
        kept={{ kind: 'retraction', of: `${asking}-${of}` }}
        label={texts.whyAsked[asking]}
        rows={2}
        missing={words.value.follow.reasonMissing}
        submit={texts.acts[asking]}
        tone="danger"
        onSend={async (reason) => {
          const done = await decide(asking, reason)
          if (done) setAsking(null)
          return done
        }}
      >
        <button type="button" class="button" onClick={() => setAsking(null)}>
          {texts.back}
        </button>
      </TextForm>
    )
  }
  return (
    <div class="row">
      {state === 'proposed' && mayAgree && (
        <button type="button" class="button button-main" onClick={() => void decide('publish', '')}>
          {texts.acts.publish}
        </button>
      )}
      {state === 'proposed' && isMine && (
        <button type="button" class="button" onClick={() => void decide('withdraw', '')}>
          {texts.acts.withdraw}
        </button>
      )}
      {state === 'proposed' && !isMine && (
        <button type="button" class="button" onClick={() => setAsking('reject')}>
          {texts.acts.reject}
        </button>
      )}
      {state === 'published' && (
        <button type="button" class="button" onClick={() => setAsking('retract')}>
          {texts.acts.retract}
        </button>
      )}
      {state === 'proposed' && !mayAgree && <span class="soft">{texts.second}</span>}
    </div>
  )
}
