import { Hono } from 'hono'
import { isId, personId } from '../../core/ids.ts'
import { parseProvision } from '../../core/protocol/parse-provision.ts'
import type { App } from '../app.ts'
import { operator } from '../middleware/operator.ts'
import { readJson } from '../middleware/read-json.ts'
import { directoryOf, regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, named } from './accept.ts'

/** Ten thousand people and their pack are about 4 MB. */
const OFFICE_BYTES = 32 * 1024 ** 2

/** `PUT /v1/regions/{region}?reissue={person}`: the operator sets up a region, or brings it up to date. */
export const provision = new Hono<App>().put('/', operator, readJson(OFFICE_BYTES), async (c) => {
  const body = accept(parseProvision, c.var.body)
  if (body.kind === 'err') return refuse(c, body.error)
  const { region } = body.value
  const here = named(region.id, { path: '/region/id', is: region.id, says: c.req.param('region') ?? '' })
  if (here.kind === 'err') return refuse(c, here.error)
  const reissue = (c.req.queries('reissue') ?? []).filter(isId).map(personId)
  const answer = await regionOf(c.env, region.id).provision(body.value, reissue)
  if (answer.kind === 'ok') await directoryOf(c.env).list(region)
  return respond(c, answer)
})
