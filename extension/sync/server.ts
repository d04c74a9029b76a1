import { regionId } from '../../core/ids.ts'
import { isObject } from '../../core/json.ts'
import type { ChangePage } from '../../core/protocol/change.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import { parseChangePage } from '../../core/protocol/parse-change-page.ts'
import { parseTokenResponse } from '../../core/protocol/parse-token-response.ts'
import type { RegionList, TokenRequest, TokenResponse } from '../../core/protocol/session.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { proofOf } from './dpop.ts'
import { type Fetch, request } from './request.ts'

/** What the server can be asked; the time and the ids of the proofs come from outside. */
export type Wire = { readonly fetch: Fetch; readonly now: () => number; readonly newId: () => string }

/** The regions of a server, for the sign-in page. */
export async function fetchRegions(wire: Wire, server: string): Promise<Answer<RegionList>> {
  return request(wire.fetch, { url: `${server}/v1/regions`, init: {}, parse: parseRegionList })
}

/** Trades a code, or a refresh token, for tokens that are bound to the key. */
export async function fetchTokens(
  wire: Wire,
  at: { readonly server: string; readonly region: string; readonly keys: CryptoKeyPair },
  ask: TokenRequest,
): Promise<Answer<TokenResponse>> {
  const url = `${at.server}/v1/regions/${at.region}/tokens`
  const proof = await proofOf(at.keys, { method: 'POST', url, at: wire.now(), id: wire.newId() })
  const headers = { 'content-type': 'application/json', DPoP: proof }
  return request(wire.fetch, {
    url,
    init: { method: 'POST', headers, body: JSON.stringify(ask) },
    parse: accepted(parseTokenResponse),
  })
}

/** One page of what changed after a position. */
export async function fetchChanges(
  wire: Wire,
  session: Session,
  position: number,
): Promise<Answer<ChangePage>> {
  const url = `${placeOf(session)}/changes?cursor=${position}`
  const headers = await proven(wire, session, { method: 'GET', url })
  return request(wire.fetch, { url, init: { headers }, parse: accepted(parseChangePage) })
}

/** Asks for a mutation to be applied. */
export async function putMutation(
  wire: Wire,
  session: Session,
  mutation: Mutation,
): Promise<Answer<MutationReceipt>> {
  const url = `${placeOf(session)}/mutations/${mutation.id}`
  const headers = await proven(wire, session, { method: 'PUT', url })
  return request(wire.fetch, {
    url,
    init: {
      method: 'PUT',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(mutation),
    },
    parse: (body) => parseReceipt(body, mutation),
  })
}

function placeOf({ server, region }: Session): string {
  return `${server}/v1/regions/${region.id}`
}

async function proven(
  wire: Wire,
  session: Session,
  { method, url }: { readonly method: string; readonly url: string },
): Promise<{ readonly Authorization: string; readonly DPoP: string }> {
  const accessToken = session.tokens.access
  const DPoP = await proofOf(session.keys, { method, url, accessToken, at: wire.now(), id: wire.newId() })
  return { Authorization: `DPoP ${accessToken}`, DPoP }
}

function accepted<T>(
  parse: (body: unknown) => { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'err' },
): (body: unknown) => T | undefined {
  return (body) => {
    const result = parse(body)
    return result.kind === 'ok' ? result.value : undefined
  }
}

function parseRegionList(body: unknown): RegionList | undefined {
  if (!isObject(body) || !Array.isArray(body.regions)) return undefined
  const regions = body.regions.flatMap((region) => {
    if (!isObject(region) || typeof region.id !== 'string' || typeof region.name !== 'string') return []
    return [{ id: regionId(region.id), name: region.name }]
  })
  return { protocol: Number(body.protocol), regions }
}

/** A receipt for another mutation is none. */
function parseReceipt(body: unknown, mutation: Mutation): MutationReceipt | undefined {
  if (!isObject(body) || body.mutation !== mutation.id) return undefined
  if (typeof body.appliedAt !== 'string' || typeof body.audit !== 'string') return undefined
  return {
    protocol: Number(body.protocol),
    mutation: mutation.id,
    appliedAt: body.appliedAt,
    audit: body.audit,
  }
}
