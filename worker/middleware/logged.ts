import { createMiddleware } from 'hono/factory'
import type { App, AppContext } from '../app.ts'
import { logRequest } from '../log.ts'
import { routeOf } from '../openapi/route-actions.ts'

/**
 * One line of JSON a request, with nothing in it that says who asked, for whom or for what: the route is its pattern, the
 * region one that was set up (LG1). In local mode only where it is asked for.
 */
export const logged = createMiddleware<App>(async (c, next) => {
  const id = crypto.randomUUID()
  const from = Date.now()
  await next()
  if (c.res.status !== 101) c.res.headers.set('X-Request-Id', id)
  if (!isWanted(c)) return
  logRequest({
    at: new Date(from).toISOString(),
    id,
    region: c.get('region') ?? '-',
    route: routeOf(c.req.method, c.req.path) ?? '-',
    status: c.res.status,
    ms: Date.now() - from,
    in: sizeOf(c.req.header('content-length')),
    out: sizeOf(c.res.headers.get('content-length')),
  })
})

function isWanted({ env }: AppContext): boolean {
  return env.REQUEST_LOG === undefined ? env.MODE !== 'local' : env.REQUEST_LOG === 'on'
}

/** What a header says; 0 for one that says nothing a number could be read from. */
function sizeOf(header: string | null | undefined): number {
  return /^\d{1,15}$/.test(header ?? '') ? Number(header) : 0
}
