import type { PackView } from '../../core/case/view.ts'
import { escapePointer } from '../../core/json.ts'
import type { Indicator } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { nameOf } from './criteria-words.ts'
import { LayerWord } from './layer-word.tsx'

/** What is measured: target, unit, weight in its group, and where the figure is read. */
export function IndicatorCriteria({ pack }: { readonly pack: PackView }) {
  const { criteria: texts, result } = words.value
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">{texts.indicators}</h2>
      <p class="sheet-note soft">{texts.indicatorsLead}</p>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{result.indicator}</th>
              <th scope="col" class="number">
                {result.target}
              </th>
              <th scope="col" class="number">
                {texts.weight}
              </th>
              <th scope="col">{texts.dataSource}</th>
            </tr>
          </thead>
          <tbody>
            {pack.indicators.map((indicator) => (
              <Row key={indicator.id} pack={pack} indicator={indicator} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ pack, indicator }: { readonly pack: PackView; readonly indicator: Indicator }) {
  const { criteria: texts, result } = words.value
  const { direction, target, unit, weight, dataSource, evidence, goal } = indicator
  const pointer = `/indicators/${escapePointer(indicator.id)}`
  return (
    <tr>
      <th scope="row" class="figure-name">
        {say(indicator.name, language.value)}
        <span class="figure-note">
          {nameOf(pack, indicator.group)} ·{' '}
          {direction === 'lower-is-better' ? result.lowerIsBetter : result.higherIsBetter}
        </span>
        <span class="figure-note">{say(goal, language.value)}</span>
      </th>
      <td class="number" data-label={result.target}>
        <span class="figure-main">{writeNumber(target, language.value)}</span> {say(unit, language.value)}
        <LayerWord pack={pack} at={[`${pointer}/target`]} />
      </td>
      <td class="number" data-label={texts.weight}>
        <span class="figure-main">{writeNumber(weight, language.value)}%</span>
        <LayerWord pack={pack} at={[`${pointer}/weight`]} />
      </td>
      <td class="criteria-wide" data-label={texts.dataSource}>
        {say(dataSource, language.value)}
        <span class="criteria-evidence soft">
          {texts.evidence}: {say(evidence, language.value)}
        </span>
      </td>
    </tr>
  )
}
