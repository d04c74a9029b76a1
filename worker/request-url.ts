import type { AppContext } from './app.ts'

/**
 * The request's URL as its sender knows it, which is what a proof must name, also behind a proxy. Empty where the
 * `Host` header makes none: no proof can name that.
 */
export function requestUrl(c: AppContext): string {
  if (!URL.canParse(c.req.url)) return ''
  const url = new URL(c.req.url)
  return new URL(url.pathname, c.env.PUBLIC_ORIGIN ?? url.origin).href
}
