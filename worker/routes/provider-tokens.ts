import type { ProviderGrant } from '../../core/protocol/session.ts'
import { err, ok, type Result } from '../../core/result.ts'
import type { AppContext } from '../app.ts'
import type { Failure } from '../failure.ts'
import { logError } from '../log.ts'
import { clientOf } from '../middleware/unhurried.ts'
import { regionOf } from '../objects/stubs.ts'
import type { Proof } from '../session/proof.ts'
import { exchange } from '../session/provider.ts'
import { providerSecret } from '../session/provider-secret.ts'

/** A session for what a provider has sent back: taken in once, traded with the provider, then opened. */
export async function tokensByProvider(
  c: AppContext,
  { grant, proof }: { readonly grant: ProviderGrant; readonly proof: Proof },
): Promise<Result<string, Failure>> {
  const { region } = c.var
  const object = regionOf(c.env, region)
  const client = clientOf(c)
  const came = await object.comeBack({ region, proof, grant, client })
  if (came.kind === 'err') return came
  if (came.value.kind === 'tokens') return ok(came.value.tokens)
  const { attempt, provider, awaited } = came.value
  const claims = await exchange(provider, grant, {
    awaited,
    secret: providerSecret(c.env.OIDC_SECRETS, region),
    isLocal: c.env.MODE === 'local',
  })
  if (claims.kind === 'ok') {
    return object.letIn({ region, proof, attempt, claims: claims.value, name: grant.device })
  }
  const { kind, why } = claims.error
  logError('a sign-in by an identity provider came to nothing', { region, why, kind })
  return kind === 'silent' ? err({ kind: 'provider-silent' }) : object.comeToNothing(region, client)
}
