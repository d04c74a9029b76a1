import type { FollowUpRule } from '../../scoring/model.ts'
import type { ProposalRule } from '../model.ts'
import { sayWhen } from '../say-proposal.ts'
import { generalText, plainTitle } from './general-text.ts'
import { type Html, html } from './html.ts'
import { type Reading, say } from './reading.ts'
import { words } from './words.ts'

/**
 * What a result may lead to, and when. `followsSection({ pack, language: 'id' }).html` begins with
 * `<section id="follows">` and ends with what no follow-up means.
 */
export function followsSection(reading: Reading): Html {
  const { scoring, proposals = [] } = reading.pack
  const { followUps, noFollowUp } = scoring
  return html`<section id="follows"><h2>${say(reading, words.follows)}</h2>
<ul>${followUps.map(
    (rule) =>
      html`<li><strong>${titleOf(reading, rule)}</strong><br>${generalText(reading, { text: rule.cause, each: rule.each })}</li>`,
  )}${proposals.map(
    (rule) =>
      html`<li><strong>${actionOf(reading, rule)}</strong><br>${say(reading, words.because)} ${sayWhen(rule, reading.pack, reading.language)}.</li>`,
  )}</ul>
<p>${say(reading, words.none)}: ${say(reading, noFollowUp)}</p></section>`
}

function actionOf(reading: Reading, { action }: ProposalRule): string {
  if (action.kind !== 'training') return say(reading, action.title)
  const training = reading.pack.trainings.find(({ id }) => id === action.training)
  return training === undefined ? action.training : say(reading, training.title)
}

function titleOf(reading: Reading, { action, each }: FollowUpRule): Html {
  if (action.kind !== 'training') return generalText(reading, { text: action.title, each })
  const named = reading.pack.trainings.filter(({ id }) =>
    action.training.includes('{each}')
      ? id.startsWith(action.training.split('{each}')[0] ?? '')
      : id === action.training,
  )
  return html`${named.map(({ title }) => plainTitle(say(reading, title))).join(' · ')}`
}
