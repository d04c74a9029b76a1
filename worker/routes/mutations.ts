import { Hono } from 'hono'
import { parseMutation } from '../../core/protocol/parse-mutation.ts'
import type { App } from '../app.ts'
import { readJson } from '../middleware/read-json.ts'
import { signedIn } from '../middleware/signed-in.ts'
import { regionOf } from '../objects/stubs.ts'
import { refuse, respond } from '../respond.ts'
import { accept, named } from './accept.ts'

/** `PUT /v1/regions/{region}/mutations/{id}`: one change, applied once however often it is asked for (C2). */
export const mutations = new Hono<App>().put('/:id', signedIn, readJson(1024 ** 2), async (c) => {
  const body = accept(parseMutation, c.var.body)
  if (body.kind === 'err') return refuse(c, body.error)
  const mutation = named(body.value, { path: '/id', is: body.value.id, says: c.req.param('id') })
  if (mutation.kind === 'err') return refuse(c, mutation.error)
  return respond(c, await regionOf(c.env, c.var.caller.access.region).push(c.var.caller, mutation.value))
})
