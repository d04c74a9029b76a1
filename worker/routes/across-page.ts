import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { writeSheet } from '../../core/exchange/table/write-sheet.ts'
import type { RollUpList } from '../../core/protocol/roll-ups.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { rollUpTable } from '../../core/roll-up/roll-up-table.ts'
import { acrossBody, acrossDoor } from '../../portal/pages/across-page.ts'
import { addressIn } from '../../portal/pages/across-words.ts'
import { type PortalText, textIn } from '../../portal/text/portal-text.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { readBytes } from '../middleware/read-bytes.ts'
import { countAddress } from '../middleware/unhurried.ts'
import { directoryOf } from '../objects/stubs.ts'
import { refuse } from '../respond.ts'
import { readApiKey } from '../session/api-key-text.ts'
import { publicPage } from './public-page.ts'

/**
 * `/across`: regions side by side, for who holds a reader's key, without script. The key lies in a cookie that no script
 * reads, no other site sends along, and the browser forgets with its window (XR1).
 */
export const acrossPage = new Hono<App>()
  .get('/', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const key = getCookie(c, cookieOf(c))
    if (key === undefined) return page(c, texts, acrossDoor(texts, false))
    const list = await read(c, key)
    if (list.kind === 'ok') {
      const choice = { year: c.req.query('year'), order: c.req.query('order') }
      return page(c, texts, acrossBody(list.value, choice, texts))
    }
    deleteCookie(c, cookieOf(c), settingsOf(c))
    return list.error.kind === 'too-many-requests'
      ? refuse(c, list.error)
      : page(c, texts, acrossDoor(texts, true), 401)
  })
  .post('/', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const bytes = await readBytes(c.req.raw, LARGEST)
    if (bytes === undefined) return refuse(c, { kind: 'too-large', limit: LARGEST })
    // Somebody else's page must not sign a reader in as whom it likes.
    const isOurs = ['same-origin', undefined].includes(c.req.header('sec-fetch-site'))
    const key = new URLSearchParams(new TextDecoder().decode(bytes)).get('key')?.trim() ?? ''
    const list = isOurs ? await read(c, key) : err({ kind: 'bad-api-key' } as const)
    if (list.kind === 'err') {
      return list.error.kind === 'too-many-requests'
        ? refuse(c, list.error)
        : page(c, texts, acrossDoor(texts, true), 401)
    }
    setCookie(c, cookieOf(c), key, settingsOf(c))
    return c.redirect(addressIn('/across', texts), 303)
  })
  .post('/leave', (c) => {
    deleteCookie(c, cookieOf(c), settingsOf(c))
    return c.redirect(addressIn('/across', textIn(c.req.query('lang'))), 303)
  })
  .get('/:file', async (c) => {
    const texts = textIn(c.req.query('lang'))
    const kind = kindOf(c.req.param('file'))
    if (kind === undefined) return c.notFound()
    const list = await read(c, getCookie(c, cookieOf(c)) ?? '')
    if (list.kind === 'err') return refuse(c, list.error)
    const { titles, rows } = rollUpTable(list.value, texts.lang === 'en' ? 'en' : 'id')
    const body =
      kind === 'json'
        ? JSON.stringify(list.value, null, 1)
        : writeSheet({ name: texts.across.region, titles, rows }, kind)
    return c.body(body, {
      headers: {
        'Content-Type': types[kind],
        'Content-Disposition': `attachment; filename="timbang-daerah.${kind}"`,
      },
    })
  })

const LARGEST = 4 * 1024

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} as const

function kindOf(file: string): keyof typeof types | undefined {
  const [, kind] = /^daerah\.(csv|xlsx|json)$/.exec(file) ?? []
  // The expression lets only these through.
  return kind as keyof typeof types | undefined
}

/** Over http, as on one's own machine, a browser takes no secure cookie. */
function cookieOf({ env }: AppContext): string {
  return env.MODE === 'local' ? 'reader' : '__Secure-reader'
}

function settingsOf({ env }: AppContext) {
  return { path: '/across', httpOnly: true, secure: env.MODE !== 'local', sameSite: 'Strict' } as const
}

async function read(c: AppContext, written: string): Promise<Result<RollUpList, Failure>> {
  const slower = countAddress(c)
  if (slower !== null) return err(slower)
  const key = readApiKey(`Bearer ${written}`)
  if (key === null) return err({ kind: 'bad-api-key' })
  const list = await directoryOf(c.env).readRollUps(key)
  // The directory's own answer.
  return list.kind === 'err' ? list : ok(JSON.parse(list.value) as RollUpList)
}

function page(
  c: AppContext,
  texts: PortalText,
  { title, body }: { readonly title: string; readonly body: string },
  status: 200 | 401 = 200,
): Response {
  return c.body(publicPage({ title, body, texts, path: '/across' }), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy },
  })
}

/** No script at all; the key goes nowhere but here. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')
