import type { CaseView } from '../../core/case/view.ts'

/** Hands the signed receipt over as a file that people can read and anyone can verify (A2). */
export async function downloadReceipt(receipt: string, { cycle, subject }: CaseView): Promise<void> {
  const { writeReceiptFile } = await import('../../core/case/receipt-file.ts')
  const url = URL.createObjectURL(new Blob([writeReceiptFile(receipt)], { type: 'application/json' }))
  const download = `${subject.id}-${cycle.id}.resi.json`
  Object.assign(document.createElement('a'), { href: url, download }).click()
  URL.revokeObjectURL(url)
}
