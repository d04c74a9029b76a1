import { createMiddleware } from 'hono/factory'
import { err, ok, type Result } from '../../core/result.ts'
import type { App, AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import type { Caller } from '../objects/admit.ts'
import { regionOf } from '../objects/stubs.ts'
import { requestUrl } from '../request-url.ts'
import { refuse } from '../respond.ts'
import { type Access, claimedRegion, verifyAccessToken } from '../session/access-token.ts'
import { verifyProof } from '../session/proof.ts'
import { publicKeyOf } from './public-key.ts'
import { countAddress } from './unhurried.ts'

/** After `knownRegion`: lets only holders of a valid token of this very region pass, and sets `caller`. */
export const signedIn = createMiddleware<App>(async (c, next) => {
  const caller = await authenticate(c)
  if (caller.kind === 'err') return refuse(c, caller.error)
  c.set('caller', caller.value)
  return next()
})

async function authenticate(c: AppContext): Promise<Result<Caller, Failure>> {
  const [scheme, token] = c.req.header('authorization')?.split(' ') ?? []
  if (scheme?.toLowerCase() !== 'dpop' || token === undefined) return err({ kind: 'no-token' })
  const now = Date.now()
  const access = await readToken(c, token, now)
  if (access.kind === 'err') return access
  const { method } = c.req
  const proof = await verifyProof(c.req.header('dpop'), {
    method,
    url: requestUrl(c),
    accessToken: token,
    now,
  })
  if (proof.kind === 'err') return proof
  if (proof.value.key !== access.value.key) return err({ kind: 'bad-proof', reason: 'other-key' })
  const { region } = c.var
  const caller: Caller = { access: access.value, proof: proof.value }
  if (caller.access.region === region) return ok(caller)
  return err(await regionOf(c.env, region).turnAway(region, caller, `${method} ${c.req.path}`))
}

async function readToken(c: AppContext, token: string, now: number): Promise<Result<Access, Failure>> {
  const region = claimedRegion(token)
  if (region === undefined) return err({ kind: 'bad-token', reason: 'malformed' })
  const jwk = await publicKeyOf(c.env, { region, token, countUnknown: () => countAddress(c) })
  if (jwk === undefined) return err({ kind: 'bad-token', reason: 'forged' })
  return verifyAccessToken(token, { region, jwk, now })
}
