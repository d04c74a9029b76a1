import { Hono } from 'hono'
import { isId, personId } from '../../core/ids.ts'
import type { Provision } from '../../core/protocol/office.ts'
import { parseProvision } from '../../core/protocol/parse-provision.ts'
import { ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { operator } from '../middleware/operator.ts'
import { readJson } from '../middleware/read-json.ts'
import { directoryOf, regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, wrongAt } from './accept.ts'

/** Ten thousand people and their pack are about 4 MB. */
const OFFICE_BYTES = 32 * 1024 ** 2

/** `PUT /v1/regions/{region}?reissue={person}`: the operator sets up a region, or brings it up to date. */
export const provision = new Hono<App>().put(
  '/',
  operator('region.provision'),
  readJson(OFFICE_BYTES),
  async (c) => {
    const body = officeIn(c)
    if (body.kind === 'err') return refuse(c, body.error)
    const { region } = body.value
    const reissue = (c.req.queries('reissue') ?? []).filter(isId).map(personId)
    const answer = await regionOf(c.env, region.id).provision(body.value, reissue)
    if (answer.kind === 'ok') await directoryOf(c.env).list(region)
    return respond(c, answer)
  },
)

function officeIn(c: AppContext): Result<Provision, Failure> {
  const body = accept(parseProvision, c.var.body)
  if (body.kind === 'err') return body
  const { region, people } = body.value
  if (region.id !== c.req.param('region')) {
    return wrongAt('/region/id', 'const', 'must be what the address says')
  }
  const seen = new Set<string>()
  const twice = people.findIndex(({ id }) => seen.size === seen.add(id).size)
  return twice < 0
    ? ok(body.value)
    : wrongAt(`/people/${twice}/id`, 'uniqueItems', 'must be in the list once')
}
