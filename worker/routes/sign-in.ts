import { Hono } from 'hono'
import { parseIdentityProvider, parseSignInStart } from '../../core/protocol/parse-sign-in.ts'
import type { SignInStarted } from '../../core/protocol/sign-in.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok } from '../../core/result.ts'
import type { App } from '../app.ts'
import { knownRegion } from '../middleware/known-region.ts'
import { operator } from '../middleware/operator.ts'
import { readJson } from '../middleware/read-json.ts'
import { regionOf } from '../objects/stubs.ts'
import { requestUrl } from '../request-url.ts'
import { refuse, respond } from '../respond.ts'
import { verifyProof } from '../session/proof.ts'
import { authorizationUrl, pinProvider } from '../session/provider.ts'
import { isWayBack } from '../session/redirects.ts'
import { accept, wrongAt } from './accept.ts'

/**
 * `GET /v1/regions/{region}/sign-in`: how its people sign in. `POST`: where a sign-in by its provider goes on.
 * `PUT` and `DELETE`: the operator sets the provider, or takes it away.
 */
export const signIn = new Hono<App>()
  .get('/', knownRegion, async (c) =>
    respond(c, await regionOf(c.env, c.var.region).signInWays(c.var.region)),
  )
  .post('/', readJson(64 * 1024), knownRegion, async (c) => {
    const start = accept(parseSignInStart, c.var.body)
    if (start.kind === 'err') return refuse(c, start.error)
    const { redirect } = start.value
    if (!isWayBack(redirect, c.env.EXTENSION_IDS))
      return respond(c, wrongAt('/redirect', 'enum', 'must be the address of an extension that is let in'))
    const about = { method: c.req.method, url: requestUrl(c), now: Date.now() }
    const proof = await verifyProof(c.req.header('dpop'), about)
    if (proof.kind === 'err') return refuse(c, proof.error)
    const { region } = c.var
    const begun = await regionOf(c.env, region).beginByProvider({ region, proof: proof.value, redirect })
    if (begun.kind === 'err') return refuse(c, begun.error)
    const { provider, awaited } = begun.value
    const url = await authorizationUrl(provider, awaited)
    const answer: SignInStarted = { protocol: PROTOCOL, url, state: awaited.state }
    return respond(c, ok(JSON.stringify(answer)))
  })
  .put('/', operator('sign-in.set'), readJson(64 * 1024), knownRegion, async (c) => {
    const asked = accept(parseIdentityProvider, c.var.body)
    if (asked.kind === 'err') return refuse(c, asked.error)
    const provider = await pinProvider(asked.value, { isLocal: c.env.MODE === 'local' })
    if (provider.kind === 'err') return refuse(c, { kind: 'bad-provider', problem: provider.error })
    return respond(c, await regionOf(c.env, c.var.region).setProvider(c.var.region, provider.value))
  })
  .delete('/', operator('sign-in.set'), knownRegion, async (c) => {
    return respond(c, await regionOf(c.env, c.var.region).setProvider(c.var.region, null))
  })
