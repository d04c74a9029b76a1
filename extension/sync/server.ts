import { regionId } from '../../core/ids.ts'
import { isObject } from '../../core/json.ts'
import type { ChangePage } from '../../core/protocol/change.ts'
import type { DraftCopy, DraftCopyKept, DraftPage } from '../../core/protocol/draft-copy.ts'
import type { Mutation, MutationReceipt } from '../../core/protocol/mutation.ts'
import { parseChangePage } from '../../core/protocol/parse-change-page.ts'
import { parseDraftCopyKept, parseDraftPage } from '../../core/protocol/parse-draft-page.ts'
import { parseTokenResponse } from '../../core/protocol/parse-token-response.ts'
import type { RegionList, TokenRequest, TokenResponse } from '../../core/protocol/session.ts'
import type { Session } from '../store/session.ts'
import type { Answer } from './answer.ts'
import { proofOf } from './dpop.ts'
import { type Fetch, request } from './request.ts'
import { isStaleProof, type ServerClock } from './server-clock.ts'

/** What talking to the server leans on. */
export type Wire = {
  readonly fetch: Fetch
  readonly clock: ServerClock
  /** Names proofs, so that none counts twice. */
  readonly newId: () => string
}

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
  return askProven(wire, {
    keys: at.keys,
    method: 'POST',
    url: `${at.server}/v1/regions/${at.region}/tokens`,
    body: ask,
    parse: accepted(parseTokenResponse),
  })
}

/** One page of what changed after a position. */
export async function fetchChanges(
  wire: Wire,
  session: Session,
  position: number,
): Promise<Answer<ChangePage>> {
  return askProven(wire, {
    keys: session.keys,
    accessToken: session.tokens.access,
    method: 'GET',
    url: `${placeOf(session)}/changes?cursor=${position}`,
    parse: accepted(parseChangePage),
  })
}

/** Asks for a mutation to be applied. */
export async function putMutation(
  wire: Wire,
  session: Session,
  mutation: Mutation,
): Promise<Answer<MutationReceipt>> {
  return askProven(wire, {
    keys: session.keys,
    accessToken: session.tokens.access,
    method: 'PUT',
    url: `${placeOf(session)}/mutations/${mutation.id}`,
    body: mutation,
    parse: (body) => parseReceipt(body, mutation),
  })
}

/** Keeps a copy of a draft for the person's other devices. */
export async function putDraft(
  wire: Wire,
  session: Session,
  copy: DraftCopy,
): Promise<Answer<DraftCopyKept>> {
  return askProven(wire, {
    keys: session.keys,
    accessToken: session.tokens.access,
    method: 'PUT',
    url: `${placeOf(session)}/drafts/${copy.task}`,
    body: copy,
    parse: accepted(parseDraftCopyKept),
  })
}

/** One page of what the person's other devices hold of their drafts. */
export async function fetchDrafts(
  wire: Wire,
  session: Session,
  position: number,
): Promise<Answer<DraftPage>> {
  return askProven(wire, {
    keys: session.keys,
    accessToken: session.tokens.access,
    method: 'GET',
    url: `${placeOf(session)}/drafts?cursor=${position}`,
    parse: accepted(parseDraftPage),
  })
}

/** A request with a token and a proof of the key. */
export type ProvenAsk<T> = {
  readonly keys: CryptoKeyPair
  readonly accessToken?: string
  readonly method: string
  readonly url: string
  /** JSON, or bytes as they are. */
  readonly body?: unknown
  readonly headers?: { readonly [name: string]: string }
  readonly parse: (body: unknown) => T | undefined
  readonly read?: (response: Response) => Promise<unknown>
  /** Milliseconds. */
  readonly patience?: number
}

/** Asks with a proof, and once more where the device's clock was all that was wrong with it. */
export async function askProven<T>(wire: Wire, ask: ProvenAsk<T>): Promise<Answer<T>> {
  const first = await askOnce(wire, ask)
  return first.kind === 'unauthorised' && isStaleProof(first.headers) ? askOnce(wire, ask) : first
}

async function askOnce<T>(wire: Wire, ask: ProvenAsk<T>) {
  const { keys, method, url, accessToken, body, parse, read, patience } = ask
  const headers: Record<string, string> = {
    DPoP: await proofOf(keys, {
      method,
      url,
      ...(accessToken === undefined ? {} : { accessToken }),
      at: wire.clock.now(),
      id: wire.newId(),
    }),
  }
  if (accessToken !== undefined) headers.Authorization = `DPoP ${accessToken}`
  Object.assign(headers, ask.headers)
  const isBytes = body instanceof Uint8Array
  if (body !== undefined) headers['content-type'] = isBytes ? 'application/octet-stream' : 'application/json'
  const sent = isBytes ? new Uint8Array(body) : JSON.stringify(body)
  const init = { method, headers, ...(body === undefined ? {} : { body: sent }) }
  const answer = await request(wire.fetch, { url, init, parse, read, patience })
  if (answer.headers !== undefined) wire.clock.learn(answer.headers)
  return answer
}

/** The address of everything of a region. */
export function placeOf({ server, region }: Session): string {
  return `${server}/v1/regions/${region.id}`
}

/** A parser's yes or no as `request` wants it. */
export function accepted<T>(
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
  const signed = signedIn(body.signed)
  return {
    protocol: Number(body.protocol),
    mutation: mutation.id,
    appliedAt: body.appliedAt,
    audit: body.audit,
    ...(signed === null ? {} : { signed }),
  }
}

/** The region's signature under a submission; a server from before there was one gives none. */
function signedIn(signed: unknown): NonNullable<MutationReceipt['signed']> | null {
  if (!isObject(signed) || typeof signed.jws !== 'string' || typeof signed.salt !== 'string') return null
  return { jws: signed.jws, salt: signed.salt }
}
