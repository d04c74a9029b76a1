import { Printer } from 'lucide-preact'
import type { SurveyStanding } from '../../core/protocol/survey.ts'
import { language, words } from '../../ui/text/messages.ts'
import { writeDay } from '../../ui/time/write-time.ts'
import { useDevice } from '../device.ts'
import { QrSquare } from '../people/slips/qr-square.tsx'

type PosterProps = { readonly survey: SurveyStanding; readonly address: string; readonly region: string }

/** A sheet for the counter: what is asked, its code, its address. */
export function Poster({ survey, address, region }: PosterProps) {
  const zone = useDevice().zone.value
  const texts = words.value.follow.surveys
  return (
    <section class="stack handout" aria-labelledby="poster">
      <div class="row row-apart print-tools">
        <h2 id="poster">{texts.poster}</h2>
        <button type="button" class="button" onClick={() => window.print()}>
          <Printer size={18} aria-hidden="true" />
          {texts.print}
        </button>
      </div>
      <div class="poster">
        <p>{region}</p>
        <p class="action-title">{survey.service}</p>
        <QrSquare text={address} label={texts.qr(survey.service)} />
        <p>{texts.posterHow}</p>
        <p class="poster-link">{address}</p>
        <p>
          {texts.posterAnonymous}{' '}
          {words.value.follow.duty.until(writeDay(survey.closesAt, language.value, zone))}
        </p>
      </div>
    </section>
  )
}
