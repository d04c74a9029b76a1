import { own } from '../../json.ts'
import { sayValue } from '../../scoring/say-value.ts'
import type { Text } from '../../text.ts'
import { type Html, html } from './html.ts'
import { type Reading, valueAt } from './reading.ts'
import { eachOf, eachOther } from './words.ts'

type About = { readonly text: Text; readonly each?: string | undefined }

/**
 * A text of the rules as it holds for everybody: weights, limits and policies stand as their numbers, and what is
 * only known once somebody is appraised stands as its name. Of `{ id: 'Bobot {weights.score.results}', … }` the page
 * in Indonesian says `Bobot 60`, where the pack's weight is 60.
 */
export function generalText(reading: Reading, { text, each }: About): Html {
  const row = each === undefined ? '' : (own(eachOf, each) ?? eachOther)[reading.language]
  const said = text[reading.language]
    .replaceAll('{each}', '*')
    .replaceAll('{name}', row)
    .replaceAll(' {unit}', '')
  const parts = said.split(/(\{[a-z][\w*-]*(?:\.[\w*-]+)*\})/i)
  return html`${parts.map((part) => (part.startsWith('{') ? namedPlace(reading, part.slice(1, -1)) : part))}`
}

function namedPlace(reading: Reading, path: string): Html {
  const { pack, language } = reading
  const [first = '', second = ''] = path.split('.')
  if (first === 'steps') {
    const step = pack.scoring.steps.find(({ id }) => id === second)
    return html`<em>${plainTitle(step?.title[language] ?? second)}</em>`
  }
  if (first === 'indicators' && path.endsWith('.target')) return html`<em>target</em>`
  const { weights, bands, numbers = {} } = pack.scoring
  // Bands are objects like any other.
  const tables = { weights, bands: JSON.parse(JSON.stringify(bands)), numbers, policies: pack.policies }
  const value = valueAt(tables, path.split('.'))
  return value === undefined || typeof value === 'object'
    ? html`…`
    : html`${sayValue(value, { language, words: pack.scoring.outcomes })}`
}

/** A repeated step's title without the row: `Capaian: {name}` is `Capaian`. */
export function plainTitle(title: string): string {
  return title.replace(/[:,]?\s*\{\w+\}/g, '').trim()
}
