import type { AppContext } from './app.ts'

/** The request's URL as its sender knows it, which is what a proof must name, also behind a proxy. */
export function requestUrl(c: AppContext): string {
  const url = new URL(c.req.url)
  return new URL(url.pathname, c.env.PUBLIC_ORIGIN ?? url.origin).href
}
