import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../canonical-json.ts'
import { isObject, type Json, type JsonObject } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { ReceiptProblem } from './receipt-problem.ts'

/** A receipt's three parts; `signed` is the text that the signature is over. */
export type OpenJws = {
  readonly key: string
  readonly signed: string
  readonly signature: Uint8Array<ArrayBuffer>
  /** Canonical JSON, as it was read. Nothing of it is proved yet. */
  readonly payload: Json
}

/** A file may show the receipt in plain beside the signed form, so that people can read it; `shown` is that. */
export type ReceiptFile = {
  readonly jws: string
  readonly shown: Json | null
  /** What opens a seal in the receipt: the answers of a submission, with their salt. */
  readonly opening: Json | null
}

export const RECEIPT_TYPE = 'timbang-receipt+jws'

/** Characters: a request has at most 1 MB of answers, and a submission's receipt may stand beside its answers. */
const LONGEST = 1_500_000
const DEEPEST = 32

/**
 * The file that a person keeps of a receipt: in plain for people, and signed (a compact JWS) for programs.
 * `writeReceiptFile(jws)` is `{ "receipt": { … }, "jws": "…" }`, indented, with a line end; `"receipt": null` where
 * the middle part cannot be read. What opens a sealed receipt stands beside both, as `opening`.
 */
export function writeReceiptFile(jws: string, opening?: Json): string {
  const [, body = ''] = jws.split('.')
  const receipt = canonicalIn(body) ?? null
  const file = opening === undefined ? { receipt, jws } : { receipt, jws, opening }
  return `${JSON.stringify(file, null, 2)}\n`
}

/**
 * SHA-256 of what the signature is over, as the region's audit log names the receipt. The same receipt signed twice
 * has two signatures, and either is good. `hashReceipt('head.body.tail')` is the SHA-256 of `head.body`, 64
 * hexadecimal digits.
 */
export function hashReceipt(jws: string): string {
  return bytesToHex(sha256(utf8ToBytes(jws.slice(0, jws.lastIndexOf('.')))))
}

/**
 * A receipt as it is kept: such a file, or the compact JWS alone. `readReceiptFile('a.b.c')` is
 * `{ jws: 'a.b.c', shown: null, opening: null }`; `readReceiptFile('{}')` is refused with
 * `{ kind: 'not-a-receipt', where: 'file' }`.
 */
export function readReceiptFile(text: string): Result<ReceiptFile, ReceiptProblem> {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return notAReceipt('length')
  if (!trimmed.startsWith('{')) return ok({ jws: trimmed, shown: null, opening: null })
  const file = parseJson(trimmed)
  if (!isObject(file) || typeof file.jws !== 'string' || !isObject(file.receipt)) return notAReceipt('file')
  const { jws, receipt, opening = null, ...rest } = file
  // Nothing may stand beside these that could be taken for certified.
  return Object.keys(rest).length === 0 ? ok({ jws, shown: receipt, opening }) : notAReceipt('file')
}

/**
 * Takes a compact JWS apart. There is one text for each receipt and signature: all looser spellings are refused.
 * `openJws('a.b.c')` is refused with `{ kind: 'not-a-receipt', where: 'header' }`.
 */
export function openJws(jws: string): Result<OpenJws, ReceiptProblem> {
  const [head = '', body = '', tail = '', ...rest] = jws.split('.')
  if (rest.length > 0) return notAReceipt('jws')
  const header = canonicalIn(head)
  const payload = canonicalIn(body)
  const signature = fromBase64url(tail)
  if (!isObject(header) || !isHeader(header)) return notAReceipt('header')
  if (payload === undefined) return notAReceipt('payload')
  if (signature?.length !== 64) return notAReceipt('signature')
  return ok({ key: header.kid, signed: `${head}.${body}`, signature, payload })
}

/** No algorithm but one, so that nobody can talk a verifier into a weaker one, and no `crit`, `jwk` or `x5u`. */
function isHeader(header: JsonObject): header is { readonly kid: string; readonly [name: string]: Json } {
  const { alg, typ, kid } = header
  return (
    alg === 'ES256' && typ === RECEIPT_TYPE && typeof kid === 'string' && Object.keys(header).length === 3
  )
}

/** The JSON in a part, if it is spelled canonically; so no member can be there twice. */
function canonicalIn(part: string): Json | undefined {
  const bytes = fromBase64url(part)
  const text = bytes && textOf(bytes)
  const value = text === undefined ? undefined : parseJson(text)
  return value !== undefined && canonicalJson(value) === text ? value : undefined
}

function parseJson(text: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(text)
    // What JSON.parse gives is JSON, but for what `isPlain` refuses.
    return isPlain(value as Json, DEEPEST) ? (value as Json) : undefined
  } catch {
    return undefined
  }
}

/** True for what canonical JSON can be made of without running out of stack. */
function isPlain(value: Json, depth: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value === 'string') return value.isWellFormed()
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(([key, item]) => key.isWellFormed() && isPlain(item, depth - 1))
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return undefined
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const again = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  // The bits left over in the last letter must be zero, or two texts would stand for the same bytes.
  return again === text ? Uint8Array.from(binary, (letter) => letter.charCodeAt(0)) : undefined
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function notAReceipt(where: string): Result<never, ReceiptProblem> {
  return err({ kind: 'not-a-receipt', where })
}
