import type { Feedback } from '../../core/case/view.ts'
import { words } from '../text/messages.ts'

/** What raters wrote, always in the same three steps. */
export function FeedbackList({ feedback }: { readonly feedback: readonly Feedback[] }) {
  const texts = words.value.result
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.feedback}</h2>
      {feedback.length === 0 && <p class="sheet-note soft">{texts.noFeedback}</p>}
      <ul class="feedback">
        {feedback.map((entry) => (
          <li key={`${entry.from}${entry.observation}`} class="feedback-entry">
            <p class="feedback-from">{texts.feedbackFrom[entry.from]}</p>
            <dl class="facts">
              {entry.observation && (
                <>
                  <dt>{texts.observation}</dt>
                  <dd>{entry.observation}</dd>
                </>
              )}
              {entry.impact && (
                <>
                  <dt>{texts.impact}</dt>
                  <dd>{entry.impact}</dd>
                </>
              )}
              {entry.suggestion && (
                <>
                  <dt>{texts.suggestion}</dt>
                  <dd>{entry.suggestion}</dd>
                </>
              )}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  )
}
