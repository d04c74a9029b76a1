import { type Context, Hono } from 'hono'
import { isId, regionId } from '../../core/ids.ts'
import type { SurveyForm } from '../../core/protocol/survey.ts'
import { escapeHtml, framePage } from '../../portal/pages/frame.ts'
import { surveyBody } from '../../portal/pages/survey-page.ts'
import { type PortalText, textIn } from '../../portal/text/portal-text.ts'
import type { App, AppContext } from '../app.ts'
import { portalEntries, portalFiles } from '../generated/portal-files.ts'
import { isListed } from '../middleware/known-region.ts'
import { directoryOf, regionOf } from '../objects/stubs.ts'

/** What only a page needs beyond the answers' own headers: its scripts and looks, from here alone. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * The pages for people without the extension. `GET /`: the regions. `GET /s/{region}/{survey}`: a survey.
 * `GET /receipt`: checking a receipt. `GET /assets/{file}`: what the pages run and look like.
 */
export const portal = new Hono<App>()
  .get('/', async (c) => {
    const texts = textIn(c.req.query('lang'))
    // The directory's own answer.
    const { regions } = JSON.parse(await directoryOf(c.env).regions()) as {
      readonly regions: readonly { readonly id: string; readonly name: string }[]
    }
    const rows = regions.map(
      ({ id, name }) =>
        `<li>${escapeHtml(name)} <span class="soft">${escapeHtml(id)}</span> · <a href="/p/${escapeHtml(id)}${texts.lang === 'en' ? '?lang=en' : ''}">${texts.index.results}</a></li>`,
    )
    const body = `<p>${texts.index.lead}</p>
<p><a href="/receipt${texts.lang === 'en' ? '?lang=en' : ''}">${texts.index.receipt}</a></p>
<p><a href="/across${texts.lang === 'en' ? '?lang=en' : ''}">${texts.index.across}</a></p>
<h2>${texts.index.regions}</h2><ul class="public-list">${rows.join('')}</ul>`
    return page(c, { title: texts.index.title, body, texts, path: '/' })
  })
  .get('/receipt', (c) => {
    const texts = textIn(c.req.query('lang'))
    const body = `<p>${texts.receipt.lead}</p>
<noscript><p class="banner banner-warning">${escapeHtml(texts.receipt.needsScript)}</p></noscript>
<p><label for="file">${texts.receipt.choose}</label><br><input id="file" type="file" accept=".json,.jws,.txt,application/json"></p>
<div id="verdict" role="status"></div>`
    return page(c, { title: texts.receipt.title, body, texts, path: '/receipt', entry: 'receipt' })
  })
  .get('/s/:region/:survey', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const { region: name, survey } = c.req.param()
    const path = `/s/${encodeURIComponent(name)}/${encodeURIComponent(survey)}`
    const known = isId(name) && isId(survey) && (await isListed(c.env, regionId(name)))
    const form = known ? await regionOf(c.env, regionId(name)).surveyForm(regionId(name), survey) : undefined
    if (form?.kind !== 'ok') {
      const body = `<p>${texts.survey.unknownLead}</p>`
      return page(c, { title: texts.survey.unknown, body, texts, path, status: 404 })
    }
    // The region's own answer.
    const shown = JSON.parse(form.value) as SurveyForm
    const { title, body } = surveyBody(shown, texts, dayIn(texts))
    return page(c, {
      title,
      body,
      texts,
      path,
      ...(shown.state === 'open' ? { entry: 'survey' as const } : {}),
    })
  })
  .get('/assets/:file', (c) => {
    const name = c.req.param('file')
    const file = Object.hasOwn(portalFiles, name) ? portalFiles[name] : undefined
    if (file === undefined) return c.notFound()
    return c.body(file.body, {
      headers: {
        'Content-Type': file.type,
        'Cache-Control': 'public, max-age=31536000, immutable',
        'Cross-Origin-Resource-Policy': 'same-origin',
      },
    })
  })

type Page = {
  readonly title: string
  readonly body: string
  readonly texts: PortalText
  readonly path: string
  readonly entry?: 'survey' | 'receipt'
  readonly status?: 404
}

function page(c: AppContext | Context, { title, body, texts, path, entry, status }: Page): Response {
  const script = entry === undefined ? undefined : portalEntries[entry]
  const html = framePage({
    title,
    texts,
    path,
    look: portalEntries.look.file,
    scripts: script === undefined ? [] : [script.file],
    needs:
      script === undefined ? [] : [...script.needs, ...script.inLanguage[texts.lang === 'en' ? 'en' : 'id']],
    body,
  })
  return c.body(html, {
    status: status ?? 200,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy },
  })
}

function dayIn({ lang }: PortalText): (instant: string) => string {
  const format = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : 'id-ID', {
    dateStyle: 'long',
    timeZone: 'Asia/Jakarta',
  })
  return (instant) => format.format(Date.parse(instant))
}
