import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { RegionList } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import { assertNever } from '../../core/result.ts'
import type { Device } from '../device.ts'
import { deviceName } from '../store/device-name.ts'
import { beginSession } from '../store/session.ts'
import { tokensOf } from '../sync/authorised.ts'
import { newKeys } from '../sync/dpop.ts'
import { fetchTokens } from '../sync/server.ts'

export type SignInEnd =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'bad-code' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failing' }

/** Trades a code for a session of this device, and starts the first sync. */
export async function signIn(
  { db, wire, syncNow }: Pick<Device, 'db' | 'wire' | 'syncNow'>,
  ask: { readonly server: string; readonly region: RegionList['regions'][number]; readonly code: string },
): Promise<SignInEnd> {
  const { server, region, code } = ask
  const keys = await keysFor(code)
  const request = {
    protocol: PROTOCOL,
    grant: 'activation-code',
    code,
    device: deviceName(navigator.userAgent),
  } as const
  const answer = await fetchTokens(wire, { server, region: region.id, keys }, request)
  switch (answer.kind) {
    case 'ok': {
      const tokens = tokensOf(answer.value, Date.now())
      await beginSession(db, { key: 'current', server, region, person: answer.value.person, keys, tokens })
      void syncNow()
      return { kind: 'signed-in' }
    }
    case 'unauthorised':
      return { kind: 'bad-code' }
    case 'refused':
      return { kind: 'refused', problem: answer.problem }
    case 'unreachable':
      return { kind: 'unreachable' }
    case 'failing':
      return { kind: 'failing' }
    default:
      return assertNever(answer)
  }
}

let last: { readonly code: string; readonly keys: Promise<CryptoKeyPair> } | undefined

/**
 * The same code is tried with the same key: had the first answer been lost on its way, the server would know the
 * key that the code was used for, and no other.
 */
function keysFor(code: string): Promise<CryptoKeyPair> {
  if (last?.code !== code) last = { code, keys: newKeys() }
  return last.keys
}
