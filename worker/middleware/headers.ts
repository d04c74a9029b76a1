import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import type { App, AppContext } from '../app.ts'

/** Answers are data for programs: never shown as a page, never kept by a cache, never sniffed. */
export const securityHeaders = createMiddleware<App>(async (c, next) => {
  await next()
  // A line is no document, and its headers cannot be changed.
  if (c.res.status === 101) return
  // Into the answer that is there: Hono's own way makes a new one of it for each header.
  const { headers } = c.res
  // Files that people brought are shut in further by their own route.
  if (!headers.has('Content-Security-Policy')) {
    headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  }
  headers.set('X-Content-Type-Options', 'nosniff')
  headers.set('Referrer-Policy', 'no-referrer')
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'no-store')
  headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  // A device whose clock is off learns the true time from here, and makes its next proof with it.
  headers.set('Date', new Date().toUTCString())
})

const EXPOSED = ['Date', 'Retry-After', 'WWW-Authenticate']

const preflight = cors({
  origin: (origin, c: AppContext) => (isExtension(origin, c.env.EXTENSION_IDS) ? origin : null),
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Digest', 'Content-Type', 'DPoP'],
  exposeHeaders: EXPOSED,
  maxAge: 600,
})

/** Browsers may read the answers from an extension's own pages, and from no website. */
export const extensionsOnly = createMiddleware<App>(async (c, next) => {
  if (c.req.method === 'OPTIONS') return preflight(c, next)
  await next()
  if (c.res.status === 101) return
  // Into the answer that is there: Hono's own way begins an empty one before it, and makes a third of the two.
  const { headers } = c.res
  const origin = c.req.header('origin')
  if (origin !== undefined && isExtension(origin, c.env.EXTENSION_IDS)) {
    headers.set('Access-Control-Allow-Origin', origin)
  }
  headers.set('Access-Control-Expose-Headers', EXPOSED.join(','))
  headers.append('Vary', 'Origin')
})

/**
 * Chrome's id of an extension is the same everywhere and is asked for; Firefox gives each installation an id of its
 * own, so that none can be named.
 */
function isExtension(origin: string, ids: string | undefined): boolean {
  const [, id] = /^chrome-extension:\/\/([a-p]{32})$/.exec(origin) ?? []
  if (id === undefined) return /^moz-extension:\/\/[0-9a-f-]{36}$/.test(origin)
  return ids === undefined || ids.split(',').some((one) => one.trim() === id)
}
