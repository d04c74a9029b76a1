import type { Source } from '../../scoring/model.ts'
import { type Html, html } from './html.ts'
import { type Reading, say } from './reading.ts'
import { confidence, words } from './words.ts'

/**
 * Every source of a rule or number of the appraisal, once. `sourcesSection({ pack, language: 'id' }).html` begins
 * with `<section id="sources">`; a source that two rules cite is in it once.
 */
export function sourcesSection(reading: Reading): Html {
  const { scoring, cites = {} } = reading.pack
  // Side scorings, sets and tables have pages of their own to be cited on.
  const own = Object.entries(cites).filter(
    ([pointer]) => !/^\/(scorings|sets|tables|holidays|trainings)\//.test(pointer),
  )
  const all: readonly Source[] = [...Object.values(scoring.sources), ...own.map(([, source]) => source)]
  const once = new Map(all.map((source) => [source.title.id, source]))
  return html`<section id="sources"><h2>${say(reading, words.sources)}</h2>
<ul>${[...once.values()].map((source) => html`<li>${say(reading, source.title)} <small>(${say(reading, confidence[source.confidence])})</small></li>`)}</ul></section>`
}
