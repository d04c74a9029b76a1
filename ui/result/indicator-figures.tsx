import { ArrowDownNarrowWide, ArrowUpNarrowWide } from 'lucide-preact'
import type { Indicator, ScoreResult } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { numberOf } from './figures.ts'

type IndicatorProps = { readonly result: ScoreResult; readonly indicators: readonly Indicator[] }

/** What was measured, against which target. */
export function IndicatorFigures({ result, indicators }: IndicatorProps) {
  const texts = words.value.result
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.indicators}</h2>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.indicator}</th>
              <th scope="col" class="number">
                {texts.target}
              </th>
              <th scope="col" class="number">
                {texts.realised}
              </th>
              <th scope="col" class="number">
                {texts.achievement}
              </th>
            </tr>
          </thead>
          <tbody>
            {indicators.map((indicator) => (
              <Row key={indicator.id} indicator={indicator} result={result} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ indicator, result }: { readonly indicator: Indicator; readonly result: ScoreResult }) {
  const { result: texts } = words.value
  const realised = numberOf(result, `realisation.${indicator.id}`)
  const achievement = numberOf(result, `achievement.${indicator.id}`)
  const lower = indicator.direction === 'lower-is-better'
  const Icon = lower ? ArrowDownNarrowWide : ArrowUpNarrowWide
  return (
    <tr>
      <th scope="row" class="figure-name">
        {say(indicator.name, language.value)}
        <span class="figure-note">
          <Icon size={14} aria-hidden="true" />
          {lower ? texts.lowerIsBetter : texts.higherIsBetter} · {say(indicator.unit, language.value)}
        </span>
      </th>
      <td class="number" data-label={texts.target}>
        {writeNumber(indicator.target, language.value)}
      </td>
      <td class="number" data-label={texts.realised}>
        {realised === undefined ? '–' : writeNumber(realised, language.value)}
      </td>
      <td class="number figure-main" data-label={texts.achievement}>
        {achievement === undefined ? '–' : `${writeNumber(rounded(achievement), language.value)}%`}
      </td>
    </tr>
  )
}

/** For reading only; the exact value stands in the explanation. */
function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
