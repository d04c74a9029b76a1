import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Awaited } from './provider.ts'

/** What a sign-in is about: it counts for this key, this way back and this provider of this region, and no other. */
export type Attempt = {
  readonly region: string
  /** Thumbprint of the device's key. */
  readonly key: string
  readonly redirect: string
  readonly issuer: string
  readonly clientId: string
}

/** Milliseconds from the button to the code: a password, a second factor, a person who is called away. */
const ATTEMPT_LIFE = 15 * 60_000

/**
 * A sign-in by the region's provider, all of it made of the region's secret: nothing is written down before somebody
 * comes back, so whoever only begins fills no disk. `id` is random, `now` in milliseconds.
 */
export function beginAttempt(
  secret: string,
  about: Attempt,
  { id, now }: { readonly id: string; readonly now: number },
) {
  return awaitedOf(secret, about, `${id}.${now + ATTEMPT_LIFE}`)
}

/** The attempt that a state belongs to; undefined for one that is not ours, is about something else, or too old. */
export function readAttempt(
  secret: string,
  about: Attempt,
  { state, now }: { readonly state: string; readonly now: number },
): (Awaited & { readonly id: string; readonly expiresAt: number }) | undefined {
  const [, id, expires] = /^([0-9a-f]{32})\.(\d{13})\.[0-9a-f]{64}$/.exec(state) ?? []
  if (id === undefined || expires === undefined || Number(expires) <= now) return undefined
  const awaited = awaitedOf(secret, about, `${id}.${expires}`)
  // Of equal length and made of a secret: the hashes are compared, so that time tells nothing.
  if (mac(secret, ['compare', awaited.state]) !== mac(secret, ['compare', state])) return undefined
  return { ...awaited, id, expiresAt: Number(expires) }
}

function awaitedOf(secret: string, about: Attempt, head: string): Awaited {
  const { region, key, redirect, issuer, clientId } = about
  return {
    state: `${head}.${mac(secret, ['state', head, region, key, redirect, issuer, clientId])}`,
    nonce: mac(secret, ['nonce', head]),
    verifier: mac(secret, ['verifier', head]),
    redirect,
  }
}

function mac(secret: string, words: readonly string[]): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(canonicalJson(['sign-in', ...words]))))
}
