import { GraduationCap } from 'lucide-preact'
import type { PackView } from '../../core/case/view.ts'
import { escapePointer } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { LayerWord } from './layer-word.tsx'

/** The trainings that a result can lead to: those that a follow-up rule names. */
export function TrainingCriteria({ pack }: { readonly pack: PackView }) {
  const { criteria: texts, result } = words.value
  const named = JSON.stringify(pack.scoring.followUps)
  const trainings = pack.trainings.filter(({ id }) => named.includes(`"training":${JSON.stringify(id)}`))
  if (trainings.length === 0) return null
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">{texts.trainings}</h2>
      <ul class="follow-ups">
        {trainings.map(({ id, title, hours, provider }) => (
          <li key={id} class="follow-up">
            <GraduationCap size={20} aria-hidden="true" />
            <div>
              <p class="follow-up-title">
                {say(title, language.value)}
                <LayerWord pack={pack} at={[`/trainings/${escapePointer(id)}`]} />
              </p>
              <p class="soft">{result.training(writeNumber(hours, language.value), result[provider])}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
