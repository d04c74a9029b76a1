import type { Behaviour, Indicator } from '../../scoring/model.ts'
import { type Html, html } from './html.ts'
import { missionsPart } from './missions.ts'
import { type Reading, say, sayId, sayLayer, sayNumber } from './reading.ts'
import { words } from './words.ts'

/**
 * The indicators by their groups. `resultsSection({ pack, language: 'id' }).html` begins with
 * `<section id="results">` and has an `<article>` for each indicator.
 */
export function resultsSection(reading: Reading): Html {
  const { indicators } = reading.pack
  const groups = [...new Set(indicators.map(({ group }) => group))]
  return html`<section id="results"><h2>${say(reading, words.results)}</h2>
${groups.map((group) => groupOf(reading, group))}${missionsPart(reading)}</section>`
}

function groupOf(reading: Reading, group: string): Html {
  const rows = reading.pack.indicators.filter((row) => row.group === group)
  return html`<h3>${sayId(reading, group)}</h3>
${rows.map((row) => indicator(reading, row))}`
}

function indicator(reading: Reading, row: Indicator): Html {
  const { target, unit, weight, direction } = row
  const limit = direction === 'lower-is-better' ? words.standard : words.target
  const facts: readonly (readonly [string, string])[] = [
    [say(reading, limit), `${sayNumber(reading, target)} ${say(reading, unit)}`],
    [say(reading, words.weight), sayNumber(reading, weight)],
    [say(reading, words.dataSource), say(reading, row.dataSource)],
    [say(reading, words.evidence), say(reading, row.evidence)],
    [say(reading, words.goal), say(reading, row.goal)],
    [say(reading, words.by), sayLayer(reading, `/indicators/${row.id}`)],
  ]
  return html`<article class="card"><h4>${say(reading, row.name)}</h4>
<dl>${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></article>`
}

/**
 * The behaviours with the anchor of each level. `behavioursSection({ pack, language: 'id' }).html` begins with
 * `<section id="behaviour">` and has an `<article>` for each behaviour.
 */
export function behavioursSection(reading: Reading): Html {
  return html`<section id="behaviour"><h2>${say(reading, words.behaviour)}</h2>
${reading.pack.behaviours.map((row) => rated(reading, row))}</section>`
}

/**
 * The other rows that the rules go over: competencies, say. `furtherSection({ pack, language: 'id' })` is null for a
 * pack whose rules go over no `sets`.
 */
export function furtherSection(reading: Reading): Html | null {
  const { sets = {}, scoring } = reading.pack
  const text = JSON.stringify(scoring)
  const used = Object.entries(sets).filter(([id]) => text.includes(`"${id}"`) || text.includes(`sets.${id}.`))
  if (used.length === 0) return null
  return html`<section id="further"><h2>${say(reading, words.further)}</h2>
${used.map(([, rows]) => rows.map((row) => rated(reading, row)))}</section>`
}

function rated(reading: Reading, { name, guides, levels }: Behaviour): Html {
  const hasExamples = levels.some(({ example }) => example !== undefined)
  return html`<article class="card"><h3>${say(reading, name)}</h3>
<ul>${guides.map((guide) => html`<li>${say(reading, guide)}</li>`)}</ul>
<table><thead><tr><th scope="col">${say(reading, words.level)}</th><th scope="col">${say(reading, words.seen)}</th>${
    hasExamples ? html`<th scope="col">${say(reading, words.example)}</th>` : null
  }</tr></thead>
<tbody>${levels.map(
    ({ value, label, anchor, example }) =>
      html`<tr><th scope="row">${sayNumber(reading, value)} <span>${say(reading, label)}</span></th><td>${say(reading, anchor)}</td>${
        hasExamples ? html`<td>${example ? say(reading, example) : ''}</td>` : null
      }</tr>`,
  )}</tbody></table></article>`
}
