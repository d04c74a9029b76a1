import { Hono } from 'hono'
import type { Mutation } from '../../core/protocol/mutation.ts'
import { parseMutation } from '../../core/protocol/parse-mutation.ts'
import type { Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, wrongAt } from './accept.ts'

/** `PUT /v1/regions/{region}/mutations/{id}`: one change, applied once however often it is asked for (C2). */
export const mutations = new Hono<App>().put(
  '/:id',
  knownRegion,
  signedIn,
  readJson(1024 ** 2),
  async (c) => {
    const mutation = mutationIn(c)
    if (mutation.kind === 'err') return refuse(c, mutation.error)
    return respond(c, await regionOf(c.env, c.var.region).push(c.var.caller, mutation.value))
  },
)

function mutationIn(c: AppContext): Result<Mutation, Failure> {
  const body = accept(parseMutation, c.var.body)
  if (body.kind === 'err' || body.value.id === c.req.param('id')) return body
  return wrongAt('/id', 'const', 'must be what the address says')
}
