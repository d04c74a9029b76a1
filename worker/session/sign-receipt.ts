import { CompactSign } from 'jose'
import { canonicalJson } from '../../core/canonical-json.ts'
import type { Receipt } from '../../core/case/receipt.ts'
import { RECEIPT_TYPE } from '../../core/case/receipt-file.ts'
import type { SubmissionReceipt } from '../../core/case/submission-receipt.ts'
import { importedKey } from './imported-key.ts'

/** The receipt as a compact JWS (RFC 7515); `jwk` is the private half as JSON text. */
export async function signReceipt(receipt: Receipt | SubmissionReceipt, jwk: string): Promise<string> {
  const payload = new TextEncoder().encode(canonicalJson(receipt))
  return (
    new CompactSign(payload)
      // In canonical order, as the verifier wants it.
      .setProtectedHeader({ alg: 'ES256', kid: receipt.key, typ: RECEIPT_TYPE })
      .sign(await importedKey(jwk))
  )
}
