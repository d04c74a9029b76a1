import { useState } from 'preact/hooks'
import { maskNip, spacedNip } from '../../core/people/nip.ts'
import { EvaluationPaper } from '../../ui/print/evaluation-paper.tsx'
import { words } from '../../ui/text/messages.ts'
import { PaperPage } from './paper-page.tsx'

/** The evaluation document that the regulation asks for. One's own NIP is masked until one asks for it (P3). */
export function EvaluationPage({ id }: { readonly id: string }) {
  const [isShown, show] = useState(false)
  const texts = words.value.myResult.paper
  return (
    <PaperPage
      id={id}
      tools={({ view, me }) =>
        view.relation === 'self' &&
        me?.person.nip && (
          <button type="button" class="button" aria-pressed={isShown} onClick={() => show(!isShown)}>
            {isShown ? texts.hideNip : texts.showNip}
          </button>
        )
      }
    >
      {({ view, pack, me }) => {
        const nip = view.relation === 'self' ? (me?.person.nip ?? null) : null
        const region = me?.region.name ?? ''
        return (
          <>
            <p class="print-tools soft">{texts.nipOthers}</p>
            <EvaluationPaper
              view={view}
              pack={pack}
              region={region}
              nip={nip === null ? null : isShown ? spacedNip(nip) : maskNip(nip)}
            />
          </>
        )
      }}
    </PaperPage>
  )
}
