import type { RollUp } from '../../core/roll-up/roll-up.ts'
import { byScale, type RegionLine, type ScaleGroup } from '../../core/roll-up/side-by-side.ts'
import { say } from '../../core/text.ts'
import type { PortalText } from '../text/portal-text.ts'
import { number, share } from './across-words.ts'
import { escapeHtml } from './frame.ts'

/** So many sentences are read at once; hundreds only by who asks for them. */
const MOST_OPEN = 12

type Predicate = NonNullable<RollUp['predicates']>[number]

/** How many have which predicate, by region: a table for each scale, each row with its bar, and a sentence for each. */
export function distributions(lines: readonly RegionLine[], texts: PortalText): string {
  const { across: words } = texts
  const hidden = lines.filter(({ rollUp }) => rollUp.predicates === null).length
  const tables = byScale(lines).map((group) => tableOf(group, texts))
  const says = lines.flatMap((line) => sentence(line, texts))
  return `<h2>${words.distribution}</h2>
<details${says.length > MOST_OPEN ? '' : ' open'}><summary>${words.inWords}</summary><ul class="across-says">${says.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul></details>
${tables.join('\n')}
${hidden === 0 ? '' : `<p class="soft">${escapeHtml(words.hidden(number(hidden, texts)))}</p>`}`
}

/** Neighbours that few people have are counted together: their cell is as wide as both. */
function tableOf({ ids, lines }: ScaleGroup, texts: PortalText): string {
  const { across: words } = texts
  const names = ids.map((id) => escapeHtml(nameOf(id, lines, texts)))
  // Tables of two scales have two names.
  const title = `${words.distribution}: ${names.join(', ')}`
  const heads = names.map((name) => `<th scope="col">${name}</th>`)
  const rows = lines.map(({ region, rollUp }) => {
    const predicates = rollUp.predicates ?? []
    const total = totalOf(predicates)
    const cells = predicates.map(
      ({ ids: joined, count }) =>
        `<td${joined.length > 1 ? ` colspan="${joined.length}" class="across-joined"` : ''}>${number(count, texts)}<span class="soft across-of">${share(total === 0 ? 0 : count / total, texts)}</span></td>`,
    )
    return `<tr><th scope="row">${escapeHtml(region.name)}<span class="soft across-of">${escapeHtml(rollUp.cycle.name)}</span></th>${cells.join('')}<td class="public-bar">${bar(predicates, ids)}</td></tr>`
  })
  return `<div class="figures-scroll" tabindex="0" role="region" aria-label="${title}"><table class="figures"><caption class="visually-hidden">${title}</caption>
<thead><tr><th scope="col">${words.region}</th>${heads.join('')}<th scope="col">${words.bar}</th></tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** The best on the left; a thin line between two parts, for whoever does not tell the shades apart. */
function bar(predicates: readonly Predicate[], scale: readonly string[]): string {
  const total = totalOf(predicates)
  let at = 0
  const parts = predicates.map(({ ids, count }) => {
    const width = total === 0 ? 0 : (count / total) * 100
    const shade = Math.min(
      5,
      1 + Math.round((scale.indexOf(ids[0] ?? '') * 4) / Math.max(1, scale.length - 1)),
    )
    const rect = `<rect class="across-part across-${shade}" x="${at.toFixed(2)}%" width="${width.toFixed(2)}%" height="14"/>`
    at += width
    return rect
  })
  return `<svg width="100%" height="14" aria-hidden="true"><rect class="public-ground" width="100%" height="14"/>${parts.join('')}</svg>`
}

function sentence({ region, rollUp }: RegionLine, texts: PortalText): readonly string[] {
  const predicates = rollUp.predicates ?? []
  const total = totalOf(predicates)
  const [most] = predicates.toSorted((a, b) => b.count - a.count)
  if (most === undefined || total === 0) return []
  const { says } = texts.across
  return [says(region.name, sayIn(most.name, texts), share(most.count / total, texts), number(total, texts))]
}

/** What a region calls it that has it by itself; its id where all have counted it with a neighbour. */
function nameOf(id: string, lines: readonly RegionLine[], texts: PortalText): string {
  for (const { rollUp } of lines) {
    const alone = rollUp.predicates?.find(({ ids }) => ids.length === 1 && ids[0] === id)
    if (alone !== undefined) return sayIn(alone.name, texts)
  }
  for (const { rollUp } of lines) {
    const joined = rollUp.predicates?.find(({ ids }) => ids.includes(id))
    const name = joined && sayIn(joined.name, texts).split(' / ')[joined.ids.indexOf(id)]
    if (name !== undefined) return name
  }
  return id
}

function totalOf(predicates: readonly Predicate[]): number {
  return predicates.reduce((sum, { count }) => sum + count, 0)
}

function sayIn(name: Predicate['name'], { lang }: PortalText): string {
  return say(name, lang === 'en' ? 'en' : 'id')
}
