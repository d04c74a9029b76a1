import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../canonical-json.ts'
import type { CaseId, PersonId, RegionId, TaskId } from '../ids.ts'
import type { JsonObject } from '../json.ts'
import type { Instant } from '../workflow/model.ts'

/**
 * What a region certifies of one accepted submission (A3): who sent which form when, by their own clock and by the
 * region's, and a seal of the answers. It tells nothing of the answers to whoever is not given them.
 */
export type SubmissionReceipt = {
  readonly kind: 'timbang-submission'
  readonly version: 1
  readonly region: RegionId
  readonly case: CaseId
  readonly task: TaskId
  readonly form: { readonly id: string; readonly version: number }
  readonly by: PersonId
  /** When the person pressed "send", by the clock of their device: proof of work done in time without a network. */
  readonly filledAt: Instant
  /** When the region took it in, by its own clock. */
  readonly receivedAt: Instant
  /** See `sealAnswers`. */
  readonly answers: string
  /** Hash of the audit row that records it (A1). */
  readonly audit: string
  /** Thumbprint (RFC 7638) of the key that signed it. */
  readonly key: string
}

/** What opens the seal; it goes to the person who sent the answers, with their receipt. */
export type SubmissionOpening = { readonly salt: string; readonly answers: JsonObject }

/**
 * HMAC-SHA-256 of the answers in canonical form under the salt (64 hexadecimal digits), hexadecimal. A plain hash of
 * a few ratings could be tried out (P1).
 *
 * ```ts
 * sealAnswers({ salt: 'a'.repeat(64), answers: { score: 4 } }).length // 64
 * ```
 */
export function sealAnswers({ salt, answers }: SubmissionOpening): string {
  return bytesToHex(hmac(sha256, hexToBytes(salt), utf8ToBytes(canonicalJson(answers))))
}

/**
 * The salt of one submission, from a secret of the region (both 64 hexadecimal digits). It says nothing of any other.
 *
 * ```ts
 * saltOfSubmission('b'.repeat(64), 'm1') === saltOfSubmission('b'.repeat(64), 'm2') // false
 * ```
 */
export function saltOfSubmission(secret: string, mutation: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(secret), utf8ToBytes(`submission/${mutation}/answers`)))
}
