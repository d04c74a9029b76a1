import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { byUnits, canonicalJson } from '../canonical-json.ts'
import type { Json } from '../json.ts'
import type { ScoringInput } from './model.ts'

/**
 * The input with each list of raters in the order of its canonical text, so that no order can tell or matter.
 * `canonicalInput({ peers: [b, a] })` equals `canonicalInput({ peers: [a, b] })`.
 */
export function canonicalInput(input: ScoringInput): ScoringInput {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, Array.isArray(value) ? inOrder(value) : value]),
  )
}

/**
 * SHA-256 of the canonical input (S3), hexadecimal: 64 digits. `hashInput(canonicalInput(input))` is a result's
 * `inputHash`.
 */
export function hashInput(input: ScoringInput): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(input))))
}

function inOrder(list: readonly Json[]): readonly Json[] {
  return list
    .map((item) => ({ item, text: canonicalJson(item) }))
    .sort((a, b) => byUnits(a.text, b.text))
    .map(({ item }) => item)
}
