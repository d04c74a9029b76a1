import type { FormState } from '../../core/form/form-state.ts'
import type { FormDocument } from '../../core/form/model.ts'
import type { Letterhead as LetterheadTexts } from '../../core/pack/model.ts'
import { say } from '../../core/text.ts'
import { language, words } from '../text/messages.ts'
import { Letterhead } from './letterhead.tsx'
import { PrintElements } from './print-elements.tsx'

type FormPrintProps = {
  readonly document: FormDocument
  readonly title: string
  readonly state: FormState
  readonly blank: boolean
  readonly letterhead: LetterheadTexts
  /** About whom, by whom, when: what stands below the title. */
  readonly facts: readonly (readonly [string, string])[]
  /** Who signs it. */
  readonly signer: string
}

/** A form as it lies on paper. */
export function FormPrint({ document, title, state, blank, letterhead, facts, signer }: FormPrintProps) {
  const { print } = words.value
  const paged = state.root.kind === 'container' && state.root.element.type === 'Categorization'
  return (
    <article class="print" lang={language.value}>
      <Letterhead letterhead={letterhead} />
      <h1 class="print-title">{title}</h1>
      <dl class="print-facts">
        {facts.map(([name, fact]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {document.intro && <p class="print-intro">{say(document.intro, language.value)}</p>}
      <PrintElements elements={elementsOf(state, paged)} blank={blank} level={2} />
      <div class="print-sign">
        <p>{print.placeAndDate}</p>
        <p class="print-signature">{print.signature}</p>
        <p>{blank ? print.nameLine : signer}</p>
      </div>
    </article>
  )
}

function elementsOf({ root }: FormState, paged: boolean) {
  return paged && root.kind === 'container' ? root.elements : [root]
}
