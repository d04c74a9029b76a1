import { type Context, Hono } from 'hono'
import { cycleId, isId } from '../../core/ids.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { ticketIn } from '../objects/live.ts'
import { liveLine, regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'

/** `GET /v1/regions/{region}/dashboard?cycle=&unit=&post=&grade=`: figures about a cycle, the newest without one. */
export const dashboard = new Hono<App>().get('/', knownRegion, signedIn, async (c) => {
  const cycle = c.req.query('cycle') ?? null
  if (cycle !== null && !isId(cycle)) return refuse(c, { kind: 'unknown-cycle' })
  const ask = {
    cycle: cycle === null ? null : cycleId(cycle),
    filter: { unit: asked(c, 'unit'), post: asked(c, 'post'), grade: asked(c, 'grade') },
  }
  return respond(c, await regionOf(c.env, c.var.region).dashboard(c.var.caller, ask))
})

/**
 * `POST /v1/regions/{region}/live`: a ticket. `GET …/live` with it: a line (WebSocket) over which it is told that figures
 * have changed, and nothing else.
 */
export const live = new Hono<App>()
  .post('/', knownRegion, signedIn, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).liveTicket(c.var.caller)),
  )
  .get('/', knownRegion, async (c) => {
    if (ticketIn(c.req.raw) === undefined) return refuse(c, { kind: 'no-token' })
    const line = await liveLine(c.env, c.var.region, c.req.raw)
    return line.status === 101 ? line : refuse(c, { kind: 'no-token' })
  })

function asked(c: Context, name: string): string | null {
  return c.req.query(name)?.slice(0, 500) || null
}
