import { describe, expect, test } from 'vitest'
import { caseId, personId, taskId } from '../ids.ts'
import { writeReceiptFile } from './receipt-file.ts'
import { type SubmissionReceipt, saltOfSubmission, sealAnswers } from './submission-receipt.ts'
import { aSigner } from './testing/a-receipt.ts'
import { noon } from './testing/an-office.ts'
import { verifyReceipt } from './verify-receipt.ts'
import { verifySubmissionReceipt } from './verify-submission-receipt.ts'

const { subtle } = crypto
const signer = await aSigner()
const { keys, key } = signer
const answers = { score: 4, report: 'Selesai' }
const salt = saltOfSubmission('b'.repeat(64), 'm1')

const receipt: SubmissionReceipt = {
  kind: 'timbang-submission',
  version: 1,
  region: keys.region,
  case: caseId('case-1'),
  task: taskId('task-1'),
  form: { id: 'self', version: 3 },
  by: personId('ani'),
  filledAt: '2026-01-04T05:00:00.000Z',
  receivedAt: noon,
  answers: sealAnswers({ salt, answers }),
  audit: 'c'.repeat(64),
  key: key.kid,
}
const jws = await signer.sign(receipt)

describe('the receipt of a submission', () => {
  test('[A3] certifies who sent what when, alone and in a file', async () => {
    const verified = { kind: 'ok', value: { receipt, answers: null } }
    expect(await verifySubmissionReceipt(jws, { keys, subtle })).toEqual(verified)
    expect(await verifySubmissionReceipt(writeReceiptFile(jws), { keys, subtle })).toEqual(verified)
  })

  test('[A3] proves the very answers to whoever is given them with their salt', async () => {
    const file = writeReceiptFile(jws, { salt, answers })
    expect(await verifySubmissionReceipt(file, { keys, subtle })).toEqual({
      kind: 'ok',
      value: { receipt, answers },
    })
  })

  test.each([
    ['another answer', { salt, answers: { ...answers, score: 5 } }, 'altered'],
    ['another salt', { salt: 'd'.repeat(64), answers }, 'altered'],
    ['something beside', { salt, answers, score: 5 }, 'not-a-receipt'],
    ['no salt', { answers }, 'not-a-receipt'],
    ['text for an object', 'score', 'not-a-receipt'],
  ])('[A3] refuses %s', async (_, opening, kind) => {
    const file = writeReceiptFile(jws, opening)
    expect(await verifySubmissionReceipt(file, { keys, subtle })).toMatchObject({
      kind: 'err',
      error: { kind },
    })
  })

  test('[A3] refuses what is shown in plain and was not signed', async () => {
    const shown = { ...receipt, filledAt: '2026-01-01T05:00:00.000Z' }
    const file = JSON.stringify({ receipt: shown, jws })
    expect(await verifySubmissionReceipt(file, { keys, subtle })).toEqual({
      kind: 'err',
      error: { kind: 'altered', paths: ['/filledAt'] },
    })
  })

  test('[A3] is not taken for the receipt of a result, nor the other way about', async () => {
    const refused = { kind: 'err', error: { kind: 'not-a-receipt', where: '/kind' } }
    expect(await verifyReceipt(jws, { keys, subtle })).toMatchObject({ kind: 'err' })
    expect(await verifySubmissionReceipt(await signer.sign(), { keys, subtle })).toMatchObject({
      ...refused,
      error: { kind: 'not-a-receipt' },
    })
    const beside = writeReceiptFile(await signer.sign(), { salt, answers })
    expect(await verifyReceipt(beside, { keys, subtle })).toEqual({
      kind: 'err',
      error: { kind: 'not-a-receipt', where: 'file' },
    })
  })

  test('[A3] counts for its own region and only while the key signed', async () => {
    const retired = { ...keys, keys: [{ ...key, exp: Math.floor(Date.parse(noon) / 1000) - 1 }] }
    expect(await verifySubmissionReceipt(jws, { keys: retired, subtle })).toMatchObject({
      kind: 'err',
      error: { kind: 'retired-key' },
    })
    const elsewhere = await signer.sign({ ...receipt, region: 'lain' })
    expect(await verifySubmissionReceipt(elsewhere, { keys, subtle })).toMatchObject({
      kind: 'err',
      error: { kind: 'other-region', region: 'lain' },
    })
  })

  test('[P1] each submission has a salt of its own', () => {
    const secret = 'b'.repeat(64)
    const salts = ['m1', 'm2', 'm11'].map((mutation) => saltOfSubmission(secret, mutation))
    expect(new Set(salts).size).toBe(3)
    expect(new Set(salts.map((each) => sealAnswers({ salt: each, answers }))).size).toBe(3)
  })
})
