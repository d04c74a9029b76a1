import { Hono } from 'hono'
import { cycleId, isId } from '../../core/ids.ts'
import { parsePlanRequest } from '../../core/protocol/parse-versions.ts'
import type { App, AppContext } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import type { PacksAsk } from '../objects/packs.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept } from './accept.ts'
import { pageOf } from './page.ts'

/** `GET /v1/regions/{region}/impact?cycle=&cursor=`: what appraisals are scored again by under other rules. */
export const impact = new Hono<App>().get('/', knownRegion, signedIn, async (c) => {
  const { cycle = '', ...query } = c.req.query()
  const page = pageOf(query)
  if (page.kind === 'err') return refuse(c, page.error)
  if (!isId(cycle)) return refuse(c, { kind: 'unknown-path' })
  return respond(c, await ask(c, { kind: 'impact', cycle: cycleId(cycle), page: page.value }))
})

/**
 * For human resources. `GET /v1/regions/{region}/packs`: the versions of the region's pack. `GET …/{pack}/{version}`: one
 * of them. `GET …/file`: a published one as a file that the region signs. `POST …/plan`: what would become of running cycles. Publishing itself is a mutation.
 */
export const packs = new Hono<App>()
  .get('/', knownRegion, signedIn, async (c) => respond(c, await ask(c, { kind: 'list' })))
  .get('/:pack/:version', knownRegion, signedIn, async (c) => {
    const { pack, version } = c.req.param()
    if (!isId(pack) || !/^[1-9]\d{0,8}$/.test(version)) return refuse(c, { kind: 'unknown-path' })
    return respond(c, await ask(c, { kind: 'content', pack: { id: pack, version: Number(version) } }))
  })
  .get('/:pack/:version/file', knownRegion, signedIn, async (c) => {
    const { pack, version } = c.req.param()
    if (!isId(pack) || !/^[1-9]\d{0,8}$/.test(version)) return refuse(c, { kind: 'unknown-path' })
    const key = { id: pack, version: Number(version) }
    return respond(c, await regionOf(c.env, c.var.region).packFile(c.var.caller, key))
  })
  .post('/plan', readJson(1024 ** 2), knownRegion, signedIn, async (c) => {
    const request = accept(parsePlanRequest, c.var.body)
    if (request.kind === 'err') return refuse(c, request.error)
    return respond(c, await ask(c, { kind: 'plan', files: request.value.files }))
  })

function ask(c: AppContext, about: PacksAsk) {
  return regionOf(c.env, c.var.region).packs(c.var.caller, about)
}
