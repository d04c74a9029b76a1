import type { RegionId } from '../../core/ids.ts'
import type { SignInWays } from '../../core/protocol/sign-in.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { ok, type Result } from '../../core/result.ts'
import type { Now } from '../clock.ts'
import type { Failure } from '../failure.ts'
import type { PinnedProvider } from '../session/provider.ts'
import type { Store } from '../storage/store.ts'

/** Sets who tells this region who somebody is, or with null that only codes do; the answer is what has been kept. */
export function setProvider(
  store: Store,
  { region, provider }: { readonly region: RegionId; readonly provider: PinnedProvider | null },
  now: Now,
): Result<string, Failure> {
  const changed = provider === null ? store.identityProvider.remove() : store.identityProvider.put(provider)
  if (changed) {
    store.audit.add({
      at: now.office,
      action: 'sign-in-changed',
      actor: { kind: 'operator' },
      subject: region,
      detail:
        provider === null
          ? { provider: null }
          : {
              provider: provider.issuer,
              client: provider.clientId,
              claim: provider.claim,
              codes: provider.codes,
            },
    })
  }
  return ok(JSON.stringify({ protocol: PROTOCOL, region, changed, provider }))
}

/** A `SignInWays` as JSON text: what the door may show to anybody. */
export function signInWays(store: Store): string {
  const provider = store.identityProvider.find()
  const ways: SignInWays = {
    protocol: PROTOCOL,
    codes: provider?.codes ?? true,
    provider: provider === undefined ? null : { name: provider.name },
  }
  return JSON.stringify(ways)
}
