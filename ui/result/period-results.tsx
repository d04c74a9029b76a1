import type { PeriodResult } from '../../core/case/period-results.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { writeDate, writePeriod } from '../time/write-time.ts'
import { dayOf, type Zone } from '../time/zone.ts'

type ResultsProps = { readonly results: readonly PeriodResult[]; readonly zone: Zone }

/** What became of the parts of a period: each with its cycle and when, or that it is not final. */
export function PeriodResults({ results, zone }: ResultsProps) {
  const texts = words.value.myResult.periods
  const open = results.filter(({ status }) => status === 'open').length
  return (
    <section class="sheet sheet-padded stack stack-tight" aria-label={texts.title}>
      <h2 class="small-title">{texts.title}</h2>
      {open > 0 && <p class="soft">{texts.notAll(open)}</p>}
      <ul class="stack stack-tight">
        {results.map((one) => (
          <li key={one.from}>
            <strong>{writePeriod(one, language.value)}</strong>: <Outcome result={one} />
            {one.source && (
              <p class="soft">
                {one.source.cycle}
                {one.at && ` · ${writeDate(dayOf(one.at, zone), language.value)}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Outcome({ result: { status, word, predicate, score } }: { readonly result: PeriodResult }) {
  const texts = words.value.myResult.periods
  if (status !== 'final') {
    return <span class={`status ${status === 'open' ? 'status-warning' : ''}`}>{texts[status]}</span>
  }
  const called = word ? say(word, language.value) : (predicate ?? '–')
  return (
    <span>
      {called}
      {score !== null && ` (${writeNumber(score, language.value, 2)})`}
    </span>
  )
}
