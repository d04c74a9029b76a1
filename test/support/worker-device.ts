import { sha256 } from '@noble/hashes/sha2.js'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, SignJWT } from 'jose'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { TokenResponse } from '../../core/protocol/session.ts'
import { PROTOCOL } from '../../core/protocol/version.ts'

/** What a test may change about a proof to see it refused. */
export type ProofChanges = {
  readonly claims?: { readonly [claim: string]: unknown }
  readonly header?: { readonly [name: string]: unknown }
  /** Signs with this key while showing its own. */
  readonly signedBy?: CryptoKey
}

export type Answer = {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON; null where it is none. */
  readonly json: unknown
  readonly problem: ProblemDetails
}

export type Device = Awaited<ReturnType<typeof aDevice>>

/** A browser with a key of its own, that a test can make lie. */
export async function aDevice(server: string, region = 'small') {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = await exportJWK(publicKey)
  const at = (path: string) => `${server}/v1/regions/${region}${path}`

  async function proof(method: string, url: string, accessToken?: string, changes: ProofChanges = {}) {
    const ath = accessToken === undefined ? {} : { ath: hash(accessToken) }
    const claims = { htm: method, htu: url.split('?')[0], jti: crypto.randomUUID(), iat: now(), ...ath }
    return new SignJWT({ ...claims, ...changes.claims })
      .setProtectedHeader({ alg: 'ES256', typ: 'dpop+jwt', jwk, ...changes.header })
      .sign(changes.signedBy ?? privateKey)
  }

  async function grant(body: object, changes?: ProofChanges): Promise<Answer> {
    const dpop = await proof('POST', at('/tokens'), undefined, changes)
    return send(at('/tokens'), 'POST', { dpop }, { protocol: PROTOCOL, ...body })
  }

  return {
    publicKey,
    privateKey,
    jwk,
    thumbprint: await calculateJwkThumbprint(jwk),
    at,
    proof,
    grant,
    activate: (code: string, changes?: ProofChanges) =>
      grant({ grant: 'activation-code', code, device: 'test' }, changes),
    refresh: (refreshToken: string, changes?: ProofChanges) =>
      grant({ grant: 'refresh-token', refreshToken }, changes),
    /** A request with a token and a fresh proof of this device's key. */
    async ask(
      method: string,
      path: string,
      { token, body, changes }: { token: string; body?: unknown; changes?: ProofChanges },
    ): Promise<Answer> {
      const dpop = await proof(method, at(path), token, changes)
      return send(at(path), method, { authorization: `DPoP ${token}`, dpop }, body)
    },
  }
}

/** Sends a request; a body that is not a text goes as JSON. */
export async function send(
  url: string,
  method: string,
  headers: { readonly [name: string]: string },
  body?: unknown,
): Promise<Answer> {
  const isJson = body !== undefined && !('content-type' in headers)
  const response = await fetch(url, {
    method,
    headers: isJson ? { ...headers, 'content-type': 'application/json' } : headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const json: unknown = parsed(text)
  // Whoever reads `problem` has looked at the status before.
  return { status: response.status, headers: response.headers, text, json, problem: json as ProblemDetails }
}

/** The session in an answer, which has to be one. */
export function sessionOf(answer: Answer): TokenResponse {
  if (answer.status !== 200) throw new Error(`no session: ${answer.status} ${answer.text}`)
  // The worker's own contract.
  return answer.json as TokenResponse
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function hash(text: string): string {
  return Buffer.from(sha256(new TextEncoder().encode(text))).toString('base64url')
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
