import { createPrivateKey, sign } from 'node:crypto'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Receipt } from '../../core/case/receipt.ts'
import { RECEIPT_TYPE } from '../../core/case/receipt-file.ts'
import type { SubmissionReceipt } from '../../core/case/submission-receipt.ts'
import { base64url } from '../base64url.ts'

type Signable = Receipt | SubmissionReceipt

/** The receipt as a compact JWS (RFC 7515), with a signature that `signedReceipt` made of it. */
export function jwsOf(receipt: Signable, signature: string): string {
  return `${signedText(receipt)}.${signature}`
}

/**
 * The receipt as a compact JWS, signed now (ES256), and its signature by itself in base64url; `jwk` is the private half as
 * JSON text. It needs no waiting, so that a submission, its receipt and the answer to it are one transaction.
 */
export function signedReceipt(
  receipt: Signable,
  jwk: string,
): { readonly jws: string; readonly signature: string } {
  const text = signedText(receipt)
  const signature = signatureUnder(text, jwk)
  return { jws: `${text}.${signature}`, signature }
}

function signatureUnder(text: string, jwk: string): string {
  return base64url(rawSignature(sign('sha256', encoder.encode(text), keyIn(jwk))))
}

/** The receipt as a compact JWS, signed now. */
export function signReceipt(receipt: Signable, jwk: string): string {
  return signedReceipt(receipt, jwk).jws
}

const encoder = new TextEncoder()

/** Header and payload, in the canonical spelling that the verifier asks for. */
function signedText(receipt: Signable): string {
  return `${headerOf(receipt.key)}.${base64url(canonicalJson(receipt))}`
}

/** The last one's: a region signs with the same key for years. */
let header = { key: '', text: '' }

function headerOf(key: string): string {
  if (header.key !== key) {
    header = { key, text: base64url(canonicalJson({ alg: 'ES256', kid: key, typ: RECEIPT_TYPE })) }
  }
  return header.text
}

type PrivateKey = ReturnType<typeof createPrivateKey>

const keys = new Map<string, PrivateKey>()
const MOST_KEYS = 2_000

/** To read a key takes as long as to sign with it. */
function keyIn(jwk: string): PrivateKey {
  const known = keys.get(jwk)
  if (known !== undefined) return known
  if (keys.size >= MOST_KEYS) keys.clear()
  const key = createPrivateKey({ key: JSON.parse(jwk), format: 'jwk' })
  keys.set(jwk, key)
  return key
}

/** The two numbers of a signature, 32 bytes each (RFC 7518 §3.4), from the list of two that DER makes of them. */
function rawSignature(der: Uint8Array): Uint8Array {
  const raw = new Uint8Array(64)
  let at = 2
  for (const end of [32, 64]) {
    const length = der[at + 1] ?? 0
    // A number whose first bit is set has a zero before it; one that is small has fewer bytes.
    const digits = der.subarray(at + 2 + Math.max(0, length - 32), at + 2 + length)
    raw.set(digits, end - digits.length)
    at += 2 + length
  }
  return raw
}
