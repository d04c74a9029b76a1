import { Hono } from 'hono'
import { cycleId, isId } from '../../core/ids.ts'
import type { App, AppContext } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { FairnessAsk } from '../objects/fairness/fairness.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'

/** `GET /v1/regions/{region}/fairness/{cycle}`: how a cycle was rated. `POST`: works it out. `DELETE`: stops that. `GET …/own`: one’s own part of it. */
export const fairness = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/:cycle', (c) => ask(c, 'read'))
  .get('/:cycle/own', async (c) => {
    const id = c.req.param('cycle')
    if (!isId(id)) return refuse(c, { kind: 'unknown-path' })
    return respond(c, await regionOf(c.env, c.var.region).ownFairness(c.var.caller, cycleId(id)))
  })
  .post('/:cycle', (c) => ask(c, 'work-out'))
  .delete('/:cycle', (c) => ask(c, 'stop'))

async function ask(c: AppContext, kind: FairnessAsk['kind']): Promise<Response> {
  const id = c.req.param('cycle') ?? ''
  if (!isId(id)) return refuse(c, { kind: 'unknown-path' })
  return respond(c, await regionOf(c.env, c.var.region).fairness(c.var.caller, { kind, cycle: cycleId(id) }))
}
