import type { Language } from '../text.ts'
import { calendarSection } from './page/course.ts'
import { formulaSection, limitsSection, weightsSection } from './page/how-it-counts.ts'
import { type Html, html } from './page/html.ts'
import { type Criteria, type Reading, say } from './page/reading.ts'
import { sourcesSection } from './page/sources-section.ts'
import { style } from './page/style.ts'
import { followsSection } from './page/what-follows.ts'
import { behavioursSection, furtherSection, resultsSection } from './page/what-is-judged.ts'
import { seesSection } from './page/who-sees.ts'
import { words } from './page/words.ts'

/**
 * The one page that everybody can read before a cycle opens (S-S4, S-S5): what is judged, with the words of each
 * level, how it counts, when, who sees what, and where it comes from. A whole HTML document without scripts or
 * anything to load, fit to be printed. `criteriaPage(pack, 'id')` begins with `<!doctype html>` and the next line
 * with `<html lang="id">`.
 */
export function criteriaPage(pack: Criteria, language: Language): string {
  const reading: Reading = { pack, language }
  const { id, version, region, scoring } = pack
  const [before = '', after = ''] = say(reading, words.foot).split('{pack}')
  const page = html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${say(reading, words.title)} · ${say(reading, region.name)}</title><style>${raw(style)}</style></head>
<body><header><p class="lead">${say(reading, region.agency)}</p><h1>${say(reading, words.title)}</h1>
<p class="lead">${say(reading, scoring.title)} · ${say(reading, region.name)}</p></header>
<main><p>${say(reading, words.intro)}</p>
${contents(reading)}
${resultsSection(reading)}${behavioursSection(reading)}${furtherSection(reading)}${weightsSection(reading)}${limitsSection(reading)}${formulaSection(reading)}${calendarSection(reading)}${seesSection(reading)}${followsSection(reading)}${sourcesSection(reading)}</main>
<footer>${before}${id}@${version}${after}</footer></body></html>
`
  return page.html
}

function contents(reading: Reading): Html {
  const sections = [
    'results',
    'behaviour',
    'weights',
    'limits',
    'formula',
    'calendar',
    'sees',
    'follows',
    'sources',
  ] as const
  return html`<nav aria-label="${say(reading, words.contents)}"><ul>${sections.map(
    (section) => html`<li><a href="#${section}">${say(reading, words[section])}</a></li>`,
  )}</ul></nav>`
}

/** The style is the page's own, and no pack can put anything into it. */
function raw(text: string): Html {
  return { html: text }
}
