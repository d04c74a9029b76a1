import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import type { App } from '../app.ts'

/** Answers are data for programs: never shown as a page, never kept by a cache, never sniffed. */
export const securityHeaders = createMiddleware<App>(async (c, next) => {
  await next()
  // Files that people brought are shut in further by their own route.
  if (!c.res.headers.has('Content-Security-Policy')) {
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'")
  }
  c.header('X-Content-Type-Options', 'nosniff')
  c.header('Referrer-Policy', 'no-referrer')
  c.header('Cache-Control', 'no-store')
  c.header('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  // A device whose clock is off learns the true time from here, and makes its next proof with it.
  c.header('Date', new Date().toUTCString())
})

/** Browsers may read the answers from an extension's own pages, and from no website. */
export const extensionsOnly = cors({
  origin: (origin) => (/^(chrome|moz)-extension:\/\/[\w-]+$/.test(origin) ? origin : null),
  allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Digest', 'Content-Type', 'DPoP'],
  exposeHeaders: ['Date', 'Retry-After', 'WWW-Authenticate'],
  maxAge: 600,
})
