import { CloudUpload } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { Banner } from '../../ui/banner.tsx'
import { words } from '../../ui/text/messages.ts'
import { TroubleBanner } from '../people/staff/trouble-banner.tsx'
import { AskWords } from './erasure-asks.tsx'
import { ReasonForm } from './holds.tsx'
import { useRetention } from './use-retention.ts'

/** For how long one's own data are kept, and the way to ask for their erasure. */
export function OwnData() {
  const { found, trouble, sent, send, again } = useRetention((server) => server.own())
  const [isAsking, setAsking] = useState(false)
  const texts = words.value.retention
  const waits = sent.some(
    ({ delivery, mutation }) => delivery.kind === 'waiting' && mutation.kind === 'ask-erasure',
  )
  const isOpen = waits || found?.asks.some(({ answer }) => answer === null)
  const last = sent.at(-1)?.delivery
  return (
    <section class="sheet sheet-padded stack" aria-labelledby="own-data">
      <h2 id="own-data">{texts.own}</h2>
      <TroubleBanner trouble={trouble} retry={again} />
      <TroubleBanner trouble={last?.kind === 'refused' ? last : null} />
      {found?.policy && <p>{texts.ruleIs(found.policy.appraisalYears, found.policy.leaverYears)}</p>}
      <p class="soft">{texts.ownLead}</p>
      {found?.asks.map((ask) => (
        <AskWords key={ask.id} ask={ask} />
      ))}
      {waits && <Banner tone="plain" icon={CloudUpload} title={words.value.units.waiting} />}
      {!isOpen && !isAsking && (
        <p>
          <button type="button" class="button" onClick={() => setAsking(true)}>
            {texts.ask}
          </button>
        </p>
      )}
      {!isOpen && isAsking && (
        <ReasonForm
          id="ask-erasure"
          of="own"
          label={texts.askSend}
          onSend={(reason) => {
            setAsking(false)
            void send({ kind: 'ask-erasure', reason })
          }}
        />
      )}
    </section>
  )
}
