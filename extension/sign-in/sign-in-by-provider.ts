import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { RegionList } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { assertNever } from '../../core/result.ts'
import type { Device } from '../device.ts'
import { deviceName } from '../store/device-name.ts'
import { beginSession } from '../store/session.ts'
import type { Answer } from '../sync/answer.ts'
import { tokensOf } from '../sync/authorised.ts'
import { newKeys } from '../sync/dpop.ts'
import { fetchTokens } from '../sync/server.ts'
import { startSignIn } from '../sync/sign-in-server.ts'
import type { AuthFlow } from './auth-flow.ts'
import { readReturn } from './read-return.ts'

export type ProviderEnd =
  | { readonly kind: 'signed-in' }
  /** The browser was not allowed to open the provider's window. */
  | { readonly kind: 'not-allowed' }
  /** The window was closed, or the provider said no. */
  | { readonly kind: 'cancelled' }
  /** What came back proves nothing, or not in time. */
  | { readonly kind: 'bad-sign-in' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failing' }

/**
 * Signs in by the region's provider: with a key made for this, which the whole of it is bound to, in a window of the
 * browser's. To be called while the press is being handled.
 */
export async function signInByProvider(
  { db, wire, syncNow }: Pick<Device, 'db' | 'wire' | 'syncNow'>,
  ask: {
    readonly server: string
    readonly region: RegionList['regions'][number]
    readonly flow: AuthFlow
  },
): Promise<ProviderEnd> {
  const { server, region, flow } = ask
  // First of all: the browser takes the question only while somebody presses.
  if (!(await flow.allow().catch(() => false))) return { kind: 'not-allowed' }
  const keys = await newKeys()
  const at = { server, region: region.id, keys }
  const wayBack = flow.wayBack()
  const started = await startSignIn(wire, at, wayBack)
  if (started.kind !== 'ok') return endOf(started)
  const { url, state } = started.value
  const address = await flow.run(url)
  const back = address === null ? null : readReturn(address, { wayBack, state })
  if (back === null || back.kind === 'denied') return { kind: 'cancelled' }
  if (back.kind === 'strange') return { kind: 'bad-sign-in' }
  const { code, iss } = back
  const answer = await fetchTokens(wire, at, {
    protocol: PROTOCOL,
    grant: 'identity-provider',
    code,
    state,
    redirect: wayBack,
    device: deviceName(navigator.userAgent),
    ...(iss === null ? {} : { iss }),
  })
  if (answer.kind !== 'ok') return endOf(answer)
  const tokens = tokensOf(answer.value, Date.now())
  await beginSession(db, { key: 'current', server, region, person: answer.value.person, keys, tokens })
  void syncNow()
  return { kind: 'signed-in' }
}

function endOf(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): ProviderEnd {
  switch (answer.kind) {
    case 'unauthorised':
      return { kind: 'bad-sign-in' }
    case 'refused':
      return { kind: 'refused', problem: answer.problem }
    case 'unreachable':
    case 'failing':
      return { kind: answer.kind }
    default:
      return assertNever(answer)
  }
}
