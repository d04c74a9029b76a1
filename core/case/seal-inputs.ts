import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { CaseId } from '../ids.ts'
import { canonicalInput, hashInput } from '../scoring/input-hash.ts'
import type { ScoringInput } from '../scoring/model.ts'

/**
 * The salt of one result, from a secret of the region (both 64 hexadecimal digits). To open one result to an auditor
 * is to give away its salt, which says nothing of any other. `saltOf(secret, { of: caseId('case-1'), result: 1 })`
 * has 64 hexadecimal digits, and others than the salt of result 2.
 */
export function saltOf(
  secret: string,
  { of, result }: { readonly of: CaseId; readonly result: number },
): string {
  return mac(secret, `${of}/${result}`)
}

/**
 * What stands for a result's input hash outside the region. The hash itself is a plain SHA-256: whoever knows all
 * inputs but a few ratings from 1 to 5 could try those until it matches (P1). `sealInputs(salt, inputHash)` is
 * `HMAC-SHA-256(salt, inputHash)`, 64 hexadecimal digits.
 */
export function sealInputs(salt: string, inputHash: string): string {
  return mac(salt, inputHash)
}

/**
 * True when these are the very inputs that were sealed (S3), for whoever was given them and the salt.
 * `opensSeal(sealInputs(salt, hashInput(canonicalInput(input))), { salt, input })` is true; with one other rating it
 * is not.
 */
export function opensSeal(
  seal: string,
  { salt, input }: { readonly salt: string; readonly input: ScoringInput },
): boolean {
  return sealInputs(salt, hashInput(canonicalInput(input))) === seal
}

/** HMAC-SHA-256, hexadecimal. */
function mac(key: string, text: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(text)))
}
