import { missionCoverage } from '../mission-coverage.ts'
import { type Html, html } from './html.ts'
import { type Reading, say } from './reading.ts'
import { confidence, words } from './words.ts'

/**
 * The missions with the indicators that serve each, and where their words come from. `missionsPart({ pack, language:
 * 'id' })` is null for a pack without a table `missions`.
 */
export function missionsPart(reading: Reading): Html | null {
  const { pack } = reading
  const { rows = [] } = pack.tables?.missions ?? {}
  const coverage = missionCoverage(pack)
  if (coverage === null) return null
  const source = pack.cites?.['/tables/missions/rows']
  return html`<h3>${say(reading, words.missions)}</h3>
<ul>${rows.map(({ id, name }) => html`<li>${say(reading, name)}: ${indicatorsOf(reading, coverage.missions.find((one) => one.id === id)?.indicators ?? [])}</li>`)}</ul>
${source ? html`<p><small>${say(reading, source.title)} (${say(reading, confidence[source.confidence])})</small></p>` : null}`
}

function indicatorsOf(reading: Reading, ids: readonly string[]): string {
  const names = reading.pack.indicators
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => say(reading, name))
  return names.length > 0 ? names.join('; ') : say(reading, words.noIndicator)
}
