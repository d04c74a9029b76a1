import { CircleAlert } from 'lucide-preact'
import { own } from '../../core/json.ts'
import { assertNever } from '../../core/result.ts'
import type { Scored, ScoreResult, ScoringDocument } from '../../core/scoring/model.ts'
import { say } from '../../core/text.ts'
import { Banner } from '../banner.tsx'
import { writeNumber } from '../number/write-number.ts'
import { language, words } from '../text/messages.ts'
import { PredicateMatrix } from './predicate-matrix.tsx'

type SummaryProps = {
  readonly result: ScoreResult
  readonly scoring: ScoringDocument
  readonly computedAt: string
  readonly mine: boolean
}

/** The predicate in words, the score in a number, and where they stand among the others. */
export function ResultSummary(props: SummaryProps) {
  const { result } = props
  switch (result.kind) {
    case 'scored':
      return <ScoredSummary {...props} result={result} />
    case 'unscorable':
      return (
        <Banner tone="warning" icon={CircleAlert} title={words.value.result.unscorable}>
          <ul class="error-links">
            {[...new Set(result.problems.map(({ reason }) => say(reason, language.value)))].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <p class="soft">{words.value.result.unscorableHint}</p>
        </Banner>
      )
    default:
      return assertNever(result)
  }
}

function ScoredSummary({ result, scoring, computedAt, mine }: SummaryProps & { readonly result: Scored }) {
  const texts = words.value.result
  const { predicate, score } = result.outputs
  const named = typeof predicate === 'string' ? own(scoring.outcomes, predicate) : undefined
  const places = scoring.steps.find(({ id }) => id === scoring.outputs.score)?.round
  return (
    <section class="sheet summary">
      <div class="summary-main">
        <p class="summary-label">{texts.predicate}</p>
        <p class="summary-predicate">{named ? say(named, language.value) : String(predicate ?? '–')}</p>
        {typeof score === 'number' && (
          <p class="summary-score">
            <span class="summary-label">{texts.score}</span>
            <span class="summary-number">{writeNumber(score, language.value, places)}</span>
          </p>
        )}
        <p class="soft summary-when">{computedAt}</p>
      </div>
      <PredicateMatrix result={result} scoring={scoring} mine={mine} />
    </section>
  )
}
