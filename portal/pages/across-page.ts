import type { RollUpList } from '../../core/protocol/roll-ups.ts'
import { closingDay } from '../../core/roll-up/roll-up.ts'
import { type Order, orders, type RegionLine, sideBySide, yearsIn } from '../../core/roll-up/side-by-side.ts'
import type { PortalText } from '../text/portal-text.ts'
import { distributions } from './across-distribution.ts'
import { addressIn, cell, decimal, number, share } from './across-words.ts'
import { escapeHtml } from './frame.ts'

type Body = { readonly title: string; readonly body: string }

/** What a reader chose by the address: a year and an order. */
export type AcrossChoice = { readonly year: string | undefined; readonly order: string | undefined }

/** Where a reader shows their key. */
export function acrossDoor(texts: PortalText, isWrong: boolean): Body {
  const { across: words } = texts
  const wrong = isWrong
    ? `<p class="banner banner-warning" role="alert" id="key-error"><span>${escapeHtml(words.wrongKey)}</span></p>`
    : ''
  const described = isWrong ? 'key-hint key-error' : 'key-hint'
  return {
    title: words.title,
    body: `<p>${escapeHtml(words.signIn)}</p>${wrong}
<form class="across-door" method="post" action="${addressIn('/across', texts)}">
<label class="field-label" for="key">${escapeHtml(words.key)}</label>
<p class="field-hint" id="key-hint">${escapeHtml(words.keyHint)}</p>
<input class="input" id="key" name="key" type="password" autocomplete="off" maxlength="200" required aria-describedby="${described}"${isWrong ? ' aria-invalid="true"' : ''}>
<button class="button button-main" type="submit">${escapeHtml(words.enter)}</button>
</form>`,
  }
}

/** Regions beside each other: what they let others know of one year, as text, tables and bars. */
export function acrossBody(list: RollUpList, choice: AcrossChoice, texts: PortalText): Body {
  const { across: words } = texts
  const years = yearsIn(list)
  const leave = `<form method="post" action="${addressIn('/across/leave', texts)}"><button class="button button-small" type="submit">${words.leave}</button></form>`
  const [newest] = years
  if (newest === undefined) {
    return { title: words.title, body: `<h2>${words.none}</h2><p>${words.noneLead}</p>${leave}` }
  }
  const year = years.find((one) => one === choice.year) ?? newest
  const order = orders.find((one) => one === choice.order) ?? 'name'
  const lines = sideBySide(list, { year, order })
  const parts = [
    `<p>${escapeHtml(words.lead)}</p><p class="soft">${escapeHtml(words.rules)}</p>`,
    links(
      words.year,
      { chosen: year, of: years, name: (one) => one, to: (one) => ({ year: one, order }) },
      texts,
    ),
    links(
      words.order,
      { chosen: order, of: orders, name: (one) => words.orders[one], to: (one) => ({ year, order: one }) },
      texts,
    ),
    figures(lines, texts),
    distributions(lines, texts),
    `<h2>${words.save}</h2><ul class="across-choices">${['csv', 'xlsx', 'json']
      .map(
        (kind) =>
          `<li><a href="${addressIn(`/across/daerah.${kind}`, texts)}">${kind.toUpperCase()}</a></li>`,
      )
      .join('')}</ul>`,
    leave,
  ]
  return { title: words.title, body: parts.join('\n') }
}

type Links<T extends string> = {
  readonly chosen: T
  readonly of: readonly T[]
  readonly name: (one: T) => string
  readonly to: (one: T) => { readonly year: string; readonly order: Order }
}

function links<T extends string>(
  title: string,
  { chosen, of, name, to }: Links<T>,
  texts: PortalText,
): string {
  const items = of.map((one) => {
    const { year, order } = to(one)
    const href = addressIn('/across', texts, { year, order })
    const current = one === chosen ? ' aria-current="true"' : ''
    return `<li><a href="${escapeHtml(href)}"${current}>${escapeHtml(name(one))}</a></li>`
  })
  return `<nav class="across-nav" aria-label="${escapeHtml(title)}"><span class="soft">${escapeHtml(title)}</span><ul class="across-choices">${items.join('')}</ul></nav>`
}

function figures(lines: readonly RegionLine[], texts: PortalText): string {
  const { across: words } = texts
  const rows = lines.map(({ region, rollUp, scoredShare, inTimeShare, signedInShare }) => {
    const { cycle, people, scored, onTime, medianDays = null, adoption = null, pack } = rollUp
    const part = (value: number | null, some: number | undefined, all: number | undefined) =>
      value === null
        ? cell(null)
        : `<td>${share(value, texts)}<span class="soft across-of">${escapeHtml(words.of(number(some ?? 0, texts), number(all ?? 0, texts)))}</span></td>`
    return `<tr><th scope="row">${escapeHtml(region.name)}<span class="soft across-of">${escapeHtml(cycle.name)}</span></th>${cell(people === null ? null : number(people, texts))}${
      scoredShare === null
        ? cell(scored === null ? null : number(scored, texts))
        : part(scoredShare, scored ?? 0, people ?? 0)
    }${part(inTimeShare, onTime?.inTime, onTime?.done)}${cell(medianDays === null ? null : decimal(medianDays, texts))}${part(signedInShare, adoption?.signedIn, adoption?.people)}<td>${escapeHtml(pack)}<span class="soft across-of">${escapeHtml(words.closed(closingDay(rollUp)))}</span></td></tr>`
  })
  const heads = [
    words.region,
    words.opened,
    words.scored,
    words.inTime,
    words.days,
    words.signedIn,
    words.rulesOf,
  ]
  return `<h2>${words.figures}</h2>${extremes(lines, texts)}
<div class="figures-scroll" tabindex="0" role="region" aria-label="${words.figures}"><table class="figures"><caption class="visually-hidden">${words.figures}</caption>
<thead><tr>${heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** Between which two regions each figure lies, in words. */
function extremes(lines: readonly RegionLine[], texts: PortalText): string {
  const { across: words } = texts
  const kinds = [
    { what: words.scored, of: (line: RegionLine) => line.scoredShare, say: share },
    { what: words.inTime, of: (line: RegionLine) => line.inTimeShare, say: share },
    { what: words.days, of: (line: RegionLine) => line.rollUp.medianDays ?? null, say: decimal },
    { what: words.signedIn, of: (line: RegionLine) => line.signedInShare, say: share },
  ]
  const sentences = kinds.flatMap(({ what, of, say }) => {
    const known = lines.flatMap((line) => {
      const value = of(line)
      return value === null ? [] : [{ name: line.region.name, value }]
    })
    const sorted = known.toSorted((a, b) => a.value - b.value)
    const [low, top] = [sorted[0], sorted.at(-1)]
    if (low === undefined || top === undefined || sorted.length < 2) return []
    return [words.widest(what, top.name, say(top.value, texts), low.name, say(low.value, texts))]
  })
  return sentences.length === 0
    ? ''
    : `<ul class="across-says">${sentences.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`
}
