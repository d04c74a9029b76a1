import { compileSchema } from '../form/json-schema.ts'
import type { Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { Receipt } from './receipt.ts'
import type { ReceiptProblem } from './receipt-problem.ts'
import { receiptDocumentSchema } from './receipt-schema.ts'
import { couldSign, placeOf, type Signed, type Verifier, verifySigned } from './verify-signed.ts'

/**
 * What a receipt certifies, or why it certifies nothing. Takes a receipt file or a compact JWS, needs no network,
 * and never throws on what is in the file.
 *
 * ```ts
 * const keys = await (await fetch('https://…/v1/regions/kotabumi/keys')).json()
 * const verified = await verifyReceipt(text, { keys, subtle: crypto.subtle })
 * if (verified.kind === 'ok') verified.value.outputs.predicate // 'baik'
 * ```
 */
export async function verifyReceipt(
  text: string,
  verifier: Verifier,
): Promise<Result<Receipt, ReceiptProblem>> {
  const signed = await verifySigned(text, verifier)
  if (signed.kind === 'err') return signed
  const { altered, opening, payload } = signed.value
  // A result's receipt opens nothing: what stands beside it could only be taken for certified.
  if (opening !== null) return err({ kind: 'not-a-receipt', where: 'file' })
  const receipt = judge(payload, signed.value, verifier)
  if (receipt.kind === 'err' || altered.length === 0) return receipt
  return err({ kind: 'altered', paths: altered })
}

const compiled = compileSchema(receiptDocumentSchema, { strict: true })

/** Whether what was signed is a receipt, and one that this key could sign. */
function judge(
  payload: Json,
  { key }: Pick<Signed, 'key'>,
  { keys: { region } }: Pick<Verifier, 'keys'>,
): Result<Receipt, ReceiptProblem> {
  if (compiled.kind === 'err') throw new Error('the schema of receipts is not a schema')
  const [error] = compiled.value(payload)
  if (error) return err({ kind: 'not-a-receipt', where: placeOf(error) })
  // The schema says what the type says.
  const receipt = payload as unknown as Receipt
  const problem = couldSign(
    { region: receipt.region.id, key: receipt.key, at: receipt.issuedAt },
    { key, region },
  )
  return problem === null ? ok(receipt) : err(problem)
}
