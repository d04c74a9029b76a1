import type { PackView } from '../../core/case/view.ts'
import { escapePointer, own } from '../../core/json.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { nameOf, stepsReading, titleOf } from './criteria-words.ts'
import { LayerWord } from './layer-word.tsx'

/** How much each rater, each group and each part counts. */
export function WeightCriteria({ pack }: { readonly pack: PackView }) {
  const texts = words.value.criteria
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">{texts.weights}</h2>
      <p class="sheet-note soft">{texts.weightsLead}</p>
      <div class="criteria-weights">
        {Object.entries(pack.scoring.weights).map(([set, weights]) => (
          <div key={set}>
            <h3>{titleOfSet(pack, set)}</h3>
            <ul>
              {Object.entries(weights).map(([id, weight]) => (
                <li key={id} class="criteria-weight">
                  <span>
                    {nameOf(pack, id)}
                    <LayerWord
                      pack={pack}
                      at={[`/scoring/weights/${escapePointer(set)}/${escapePointer(id)}`]}
                    />
                  </span>
                  <span class="figure-main">{writeNumber(weight, language.value)}%</span>
                  <meter class="meter" min={0} max={100} value={weight} aria-hidden="true" />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  )
}

function titleOfSet(pack: PackView, set: string): string {
  const named = own(words.value.criteria.sets, set)
  return named ?? [...new Set(stepsReading(pack, `weights.${set}`).map(titleOf))].join(', ')
}
