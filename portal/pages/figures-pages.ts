import { own } from '../../core/json.ts'
import { ALL } from '../../core/publication/draft-figures.ts'
import { licence } from '../../core/publication/open-data.ts'
import type { PublicFigures } from '../../core/publication/publication.ts'
import { say, type Text } from '../../core/text.ts'
import type { PortalText } from '../text/portal-text.ts'
import { escapeHtml } from './frame.ts'

/** A page's title, and its HTML with all parts escaped. */
export type PublicBody = { readonly title: string; readonly body: string }

type Region = { readonly id: string; readonly name: string }
type Published = { readonly figures: PublicFigures; readonly publishedAt: string; readonly newest: number }

/** All that a region has published, the newest cycle first. */
export function figuresIndex(
  { region, published }: { readonly region: Region; readonly published: readonly Published[] },
  texts: PortalText,
): PublicBody {
  const { figures: words } = texts
  const title = words.title(region.name)
  if (published.length === 0) return { title, body: `<h2>${words.none}</h2><p>${words.noneLead}</p>` }
  const items = published.map(
    ({ figures, publishedAt }) =>
      `<li><a href="${addressOf(region, figures, texts)}">${escapeHtml(figures.cycle.name)}</a> <span class="soft">${escapeHtml(
        words.published(dayIn(publishedAt, texts)),
      )} · ${number(figures.table.total + figures.named.length, texts)} ${words.people.toLowerCase()}</span></li>`,
  )
  return {
    title,
    body: `<p>${escapeHtml(words.lead.replace('{k}', String(published[0]?.figures.k ?? 5)))}</p>
<ul class="public-list">${items.join('')}</ul>`,
  }
}

/** One publication: what it counts, as bars and as tables, what is withheld and why, and its data. */
export function publicationBody(
  { region, published }: { readonly region: Region; readonly published: Published },
  texts: PortalText,
): PublicBody {
  const { figures, publishedAt, newest } = published
  const { figures: words } = texts
  const { table, k, basis, note } = figures
  const isWithheld = table.counts.flat().includes(null)
  const data = `/p/${region.id}/${figures.cycle.id}/${figures.version}`
  const parts = [
    `<p class="soft">${escapeHtml(
      `${region.name} · ${words.published(dayIn(publishedAt, texts))} · ${words.version(figures.version)}`,
    )}</p>`,
    newest > figures.version
      ? `<p class="banner banner-warning"><span>${words.older} <a href="${addressOf(region, { ...figures, version: newest }, texts)}">${words.newest}</a></span></p>`
      : '',
    `<p>${escapeHtml(words.lead.replace('{k}', String(k)))}</p>`,
    note === '' ? '' : `<blockquote class="public-note">${escapeHtml(note)}</blockquote>`,
    distribution(figures, texts),
    groupTable(figures, texts),
    isWithheld ? `<p class="soft">${words.withheldWhy}</p>` : '',
    named(figures, texts),
    basis === null ? '' : `<h2>${words.basis}</h2><p>${escapeHtml(sayIn(basis, texts))}</p>`,
    `<h2>${words.data}</h2><p>${words.dataLead}</p>
<ul class="public-list"><li><a href="${data}/data.csv">CSV</a></li><li><a href="${data}/data.json">JSON</a></li><li><a href="${data}/dictionary.json">${words.dictionary}</a></li></ul>
<p class="soft">${words.licence} <a href="${licence.url}">${licence.name}</a> (${licence.id}). ${words.address} <span class="public-address">${escapeHtml(data)}</span></p>`,
    `<p><a href="/p/${region.id}${query(texts)}">${words.all}</a></p>`,
  ]
  return { title: words.of(figures.cycle.name), body: parts.filter((part) => part !== '').join('\n') }
}

/** What was published once and is not any more. */
export function retractedBody(
  { region, cycle, reason }: { readonly region: Region; readonly cycle: string; readonly reason: string },
  texts: PortalText,
): PublicBody {
  const { figures: words } = texts
  return {
    title: words.of(cycle),
    body: `<p class="banner banner-warning"><span>${words.retracted}</span></p><p>${words.why}: ${escapeHtml(reason)}</p>
<p><a href="/p/${region.id}${query(texts)}">${words.all}</a></p>`,
  }
}

function distribution({ table, outcomeNames }: PublicFigures, texts: PortalText): string {
  const { figures: words } = texts
  const most = Math.max(1, ...table.outcomeTotals)
  const rows = table.outcomes.map((ids, place) => {
    const count = table.outcomeTotals[place] ?? 0
    const percent = Math.round((count / most) * 10_000) / 100
    const share = `${number(Math.round((count / table.total) * 100), texts)}%`
    return `<tr><th scope="row">${escapeHtml(namesOf(ids, outcomeNames, texts))}</th><td>${number(count, texts)}</td><td>${share}</td><td class="public-bar"><svg width="100%" height="14" aria-hidden="true"><rect class="public-ground" width="100%" height="14"/><rect class="public-fill" width="${percent}%" height="14"/></svg></td></tr>`
  })
  return `<h2>${words.chart}</h2>
<table class="figures"><caption class="visually-hidden">${words.chart}</caption>
<thead><tr><th scope="col">${words.outcome}</th><th scope="col">${words.people}</th><th scope="col">${words.share}</th><td></td></tr></thead>
<tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row">${words.total}</th><td>${number(table.total, texts)}</td><td></td><td></td></tr></tfoot></table>`
}

function groupTable({ grouping, table, groupNames, outcomeNames }: PublicFigures, texts: PortalText): string {
  const { figures: words } = texts
  if (table.groups[0]?.[0] === ALL || grouping === 'none') return ''
  const heads = table.outcomes.map(
    (ids) => `<th scope="col">${escapeHtml(namesOf(ids, outcomeNames, texts))}</th>`,
  )
  const rows = table.groups.map((ids, row) => {
    const cells = (table.counts[row] ?? []).map((count) =>
      count === null
        ? `<td><abbr title="${words.withheld}">–</abbr></td>`
        : `<td>${number(count, texts)}</td>`,
    )
    const many = ids.length > 1
    const name = many
      ? `${escapeHtml(words.joined(ids.length))}<span class="soft public-members">${escapeHtml(namesOf(ids, groupNames, texts))}</span>`
      : escapeHtml(namesOf(ids, groupNames, texts))
    return `<tr><th scope="row">${name}</th>${cells.join('')}<td>${number(table.groupTotals[row] ?? 0, texts)}</td></tr>`
  })
  const totals = table.outcomeTotals.map((count) => `<td>${number(count, texts)}</td>`)
  return `<h2>${words.by[grouping]}</h2>
<div class="figures-scroll" tabindex="0" role="region" aria-label="${words.by[grouping]}"><table class="figures"><caption class="visually-hidden">${words.by[grouping]}</caption>
<thead><tr><th scope="col">${words.group[grouping]}</th>${heads.join('')}<th scope="col">${words.total}</th></tr></thead>
<tbody>${rows.join('')}</tbody>
<tfoot><tr><th scope="row">${words.everybody}</th>${totals.join('')}<td>${number(table.total, texts)}</td></tr></tfoot></table></div>`
}

function named({ named: people, outcomeNames }: PublicFigures, texts: PortalText): string {
  const { figures: words } = texts
  if (people.length === 0) return ''
  const rows = people.map(
    ({ name, unit, outcome }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(unit)}</td><td>${escapeHtml(namesOf([outcome], outcomeNames, texts))}</td></tr>`,
  )
  return `<h2>${words.names}</h2><p>${words.namesLead}</p>
<table class="figures"><caption class="visually-hidden">${words.names}</caption><thead><tr><th scope="col">${words.name}</th><th scope="col">${words.group.unit}</th><th scope="col">${words.outcome}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
}

function namesOf(ids: readonly string[], names: { readonly [id: string]: Text }, texts: PortalText): string {
  return ids.map((id) => sayIn(own(names, id) ?? { id, en: id }, texts)).join(texts.figures.and)
}

function addressOf(
  region: Region,
  { cycle, version }: Pick<PublicFigures, 'cycle' | 'version'>,
  texts: PortalText,
) {
  return `/p/${region.id}/${cycle.id}/${version}${query(texts)}`
}

function query({ lang }: PortalText): string {
  return lang === 'en' ? '?lang=en' : ''
}

function sayIn(text: Text, { lang }: PortalText): string {
  return say(text, lang === 'en' ? 'en' : 'id')
}

function localeOf({ lang }: PortalText): string {
  return lang === 'en' ? 'en-GB' : 'id-ID'
}

function number(value: number, texts: PortalText): string {
  return new Intl.NumberFormat(localeOf(texts)).format(value)
}

function dayIn(instant: string, texts: PortalText): string {
  const format = new Intl.DateTimeFormat(localeOf(texts), { dateStyle: 'long', timeZone: 'Asia/Jakarta' })
  return format.format(Date.parse(instant))
}
