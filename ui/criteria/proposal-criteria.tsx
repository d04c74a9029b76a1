import { Lightbulb } from 'lucide-preact'
import type { PackView } from '../../core/case/view.ts'
import { escapePointer } from '../../core/json.ts'
import type { ProposalRule } from '../../core/pack/model.ts'
import { sayWhen } from '../../core/pack/say-proposal.ts'
import { say, type Text } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { LayerWord } from './layer-word.tsx'

/** What may be proposed after a result, and under which condition, in sentences. */
export function ProposalCriteria({ pack }: { readonly pack: PackView }) {
  const { criteria: texts } = words.value
  const { proposals = [] } = pack
  if (proposals.length === 0) return null
  return (
    <section class="sheet criteria-section">
      <h2 class="sheet-title">{texts.proposals}</h2>
      <div class="sheet-padded">
        <p class="soft">{texts.proposalsLead}</p>
      </div>
      <ul class="follow-ups">
        {proposals.map((rule) => (
          <li key={rule.id} class="follow-up">
            <Lightbulb size={20} aria-hidden="true" />
            <div>
              <p class="follow-up-title">
                {say(titleOf(pack, rule), language.value)}
                <LayerWord pack={pack} at={[`/proposals/${escapePointer(rule.id)}`]} />
              </p>
              <p class="soft">{texts.proposedWhen(sayWhen(rule, pack, language.value))}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

function titleOf({ trainings }: PackView, { action }: ProposalRule): Text {
  if (action.kind !== 'training') return action.title
  const training = trainings.find(({ id }) => id === action.training)
  return training?.title ?? { id: action.training, en: action.training }
}
