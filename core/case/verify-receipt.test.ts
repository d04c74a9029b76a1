import { compactVerify } from 'jose'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../canonical-json.ts'
import { regionId } from '../ids.ts'
import { parseKeySet } from './key-set.ts'
import { writeReceiptFile } from './receipt-file.ts'
import { sayReceiptProblem } from './receipt-problem.ts'
import { aSigner } from './testing/a-receipt.ts'
import { noon } from './testing/an-office.ts'
import { verifyReceipt } from './verify-receipt.ts'

const { subtle } = crypto
const signer = await aSigner()
const { keys, receipt } = signer
const jws = await signer.sign()
const verified = { kind: 'ok', value: receipt }

function refused(problem: object) {
  return { kind: 'err', error: problem }
}

describe('verifyReceipt', () => {
  test('[A2] accepts what the region signed, as a JWS and as a file', async () => {
    expect(await verifyReceipt(jws, { keys, subtle })).toEqual(verified)
    expect(await verifyReceipt(writeReceiptFile(jws), { keys, subtle })).toEqual(verified)
    expect(await verifyReceipt(` ${jws}\r\n`, { keys, subtle })).toEqual(verified)
  })

  test('[A2] is a JWS that any other library verifies as well', async () => {
    const { payload } = await compactVerify(jws, signer.publicKey)
    expect(new TextDecoder().decode(payload)).toBe(canonicalJson(receipt))
  })

  test('[A2] refuses it with any one character changed, taken out or doubled', async () => {
    const wrong: number[] = []
    for (let at = 0; at < jws.length; at += 1) {
      // The neighbour in the alphabet differs in the lowest bits, where a loose decoder would not look.
      const other = neighbour(jws[at] ?? '')
      for (const put of [other, '', `${jws[at]}${jws[at]}`]) {
        const changed = jws.slice(0, at) + put + jws.slice(at + 1)
        if (changed !== jws && (await verifyReceipt(changed, { keys, subtle })).kind === 'ok') wrong.push(at)
      }
    }
    expect(wrong).toEqual([])
  })

  test('[A2] refuses it with any bit of the signature changed', async () => {
    const [head = '', body = '', tail = ''] = jws.split('.')
    for (let bit = 0; bit < 512; bit += 1) {
      const bytes = Buffer.from(tail, 'base64url')
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const forged = `${head}.${body}.${bytes.toString('base64url')}`
      expect(await verifyReceipt(forged, { keys, subtle })).toEqual(
        refused({ kind: 'bad-signature', key: signer.key.kid }),
      )
    }
  })

  test('[A2] names the fields of a file that are not what was signed', async () => {
    const outputs = { ...receipt.outputs, score: 9.5 }
    const { key: _key, ...without } = receipt
    const shown = { ...without, outputs, note: 'x', subject: { ...receipt.subject, name: 'Budi' } }
    const file = JSON.stringify({ receipt: shown, jws })
    expect(await verifyReceipt(file, { keys, subtle })).toEqual(
      refused({ kind: 'altered', paths: ['/key', '/outputs/score', '/subject/name', '/note'] }),
    )
  })

  test('[A2] refuses a file with anything beside the two that could be taken for certified', async () => {
    const file = JSON.stringify({ receipt, jws, score: 120 })
    expect(await verifyReceipt(file, { keys, subtle })).toEqual(
      refused({ kind: 'not-a-receipt', where: 'file' }),
    )
  })

  test('[A2] refuses another region’s key, whatever the receipt says', async () => {
    const other = await aSigner(regionId('lain'))
    expect(await verifyReceipt(jws, { keys: other.keys, subtle })).toEqual(
      refused({ kind: 'unknown-key', key: signer.key.kid, region: 'lain' }),
    )
    // Signed by Lain's own key, it still speaks for Small.
    expect(await verifyReceipt(await other.sign(), { keys: other.keys, subtle })).toEqual(
      refused({ kind: 'other-region', region: 'small', expected: 'lain' }),
    )
    // A stranger's key under the name of ours.
    const renamed = { ...keys, keys: [{ ...other.key, kid: signer.key.kid }] }
    expect(await verifyReceipt(jws, { keys: renamed, subtle })).toMatchObject(
      refused({ kind: 'bad-signature' }),
    )
  })

  test('[A2] accepts what an older key signed in its time, and nothing that it signs later', async () => {
    const fresh = await aSigner()
    const until = (time: string) => ({ ...signer.key, exp: Math.ceil(Date.parse(time) / 1000) })
    const rotated = { ...keys, keys: [fresh.key, until('2026-01-05T05:00:00.500Z')] }
    expect(await verifyReceipt(jws, { keys: rotated, subtle })).toEqual(verified)
    expect((await verifyReceipt(await fresh.sign(), { keys: rotated, subtle })).kind).toBe('ok')
    const stolen = { ...keys, keys: [fresh.key, until(noon)] }
    expect(await verifyReceipt(jws, { keys: stolen, subtle })).toEqual(
      refused({ kind: 'retired-key', key: signer.key.kid, retiredAt: noon }),
    )
  })

  test('[A2] takes one algorithm and one header only', async () => {
    const text = canonicalJson(receipt)
    const [, body = '', tail = ''] = jws.split('.')
    const headers = [
      { alg: 'none', kid: signer.key.kid, typ: 'timbang-receipt+jws' },
      { alg: 'HS256', kid: signer.key.kid, typ: 'timbang-receipt+jws' },
      { alg: 'ES256', jwk: signer.key, kid: signer.key.kid, typ: 'timbang-receipt+jws' },
      { alg: 'ES256', kid: signer.key.kid },
    ].map((header) => `${Buffer.from(JSON.stringify(header)).toString('base64url')}.${body}.${tail}`)
    const typed = await signer.signText(text, { typ: 'at+jwt' })
    for (const forged of [...headers, typed]) {
      expect(await verifyReceipt(forged, { keys, subtle })).toEqual(
        refused({ kind: 'not-a-receipt', where: 'header' }),
      )
    }
  })

  test('[A2] refuses what is signed but no receipt, or not in canonical form', async () => {
    const cases = [
      [await signer.signText(`${canonicalJson(receipt)} `), 'payload'],
      [await signer.signText(JSON.stringify(receipt)), 'payload'],
      [await signer.signText('{"a":1,"a":1}'), 'payload'],
      [await signer.signText(`${'['.repeat(20_000)}${']'.repeat(20_000)}`), 'payload'],
      [await signer.signText('not json'), 'payload'],
      [await signer.sign({}), '/kind'],
      [await signer.sign({ ...receipt, version: 2 }), '/version'],
      [await signer.sign({ ...receipt, decidedAt: 'yesterday' }), '/decidedAt'],
      [await signer.sign({ ...receipt, key: 'other' }), '/key'],
    ] as const
    for (const [text, where] of cases) {
      expect(await verifyReceipt(text, { keys, subtle })).toEqual(refused({ kind: 'not-a-receipt', where }))
    }
  })

  test.each([
    '',
    '.',
    '..',
    '...',
    'null',
    '{}',
    '{"jws":1,"receipt":{}}',
    '{"jws":"..","receipt":{}}',
    `{"jws":"","receipt":${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}}`,
    `${jws}.`,
    `${jws}=`,
    'x'.repeat(70_000),
    '💥.💥.💥',
  ])('[A2] refuses %.40j without a throw', async (text) => {
    expect(await verifyReceipt(text, { keys, subtle })).toMatchObject(refused({ kind: 'not-a-receipt' }))
  })

  test('[A2] says so when a key is no point of the curve', async () => {
    const broken = { ...keys, keys: [{ ...signer.key, x: `${'A'.repeat(42)}A` }] }
    expect(await verifyReceipt(jws, { keys: broken, subtle })).toEqual(
      refused({ kind: 'bad-key', key: signer.key.kid }),
    )
  })

  test('[A2] says in both languages what is wrong', () => {
    const region = regionId('small')
    const problems = [
      { kind: 'not-a-receipt', where: 'file' },
      { kind: 'unknown-key', key: 'k', region },
      { kind: 'bad-key', key: 'k' },
      { kind: 'bad-signature', key: 'k' },
      { kind: 'other-region', region, expected: region },
      { kind: 'retired-key', key: 'k', retiredAt: noon },
      { kind: 'altered', paths: ['/outputs/score'] },
    ] as const
    for (const problem of problems) {
      const { id, en } = sayReceiptProblem(problem)
      expect([id.length > 20, en.length > 20, id === en]).toEqual([true, true, false])
    }
  })
})

describe('parseKeySet', () => {
  test('[A2] takes a key set, and refuses what is none', () => {
    expect(parseKeySet(structuredClone(keys))).toEqual({ kind: 'ok', value: keys })
    for (const wrong of [
      null,
      {},
      { keys: keys.keys },
      { ...keys, keys: [{ ...signer.key, alg: 'RS256' }] },
    ]) {
      expect(parseKeySet(wrong).kind).toBe('err')
    }
  })
})

function neighbour(letter: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const at = alphabet.indexOf(letter)
  return at < 0 ? 'A' : (alphabet[at ^ 1] ?? 'A')
}
