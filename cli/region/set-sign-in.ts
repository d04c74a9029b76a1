import { readFileSync } from 'node:fs'
import { isObject, type Json } from '../../core/json.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'
import type { Operator } from './operator.ts'

/**
 * Sets a region's identity provider from `{ "issuer": …, "clientId": …, "client": "confidential", "claim": "nip", "name":
 * { "id": …, "en": … }, "codes": true }`, takes it away, or without either says how people sign in.
 */
export async function setSignIn(
  operator: Operator,
  { from, off }: { readonly from: string | undefined; readonly off: boolean },
): Promise<string> {
  if (off) {
    await operator.ask('DELETE', '/sign-in')
    return `${operator.region}: people sign in by code; sessions go on\n`
  }
  if (from === undefined) return `${JSON.stringify(await operator.ask('GET', '/sign-in'), null, 2)}\n`
  const provider: unknown = JSON.parse(readFileSync(from, 'utf8'))
  if (!isObject(provider)) throw new Error(`${from} is no identity provider: { "issuer": …, "clientId": … }`)
  const kept = await operator.ask('PUT', '/sign-in', { ...provider, protocol: PROTOCOL })
  return `${pinnedIn(kept).join('\n')}\n${operator.region}: people sign in by ${String(provider.issuer)}\n`
}

/** What was read of its discovery document, and is not asked for again. */
function pinnedIn(kept: unknown): readonly string[] {
  const provider: Json | undefined = isObject(kept) ? kept.provider : undefined
  if (!isObject(provider)) return []
  return (['authorization', 'token', 'keys', 'algorithms'] as const).map(
    (name) => `${name}: ${String(provider[name])}`,
  )
}
