import { isObject, type Json, own } from '../../json.ts'
import type { Band, Step } from '../../scoring/model.ts'
import { layerOf } from '../provenance.ts'
import { generalText, plainTitle } from './general-text.ts'
import { type Html, html } from './html.ts'
import { capital, type Reading, say, sayId, sayLayer, sayNumber } from './reading.ts'
import { eachOf, weightSets, words } from './words.ts'

/**
 * The sets of weights, each totalling 100. `weightsSection({ pack, language: 'id' }).html` begins with
 * `<section id="weights">` and has a table for each of `scoring.weights`.
 */
export function weightsSection(reading: Reading): Html {
  const { weights } = reading.pack.scoring
  return html`<section id="weights"><h2>${say(reading, words.weights)}</h2>
${Object.entries(weights).map(([set, parts]) => {
  const title = own(weightSets, set)
  return html`<table><caption>${title ? say(reading, title) : set}</caption>
<thead><tr><th scope="col">${say(reading, words.part)}</th><th scope="col">${say(reading, words.weight)}</th><th scope="col">${say(reading, words.by)}</th></tr></thead>
<tbody>${Object.entries(parts).map(
    ([part, weight]) =>
      html`<tr><th scope="row">${capital(sayId(reading, part))}</th><td class="number">${sayNumber(reading, weight)}</td><td>${sayLayer(reading, `/scoring/weights/${set}/${part}`)}</td></tr>`,
  )}</tbody></table>`
})}</section>`
}

/**
 * What counts as what: bands, and the tables where two ratings meet. `limitsSection({ pack, language: 'id' }).html`
 * begins with `<section id="limits">` and has a table for each band list and matrix.
 */
export function limitsSection(reading: Reading): Html {
  const { bands, matrices } = reading.pack.scoring
  return html`<section id="limits"><h2>${say(reading, words.limits)}</h2>
${Object.values(bands).map((list) => bandTable(reading, list))}
${Object.entries(matrices).map(([name, matrix]) => matrixTable(reading, name, matrix))}</section>`
}

function bandTable(reading: Reading, list: readonly Band[]): Html {
  const sorted = [...list].sort((a, b) => a.from - b.from)
  return html`<table><thead><tr><th scope="col">${say(reading, words.meaning)}</th><th scope="col">${say(reading, words.from)}</th><th scope="col">${say(reading, words.below)}</th></tr></thead>
<tbody>${sorted.map(({ id, from, to }, index) => {
    // The last band holds its upper end as well.
    const end = index === sorted.length - 1 ? `${say(reading, words.upTo).toLowerCase()} ` : ''
    return html`<tr><th scope="row">${sayId(reading, id)}</th><td class="number">${sayNumber(reading, from)}</td><td class="number">${end}${sayNumber(reading, to)}</td></tr>`
  })}</tbody></table>`
}

type Matrix = { readonly [row: string]: { readonly [column: string]: string } }

function matrixTable(reading: Reading, name: string, matrix: Matrix): Html {
  const [rows, across] = axesOf(reading, name)
  const columns = [...new Set(Object.values(matrix).flatMap((cells) => Object.keys(cells)))]
  return html`<table><caption>${say(reading, words.matrix)}</caption>
<thead><tr><td>${rows === '' ? '' : `${rows} ↓ ${across} →`}</td>${columns.map((column) => html`<th scope="col">${sayId(reading, column)}</th>`)}</tr></thead>
<tbody>${Object.entries(matrix).map(
    ([row, cells]) =>
      html`<tr><th scope="row">${sayId(reading, row)}</th>${columns.map(
        (column) => html`<td>${sayId(reading, own(cells, column) ?? '–')}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

/** What a matrix is entered by, from the step that looks it up. */
function axesOf(reading: Reading, name: string): readonly [string, string] {
  const { steps } = reading.pack.scoring
  const lookups = steps.flatMap(({ rule }) =>
    isObject(rule) && Array.isArray(rule.matrix) ? [rule.matrix] : [],
  )
  const found = lookups.find(
    ([, , table]: readonly Json[]) => isObject(table) && table.var === `matrices.${name}`,
  )
  const [row, column]: readonly Json[] = found ?? []
  return [stepTitle(reading, row), stepTitle(reading, column)]
}

function stepTitle(reading: Reading, rule: Json | undefined): string {
  const path = isObject(rule) && typeof rule.var === 'string' ? rule.var : ''
  const step = reading.pack.scoring.steps.find(({ id }) => path === `steps.${id}`)
  return step ? say(reading, step.title) : ''
}

/** A summary is of the rule that stood when it was written: one changed by a later pack has outlived it. */
function hasOwnSummary({ pack: { provenance } }: Reading, { id }: Step): boolean {
  if (provenance === undefined) return true
  const layer = (member: string) =>
    provenance.layers.indexOf(layerOf(provenance, `/scoring/steps/${id}/${member}`) ?? '')
  return layer('summary') >= Math.max(layer('rule'), layer('explanation'))
}

/**
 * Every step in the order in which it is reckoned. `formulaSection({ pack, language: 'id' }).html` begins with
 * `<section id="formula">` and has an `<li>` for each of `scoring.steps`.
 */
export function formulaSection(reading: Reading): Html {
  return html`<section id="formula"><h2>${say(reading, words.formula)}</h2>
<ol class="steps">${reading.pack.scoring.steps.map((step) => stepItem(reading, step))}</ol></section>`
}

function stepItem(reading: Reading, step: Step): Html {
  const { title, each, explanation, variants = [], round } = step
  const summary = hasOwnSummary(reading, step) ? step.summary : undefined
  const rows = each === undefined ? undefined : own(eachOf, each)
  const said = summary ? [] : variants.map((variant) => variant.explanation)
  const places = round === undefined || summary ? null : round
  return html`<li><h3>${plainTitle(say(reading, title))}${rows ? html` <small>${say(reading, rows)}</small>` : null}</h3>
<p>${generalText(reading, { text: summary ?? explanation, each })}${
    places === null
      ? null
      : html` <small>${say(reading, words.rounded)} ${places} ${say(reading, words.places)}.</small>`
  }</p>
${
  said.length === 0
    ? null
    : html`<p class="soft">${say(reading, words.otherwise)}:</p><ul class="soft">${said.map(
        (text) => html`<li>${generalText(reading, { text, each })}</li>`,
      )}</ul>`
}</li>`
}
