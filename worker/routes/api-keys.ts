import { Hono } from 'hono'
import { isId } from '../../core/ids.ts'
import { parseMakeApiKey } from '../../core/protocol/parse-program-request.ts'
import type { App, AppContext } from '../app.ts'
import { keeperFor } from '../middleware/keeper.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { withKey } from '../middleware/with-key.ts'
import type { ApiKeysAsk } from '../objects/api-keys.ts'
import type { ProgramAsk } from '../objects/programs.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { newApiKey } from '../session/api-key-text.ts'
import { accept } from './accept.ts'

const keeper = keeperFor('key.manage')

/** `/v1/regions/{region}/api-keys`: the keys of the office's programs, for human resources and the operator. */
export const apiKeys = new Hono<App>()
  .get('/current', knownRegion, withKey, (c) => askAsProgram(c, { kind: 'show-key' }))
  .get('/', knownRegion, keeper, (c) => ask(c, { kind: 'list' }))
  .post('/', readJson(4 * 1024), knownRegion, keeper, (c) => {
    const make = accept(parseMakeApiKey, c.var.body)
    return make.kind === 'err'
      ? refuse(c, make.error)
      : ask(c, { kind: 'make', make: make.value, fresh: newApiKey() })
  })
  .delete('/:key', knownRegion, keeper, (c) => {
    const id = c.req.param('key')
    return isId(id) ? ask(c, { kind: 'revoke', id }) : refuse(c, { kind: 'unknown-api-key' })
  })

async function ask(c: AppContext, about: ApiKeysAsk): Promise<Response> {
  const { region, keeper: by } = c.var
  return respond(c, await regionOf(c.env, region).apiKeys(region, by, about))
}

/** After `withKey`: what a program asks, of the region whose key it shows. */
export async function askAsProgram(c: AppContext, about: ProgramAsk): Promise<Response> {
  const { region, key } = c.var
  return respond(c, await regionOf(c.env, region).program(region, key, about))
}
