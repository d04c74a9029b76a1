import { type Context, Hono } from 'hono'
import { isId, regionId } from '../../core/ids.ts'
import { openCsv, openDictionary, openJson } from '../../core/publication/open-data.ts'
import {
  figuresIndex,
  type PublicBody,
  publicationBody,
  retractedBody,
} from '../../portal/pages/figures-pages.ts'
import { type PortalText, textIn } from '../../portal/text/portal-text.ts'
import type { App } from '../app.ts'
import { isListed } from '../middleware/known-region.ts'
import type { PublicAnswer, PublicAsk } from '../objects/figures-public.ts'
import { regionOf } from '../objects/stubs.ts'
import { digest } from '../storage/digest.ts'
import { publicPage } from './public-page.ts'

/**
 * What a region publishes, for everybody and without script. `GET /p/{region}`: all. `GET /p/{region}/{cycle}`, or with
 * `/{version}`: one. `GET …/{version}/data.csv`, `data.json`, `dictionary.json`: open data.
 */
export const publicPages = new Hono<App>()
  .get('/:region', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const found = await read(c, { kind: 'all' })
    if (found?.kind !== 'all') return missing(c, texts)
    return page(c, { texts, ...figuresIndex(found, texts) })
  })
  .get('/:region/:cycle/:version?', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const found = await read(c, one(c))
    if (found?.kind === 'retracted') {
      return page(c, { texts, ...retractedBody(found, texts), status: 410 })
    }
    return found?.kind === 'one' ? page(c, { texts, ...publicationBody(found, texts) }) : missing(c, texts)
  })
  .get('/:region/:cycle/:version/:file', async (c) => {
    const found = await read(c, one(c))
    if (found?.kind !== 'one') return c.notFound()
    const about = { region: found.region, ...found.published }
    switch (c.req.param('file')) {
      case 'data.csv':
        return file(c, 'text/csv; charset=utf-8; header=present', openCsv(about))
      case 'data.json':
        return file(c, 'application/json', JSON.stringify(openJson(about), null, 1))
      case 'dictionary.json':
        return file(c, 'application/json', JSON.stringify(openDictionary(), null, 1))
      default:
        return c.notFound()
    }
  })

function one(c: Context<App>): PublicAsk | null {
  const { cycle = '', version } = c.req.param() as { readonly cycle?: string; readonly version?: string }
  if (!isId(cycle) || (version !== undefined && !/^[1-9]\d{0,5}$/.test(version))) return null
  return { kind: 'one', cycle, version: version === undefined ? null : Number(version) }
}

async function read(c: Context<App>, ask: PublicAsk | null): Promise<PublicAnswer | undefined> {
  const name = c.req.param('region') ?? ''
  if (ask === null || !isId(name) || !(await isListed(c.env, regionId(name)))) return undefined
  const answer = await regionOf(c.env, regionId(name)).publicFigures(regionId(name), ask)
  // The region's own answer.
  return answer.kind === 'ok' ? (JSON.parse(answer.value) as PublicAnswer) : undefined
}

function missing(c: Context<App>, texts: PortalText): Response {
  return page(c, {
    texts,
    title: texts.figures.notFound,
    body: `<p>${texts.figures.notFoundLead}</p>`,
    status: 404,
  })
}

type Page = PublicBody & { readonly texts: PortalText; readonly status?: 404 | 410 }

function page(c: Context<App>, { texts, title, body, status }: Page): Response {
  const html = publicPage({ title, body, texts, path: new URL(c.req.url).pathname })
  return kept(c, 'text/html; charset=utf-8', html, status)
}

function file(c: Context<App>, type: string, body: string): Response {
  // Anybody's page may use open data.
  c.header('Access-Control-Allow-Origin', '*')
  c.header('Cross-Origin-Resource-Policy', 'cross-origin')
  return kept(c, type, body)
}

/** An answer that caches may keep for five minutes, and ask about by its hash afterwards. */
function kept(c: Context<App>, type: string, body: string, status?: 404 | 410): Response {
  const tag = `"${digest(body).slice(0, 32)}"`
  const headers = {
    'Cache-Control': status === undefined ? 'public, max-age=300, stale-while-revalidate=86400' : 'no-store',
    ...(status === undefined ? { ETag: tag } : {}),
    ...(type.startsWith('text/html') ? { 'Content-Security-Policy': readingPolicy } : {}),
  }
  if (status === undefined && c.req.header('if-none-match') === tag)
    return c.body(null, { status: 304, headers })
  return c.body(body, { status: status ?? 200, headers: { ...headers, 'Content-Type': type } })
}

/** These pages need no script at all. */
const readingPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')
