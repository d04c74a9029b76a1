import { createMiddleware } from 'hono/factory'
import type { App } from '../app.ts'
import { operator } from './operator.ts'
import { signedIn } from './signed-in.ts'

const asOperator = operator('key.manage')

/** After `knownRegion`: whoever keeps the region's keys, the operator by their secret or somebody who is signed in. */
export const keeper = createMiddleware<App>((c, next) => {
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
