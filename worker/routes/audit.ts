import { Hono } from 'hono'
import { isId, personId } from '../../core/ids.ts'
import { ok, type Result } from '../../core/result.ts'
import type { App } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { AuditQuery } from '../objects/search-audit.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { wrongAt } from './accept.ts'
import { pageOf } from './page.ts'

/**
 * `GET /v1/regions/{region}/audit?cursor=&limit=`: the sealed log, oldest first, for human resources and auditors.
 * `GET …/audit/entries?before=&limit=&from=&until=&person=&action=`: what is looked for in it, newest first.
 */
export const audit = new Hono<App>()
  .get('/', knownRegion, signedIn, async (c) => {
    const page = pageOf(c.req.query())
    if (page.kind === 'err') return refuse(c, page.error)
    return respond(c, await regionOf(c.env, c.var.region).audit(c.var.caller, page.value))
  })
  .get('/entries', knownRegion, signedIn, async (c) => {
    const query = queryOf(c.req.query())
    if (query.kind === 'err') return refuse(c, query.error)
    return respond(c, await regionOf(c.env, c.var.region).searchAudit(c.var.caller, query.value))
  })

function queryOf(asked: { readonly [name: string]: string }): Result<AuditQuery, Failure> {
  const { before, limit = '50', from = null, until = null, person = null, action = null } = asked
  const page = pageOf({ limit, ...(before === undefined ? {} : { cursor: before }) })
  if (page.kind === 'err') return page
  for (const [name, day] of Object.entries({ from, until })) {
    if (day !== null && !isDate(day))
      return wrongAt(`/${name}`, 'format', 'must be a date, such as 2026-01-05')
  }
  if (person !== null && !isId(person)) return wrongAt('/person', 'pattern', 'must be the id of a person')
  if (action !== null && !/^[a-z-]{1,60}$/.test(action))
    return wrongAt('/action', 'pattern', 'must be the name of an action')
  return ok({
    before: before === undefined ? null : page.value.cursor,
    limit: Math.min(page.value.limit, 500),
    from,
    until,
    person: person === null ? null : personId(person),
    action,
  })
}

function isDate(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00.000Z`)
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(at) && new Date(at).toISOString().startsWith(text)
  )
}
