import { canonicalJson } from '../../core/canonical-json.ts'
import { RECEIPT_TYPE } from '../../core/case/receipt-file.ts'
import { type SubmissionReceipt, saltOfSubmission, sealAnswers } from '../../core/case/submission-receipt.ts'
import type { MutationReceipt, SubmitTask } from '../../core/protocol/mutation.ts'
import type { Now } from '../clock.ts'
import { signReceipt } from '../session/sign-receipt.ts'
import type { SubmissionSignature } from '../storage/mutations.ts'
import type { Store } from '../storage/store.ts'
import type { Caller } from './admit.ts'
import { currentReceiptKey } from './receipt-keys.ts'

type Accepted = {
  readonly store: Store
  readonly mutation: SubmitTask
  readonly caller: Caller
  /** The answer that was kept with the submission, JSON text. */
  readonly answer: string
}

type Transact = <T>(work: (store: Store, now: Now) => T) => T

/**
 * The answer to an accepted submission with its signed receipt (A3). Signing comes after the transaction, for
 * WebCrypto answers none; if it is broken off the person's device asks again, and it is done then. Only the signature
 * is kept: what was signed follows from what is there already, so that the same receipt comes whenever it is asked for.
 */
export async function certifySubmission(accepted: Accepted, transact: Transact): Promise<string> {
  const { store, mutation, answer } = accepted
  const salt = saltOfSubmission(store.sealingSecret.find(), mutation.id)
  const { key, signature } =
    store.mutations.signature(mutation.id) ?? (await sign(accepted, { salt, transact }))
  const statement = stateSubmission(accepted, { salt, key })
  const jws = `${spell({ alg: 'ES256', kid: key, typ: RECEIPT_TYPE })}.${spell(statement)}.${signature}`
  const told: MutationReceipt = { ...(JSON.parse(answer) as MutationReceipt), signed: { jws, salt } }
  return JSON.stringify(told)
}

type Signing = { readonly salt: string; readonly transact: Transact }

/** Signs it, unless another request has meanwhile: the first signature that is kept stands. */
async function sign(accepted: Accepted, { salt, transact }: Signing): Promise<SubmissionSignature> {
  const { store, mutation } = accepted
  const key = await currentReceiptKey(store, transact)
  const jws = await signReceipt(stateSubmission(accepted, { salt, key: key.id }), key.private)
  const signed = { key: key.id, signature: jws.slice(jws.lastIndexOf('.') + 1) }
  const stands = transact((within) =>
    within.mutations.sign(mutation.id, signed) ? signed : within.mutations.signature(mutation.id),
  )
  if (stands === undefined) throw new Error(`the receipt of ${mutation.id} was signed and is not there`)
  return stands
}

function stateSubmission(
  { store, mutation, caller, answer }: Accepted,
  { salt, key }: { readonly salt: string; readonly key: string },
): SubmissionReceipt {
  const region = store.region.find()
  if (region === undefined) throw new Error('a region without a name has taken a submission in')
  // It was a receipt when `push` kept it.
  const { appliedAt, audit } = JSON.parse(answer) as MutationReceipt
  return {
    kind: 'timbang-submission',
    version: 1,
    region: region.id,
    case: mutation.case,
    task: mutation.task,
    form: { id: mutation.form.id, version: mutation.form.version },
    by: caller.access.person,
    filledAt: mutation.filledAt,
    receivedAt: appliedAt,
    answers: sealAnswers({ salt, answers: mutation.answers }),
    audit,
    key,
  }
}

/** A part of a JWS: canonical JSON in base64url. */
function spell(part: Parameters<typeof canonicalJson>[0]): string {
  const bytes = new TextEncoder().encode(canonicalJson(part))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
