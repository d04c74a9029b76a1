import type { CaseView, PackView } from '../../core/case/view.ts'
import { own } from '../../core/json.ts'
import { say } from '../../core/text.ts'
import { writeNumber } from '../../ui/number/write-number.ts'
import { language, words } from '../../ui/text/messages.ts'

type OutcomeProps = {
  readonly view: CaseView
  readonly pack: PackView | undefined
  readonly short?: boolean
}

/** Predicate and score in one line, or that there is none yet. */
export function Outcome({ view, pack, short = false }: OutcomeProps) {
  const result = view.result?.result
  if (result?.kind !== 'scored')
    return <span class="soft">{short ? '–' : words.value.result.notYetShort}</span>
  const { predicate, score } = result.outputs
  const named = pack && typeof predicate === 'string' ? own(pack.scoring.outcomes, predicate) : undefined
  return (
    <span class="outcome">
      <strong>{named ? say(named, language.value) : String(predicate)}</strong>
      {typeof score === 'number' && <span>{writeNumber(score, language.value, 2)}</span>}
    </span>
  )
}
