import { Hono } from 'hono'
import { cycleId, isId } from '../../core/ids.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { pageOf } from './page.ts'

/** `GET /v1/regions/{region}/exports/{table}?cycle=&cursor=`: tables of what human resources may see, page by page. */
export const tables = new Hono<App>().get('/:table', knownRegion, signedIn, async (c) => {
  const { table } = c.req.param()
  const page = pageOf(c.req.query())
  if (page.kind === 'err') return refuse(c, page.error)
  const region = regionOf(c.env, c.var.region)
  const { cursor } = page.value
  if (table === 'people') return respond(c, await region.readExport(c.var.caller, { table, cursor }))
  if (table !== 'progress' && table !== 'results' && table !== 'follow-ups')
    return refuse(c, { kind: 'unknown-path' })
  const cycle = c.req.query('cycle') ?? ''
  if (!isId(cycle)) return refuse(c, { kind: 'unknown-cycle' })
  return respond(c, await region.readExport(c.var.caller, { table, cycle: cycleId(cycle), cursor }))
})
