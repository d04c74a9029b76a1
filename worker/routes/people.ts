import { Hono } from 'hono'
import { isId, personId } from '../../core/ids.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { StaffAsk } from '../objects/staff/ask.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { pageOf } from './page.ts'

/** The people of an office, for human resources: `GET …/people`, `GET …/people/{person}`, `POST …/people/{person}/nip`. */
export const people = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', async (c) => {
    const page = pageOf(c.req.query())
    if (page.kind === 'err') return refuse(c, page.error)
    const { query = '', unit, gone, access } = c.req.query()
    const about = {
      query: query.slice(0, 200),
      unit: unit ?? null,
      gone: gone === 'true',
      without: access === 'none',
    }
    return askStaff(c, ok({ kind: 'list', ...about, page: page.value }))
  })
  .get('/:person', (c) => askStaff(c, about(c, 'read')))
  .post('/:person/nip', (c) => askStaff(c, about(c, 'reveal')))

/** `GET /v1/regions/{region}/units`: the tree of units. */
export const units = new Hono<App>()
  .use(knownRegion, signedIn)
  .get('/', (c) => askStaff(c, ok({ kind: 'units' })))

/** Asks the region's object, unless the question itself is wrong. */
export async function askStaff(c: AppContext, ask: Result<StaffAsk, Failure>): Promise<Response> {
  if (ask.kind === 'err') return refuse(c, ask.error)
  return respond(c, await regionOf(c.env, c.var.region).staff(c.var.caller, ask.value))
}

function about(c: AppContext, kind: 'read' | 'reveal'): Result<StaffAsk, Failure> {
  const id = c.req.param('person') ?? ''
  return isId(id) ? ok({ kind, person: personId(id) }) : err({ kind: 'unknown-staff' })
}
