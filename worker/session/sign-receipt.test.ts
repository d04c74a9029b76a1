import { describe, expect, test } from 'vitest'
import { openJws } from '../../core/case/receipt-file.ts'
import type { SubmissionReceipt } from '../../core/case/submission-receipt.ts'
import { caseId, personId, regionId, taskId } from '../../core/ids.ts'
import { jwsOf, signedReceipt, signReceipt } from './sign-receipt.ts'
import { newSigningKey } from './signing-key.ts'

const receiptOf = (n: number, key: string): SubmissionReceipt => ({
  kind: 'timbang-submission',
  version: 1,
  region: regionId('small'),
  case: caseId(`case-${n}`),
  task: taskId('task-1'),
  form: { id: 'nominate', version: 1 },
  by: personId('ani'),
  filledAt: '2026-01-05T05:00:00.000Z',
  receivedAt: '2026-01-05T05:00:01.000Z',
  answers: 'ab'.repeat(32),
  audit: 'cd'.repeat(32),
  key,
})

describe('a receipt', () => {
  // Numbers with a leading zero, or short of a byte, come once in some hundred signatures.
  test('[A3] has 64 bytes of signature that WebCrypto takes, whatever numbers came of it', async () => {
    const key = await newSigningKey()
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
    const open = await crypto.subtle.importKey('jwk', JSON.parse(key.public), algorithm, false, ['verify'])
    for (let n = 0; n < 1_000; n += 1) {
      const opened = openJws(signReceipt(receiptOf(n, key.id), key.private))
      if (opened.kind === 'err') throw new Error(JSON.stringify(opened.error))
      const { signature, signed, payload } = opened.value
      expect(payload).toEqual(receiptOf(n, key.id))
      const bytes = new TextEncoder().encode(signed)
      expect(await crypto.subtle.verify(algorithm, open, signature, bytes)).toBe(true)
    }
  })

  test('[A3] is the same text again with the signature that was kept', async () => {
    const key = await newSigningKey()
    const receipt = receiptOf(1, key.id)
    const { jws, signature } = signedReceipt(receipt, key.private)
    expect(openJws(jws).kind).toBe('ok')
    expect(jwsOf(receipt, signature)).toBe(jws)
  })

  test('[A3] is not signed with what is no key', () => {
    expect(() => signReceipt(receiptOf(1, 'k'), '{"kty":"EC"}')).toThrow()
  })
})
