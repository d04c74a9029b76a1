import { createMiddleware } from 'hono/factory'
import type { App } from '../app.ts'
import { isDeclared } from '../openapi/route-actions.ts'

/** Deny by default: a route that nobody has given an action is as if it were not there. */
export const declared = createMiddleware<App>(async (c, next) => {
  return isDeclared(c.req.method, c.req.path) ? next() : c.notFound()
})
