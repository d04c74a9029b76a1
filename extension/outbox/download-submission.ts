import { writeReceiptFile } from '../../core/case/receipt-file.ts'
import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import type { OutboxItem } from '../store/outbox.ts'

/** Hands over the signed receipt of a submission with its answers, as a file that anyone can verify offline (A3). */
export function downloadSubmission(
  { mutation }: Pick<OutboxItem, 'mutation'>,
  { jws, salt }: NonNullable<MutationReceipt['signed']>,
): void {
  if (mutation.kind !== 'submit-task') return
  const file = writeReceiptFile(jws, { salt, answers: mutation.answers })
  const url = URL.createObjectURL(new Blob([file], { type: 'application/json' }))
  const download = `${mutation.form.id}-${mutation.id.slice(0, 8)}.resi.json`
  Object.assign(document.createElement('a'), { href: url, download }).click()
  URL.revokeObjectURL(url)
}
