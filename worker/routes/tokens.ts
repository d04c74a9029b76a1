import { Hono } from 'hono'
import { parseTokenRequest } from '../../core/protocol/parse-token-request.ts'
import type { App } from '../app.ts'
import { readJson } from '../middleware/read-json.ts'
import { regionAt, regionOf } from '../objects/stubs.ts'
import { requestUrl } from '../request-url.ts'
import { refuse, respond } from '../respond.ts'
import { verifyProof } from '../session/proof.ts'
import { accept } from './accept.ts'

/** `POST /v1/regions/{region}/tokens`: a session for an activation code, or the next one for a refresh token. */
export const tokens = new Hono<App>().post('/', readJson(64 * 1024), async (c) => {
  const region = regionAt(c)
  if (region.kind === 'err') return refuse(c, region.error)
  const request = accept(parseTokenRequest, c.var.body)
  if (request.kind === 'err') return refuse(c, request.error)
  const about = { method: c.req.method, url: requestUrl(c), now: Date.now() }
  const proof = await verifyProof(c.req.header('dpop'), about)
  if (proof.kind === 'err') return refuse(c, proof.error)
  // Cloudflare sets it, and overwrites what a client sends; a proxy in front of an own server has to do the same.
  const client = c.req.header('cf-connecting-ip') ?? 'unknown'
  const ask = { region: region.value, request: request.value, proof: proof.value, client }
  return respond(c, await regionOf(c.env, region.value).signIn(ask))
})
