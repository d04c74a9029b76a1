import type { MutationReceipt } from '../../core/protocol/mutation.ts'
import type { OutboxItem } from '../store/outbox.ts'

/** Hands over the signed receipt of a submission with its answers, as a file that anyone can verify offline (A3). */
export async function downloadSubmission(
  { mutation }: Pick<OutboxItem, 'mutation'>,
  { jws, salt }: NonNullable<MutationReceipt['signed']>,
): Promise<void> {
  if (mutation.kind !== 'submit-task') return
  const { writeReceiptFile } = await import('../../core/case/receipt-file.ts')
  const file = writeReceiptFile(jws, { salt, answers: mutation.answers })
  const url = URL.createObjectURL(new Blob([file], { type: 'application/json' }))
  const download = `${mutation.form.id}-${mutation.id.slice(0, 8)}.resi.json`
  Object.assign(document.createElement('a'), { href: url, download }).click()
  URL.revokeObjectURL(url)
}
