import { Fragment } from 'preact'
import type { Feedback } from '../../core/case/view.ts'
import { words } from '../text/messages.ts'

/** What raters wrote, always in the same three steps: officials one by one, a group together and without an order. */
export function FeedbackList({ feedback }: { readonly feedback: readonly Feedback[] }) {
  const texts = words.value.result
  const officials = feedback.filter(({ from }) => from !== 'peer')
  const peers = feedback.filter(({ from }) => from === 'peer')
  return (
    <section class="sheet">
      <h2 class="sheet-title">{texts.feedback}</h2>
      {feedback.length === 0 && <p class="sheet-note soft">{texts.noFeedback}</p>}
      <ul class="feedback">
        {officials.map((entry) => (
          <li key={`${entry.from}${entry.observation}`} class="feedback-entry">
            <p class="feedback-from">{texts.feedbackFrom[entry.from]}</p>
            <Said entry={entry} />
          </li>
        ))}
        {peers.length > 0 && (
          <li class="feedback-entry">
            <p class="feedback-from">{words.value.myResult.peers(peers.length)}</p>
            <p class="soft feedback-note">{words.value.myResult.peersNote}</p>
            <ul class="feedback-group">
              {peers.map((entry) => (
                <li key={`${entry.observation}${entry.impact}${entry.suggestion}`}>
                  <Said entry={entry} />
                </li>
              ))}
            </ul>
          </li>
        )}
      </ul>
    </section>
  )
}

function Said({ entry }: { readonly entry: Feedback }) {
  const texts = words.value.result
  const said = (['observation', 'impact', 'suggestion'] as const).filter((part) => entry[part] !== '')
  return (
    <dl class="facts">
      {said.map((part) => (
        <Fragment key={part}>
          <dt>{texts[part]}</dt>
          <dd>{entry[part]}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
