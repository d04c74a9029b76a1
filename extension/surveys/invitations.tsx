import { Printer, TriangleAlert } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { SurveyStanding } from '../../core/protocol/survey.ts'
import { Banner } from '../../ui/banner.tsx'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { Line } from '../followup/record-outcome.tsx'
import type { AskDevelopment } from '../followup/use-development.ts'
import { useOneAtATime } from '../one-at-a-time.ts'
import { QrSquare } from '../people/slips/qr-square.tsx'
import type { Session } from '../store/session.ts'
import { addressOf } from './survey-state.ts'

type InvitationsProps = {
  readonly survey: SurveyStanding
  readonly ask: AskDevelopment
  readonly session: Session
}

/** Single-use invitations on paper, to be cut apart and handed out: nobody knows who has which. */
export function Invitations({ survey, ask, session }: InvitationsProps) {
  const zone = useDevice().zone.value
  const [count, setCount] = useState('30')
  const [checked, setChecked] = useState(false)
  const [tokens, setTokens] = useState<readonly string[]>([])
  const texts = words.value.follow.surveys
  const asked = /^\d{1,3}$/.test(count.trim()) ? Number(count) : 0
  const isWrong = asked < 1 || asked > 500
  const make = useOneAtATime(async () => {
    setChecked(true)
    if (isWrong) return
    const issued = await ask((server) => server.tokens(survey.id, asked))
    if (issued) setTokens(issued.tokens)
  })
  return (
    <section class={`stack ${tokens.length > 0 ? 'handout' : ''}`} aria-labelledby="invitations">
      <form
        class="sheet sheet-padded stack print-tools"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <h2 id="invitations">{texts.invitations}</h2>
        <p class="soft">{texts.invitationsLead}</p>
        <Line
          id="token-count"
          label={texts.howMany}
          value={count}
          error={checked && isWrong ? texts.wrongCount : null}
          onChange={setCount}
        />
        <div>
          <button type="submit" class="button button-main">
            {texts.make}
          </button>
        </div>
        {tokens.length > 0 && (
          <Banner tone="warning" icon={TriangleAlert} title={texts.issued(tokens.length)}>
            <p>
              <button type="button" class="button" onClick={() => window.print()}>
                <Printer size={18} aria-hidden="true" />
                {texts.print}
              </button>
            </p>
          </Banner>
        )}
      </form>
      {tokens.length > 0 && (
        <ul class="slip-sheet">
          {tokens.map((token) => {
            const address = addressOf({ server: session.server, region: session.region.id }, survey.id, token)
            return (
              <li key={token} class="slip">
                <div class="slip-words">
                  <p class="slip-name">{texts.invitation}</p>
                  <p>{survey.service}</p>
                  <p class="slip-code">{token}</p>
                  <p class="slip-note">{texts.invitationHow}</p>
                  <p class="slip-note poster-link">{address}</p>
                  <p class="slip-note">
                    {words.value.follow.duty.until(writeDay(survey.closesAt, language.value, zone))}
                  </p>
                </div>
                <QrSquare text={address} label={texts.qr(survey.service)} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}
