import { createMiddleware } from 'hono/factory'
import type { Action } from '../../core/case/permissions.ts'
import type { App } from '../app.ts'
import { operator } from './operator.ts'
import { signedIn } from './signed-in.ts'

/** After `knownRegion`: whoever keeps something for the region's programs, the operator by their secret or somebody who is signed in. */
export function keeperFor(action: Action) {
  const asOperator = operator(action)
  return createMiddleware<App>((c, next) => {
    const isBearer = /^bearer /i.test(c.req.header('authorization') ?? '')
    if (isBearer) {
      return asOperator(c, async () => {
        c.set('keeper', { kind: 'operator' })
        await next()
      })
    }
    return signedIn(c, async () => {
      c.set('keeper', { kind: 'person', caller: c.var.caller })
      await next()
    })
  })
}
