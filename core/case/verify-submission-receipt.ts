import { compileSchema } from '../form/json-schema.ts'
import type { Json } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { ReceiptProblem } from './receipt-problem.ts'
import { submissionOpeningSchema, submissionReceiptSchema } from './receipt-schema.ts'
import { type SubmissionOpening, type SubmissionReceipt, sealAnswers } from './submission-receipt.ts'
import { couldSign, placeOf, type Verifier, verifySigned } from './verify-signed.ts'

/** A submission that is certified; with its answers where the file gives them and they are the ones that were sealed. */
export type VerifiedSubmission = {
  readonly receipt: SubmissionReceipt
  readonly answers: SubmissionOpening['answers'] | null
}

/**
 * What a receipt of a submission certifies, or why it certifies nothing (A3). Needs no network, and never throws on
 * what is in the file.
 *
 * ```ts
 * const keys = await (await fetch('https://…/v1/regions/kotabumi/keys')).json()
 * const verified = await verifySubmissionReceipt(text, { keys, subtle: crypto.subtle })
 * if (verified.kind === 'ok') verified.value.receipt.filledAt // '2026-01-05T03:00:00.000Z'
 * ```
 */
export async function verifySubmissionReceipt(
  text: string,
  verifier: Verifier,
): Promise<Result<VerifiedSubmission, ReceiptProblem>> {
  const signed = await verifySigned(text, verifier)
  if (signed.kind === 'err') return signed
  const { payload, key, altered, opening } = signed.value
  const [wrong] = receiptErrors(payload)
  if (wrong) return err({ kind: 'not-a-receipt', where: placeOf(wrong) })
  // The schema says what the type says.
  const receipt = payload as unknown as SubmissionReceipt
  const problem = couldSign(
    { region: receipt.region, key: receipt.key, at: receipt.receivedAt },
    { key, region: verifier.keys.region },
  )
  if (problem !== null) return err(problem)
  if (altered.length > 0) return err({ kind: 'altered', paths: altered })
  return opening === null ? ok({ receipt, answers: null }) : openAnswers(receipt, opening)
}

function openAnswers(receipt: SubmissionReceipt, given: Json): Result<VerifiedSubmission, ReceiptProblem> {
  const [wrong] = openingErrors(given)
  if (wrong) return err({ kind: 'not-a-receipt', where: `/opening${placeOf(wrong)}` })
  // The schema says what the type says.
  const opening = given as unknown as SubmissionOpening
  if (sealAnswers(opening) !== receipt.answers) return err({ kind: 'altered', paths: ['/opening/answers'] })
  return ok({ receipt, answers: opening.answers })
}

const receiptErrors = validatorOf(submissionReceiptSchema)
const openingErrors = validatorOf(submissionOpeningSchema)

function validatorOf(schema: Json) {
  const compiled = compileSchema(schema, { strict: true })
  if (compiled.kind === 'err') throw new Error('the schema of receipts is not a schema')
  return compiled.value
}
