import { type SubmissionReceipt, saltOfSubmission, sealAnswers } from '../../core/case/submission-receipt.ts'
import type { MutationReceipt, SubmitTask } from '../../core/protocol/mutation.ts'
import { jwsOf, signedReceipt } from '../session/sign-receipt.ts'
import type { SubmissionSignature } from '../storage/mutations.ts'
import type { Store } from '../storage/store.ts'
import type { Caller } from './admit.ts'

type Accepted = {
  readonly mutation: SubmitTask
  readonly caller: Caller
  /** The answer that is kept with the submission, JSON text. */
  readonly answer: string
  /** The signature that stands; null where there is none yet. */
  readonly signed: SubmissionSignature | null
}

type Certified = { readonly answer: string; readonly signed: SubmissionSignature }

/**
 * The answer to an accepted submission with its signed receipt (A3), in the transaction that takes it in. Only the
 * signature is kept: what was signed follows from what is there already, so that the same receipt comes whenever it is
 * asked for.
 */
export function certifySubmission(store: Store, accepted: Accepted): Certified {
  const { mutation, answer } = accepted
  const salt = saltOfSubmission(store.sealingSecret.find(), mutation.id)
  // It was a receipt when `push` kept it.
  const told = JSON.parse(answer) as MutationReceipt
  const stated = { ...accepted, salt, told }
  const { jws, ...signed } =
    accepted.signed === null ? sign(store, stated) : signedBefore(store, stated, accepted.signed)
  return { answer: JSON.stringify({ ...told, signed: { jws, salt } }), signed }
}

type Stated = Accepted & { readonly salt: string; readonly told: MutationReceipt }
type Signed = SubmissionSignature & { readonly jws: string }

function sign(store: Store, stated: Stated): Signed {
  const key = store.receiptKeys.current()
  if (key === undefined) throw new Error('the region has no key for receipts')
  return { key: key.id, ...signedReceipt(stateSubmission(store, stated, key.id), key.private) }
}

function signedBefore(store: Store, stated: Stated, { key, signature }: SubmissionSignature): Signed {
  return { key, signature, jws: jwsOf(stateSubmission(store, stated, key), signature) }
}

function stateSubmission(
  store: Store,
  { mutation, caller, salt, told }: Stated,
  key: string,
): SubmissionReceipt {
  const region = store.region.find()
  if (region === undefined) throw new Error('a region without a name has taken a submission in')
  return {
    kind: 'timbang-submission',
    version: 1,
    region: region.id,
    case: mutation.case,
    task: mutation.task,
    form: { id: mutation.form.id, version: mutation.form.version },
    by: caller.access.person,
    filledAt: mutation.filledAt,
    receivedAt: told.appliedAt,
    answers: sealAnswers({ salt, answers: mutation.answers }),
    audit: told.audit,
    key,
  }
}
