import type { Behaviour, ScoreResult } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { numberOf } from './figures.ts'

type BehaviourProps = { readonly result: ScoreResult; readonly behaviours: readonly Behaviour[] }

/** Each behaviour on its scale, with what the three groups of raters gave. */
export function BehaviourFigures({ result, behaviours }: BehaviourProps) {
  const texts = words.value.result
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.behaviours}</h2>
      <div class="table-box">
        <table class="table table-fold">
          <thead>
            <tr>
              <th scope="col">{texts.behaviour}</th>
              <th scope="col" class="number">
                {texts.bySelf}
              </th>
              <th scope="col" class="number">
                {texts.byPeers}
              </th>
              <th scope="col" class="number">
                {texts.bySuperior}
              </th>
              <th scope="col">{texts.level}</th>
            </tr>
          </thead>
          <tbody>
            {behaviours.map((behaviour) => (
              <Row key={behaviour.id} behaviour={behaviour} result={result} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ behaviour, result }: { readonly behaviour: Behaviour; readonly result: ScoreResult }) {
  const texts = words.value.result
  const at = (step: string) => numberOf(result, `${step}.${behaviour.id}`)
  const level = at('behaviour')
  const most = Math.max(...behaviour.levels.map(({ value }) => value))
  return (
    <tr>
      <th scope="row" class="figure-name">
        {say(behaviour.name, language.value)}
      </th>
      <td class="number" data-label={texts.bySelf}>
        {shown(at('self-level'))}
      </td>
      <td class="number" data-label={texts.byPeers}>
        {shown(at('peer-level'))}
      </td>
      <td class="number" data-label={texts.bySuperior}>
        {shown(at('superior-level'))}
      </td>
      <td data-label={texts.level}>
        <span class="level-bar">
          <meter class="meter" min={0} max={most} value={level ?? 0} aria-hidden="true" />
          <span class="figure-main">{shown(level)}</span>
        </span>
      </td>
    </tr>
  )
}

function shown(level: number | undefined): string {
  return level === undefined ? '–' : writeNumber(Math.round(level * 100) / 100, language.value)
}
