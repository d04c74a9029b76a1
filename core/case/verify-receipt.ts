import { canonicalJson } from '../canonical-json.ts'
import { compileSchema } from '../form/json-schema.ts'
import { escapePointer, isObject, type Json, own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { KeySet, ReceiptKey } from './key-set.ts'
import type { Receipt } from './receipt.ts'
import { openJws, readReceiptFile } from './receipt-file.ts'
import type { ReceiptProblem } from './receipt-problem.ts'
import { receiptDocumentSchema } from './receipt-schema.ts'

/** What is needed of WebCrypto: `crypto.subtle`, wherever the runtime has it. */
export type Subtle = Pick<SubtleCrypto, 'importKey' | 'verify'>

/** Whose receipts are looked for, and what checks a signature. */
export type Verifier = { readonly keys: KeySet; readonly subtle: Subtle }

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
  { keys, subtle }: Verifier,
): Promise<Result<Receipt, ReceiptProblem>> {
  const file = readReceiptFile(text)
  if (file.kind === 'err') return file
  const opened = openJws(file.value.jws)
  if (opened.kind === 'err') return opened
  const { key: kid, signed, signature, payload } = opened.value
  const key = keys.keys.find((one) => one.kid === kid)
  if (key === undefined) return err({ kind: 'unknown-key', key: kid, region: keys.region })
  const publicKey = await importKey(key, subtle)
  if (publicKey === undefined) return err({ kind: 'bad-key', key: kid })
  const bytes = new TextEncoder().encode(signed)
  if (!(await subtle.verify(ES256, publicKey, signature, bytes)))
    return err({ kind: 'bad-signature', key: kid })
  const receipt = judge(payload, { key, region: keys.region })
  if (receipt.kind === 'err' || file.value.shown === null) return receipt
  const paths = differences(file.value.shown, payload)
  return paths.length === 0 ? receipt : err({ kind: 'altered', paths })
}

const ES256 = { name: 'ECDSA', hash: 'SHA-256' }

async function importKey(
  { kty, crv, x, y }: ReceiptKey,
  subtle: Subtle,
): Promise<Awaited<ReturnType<Subtle['importKey']>> | undefined> {
  const curve = { name: 'ECDSA', namedCurve: crv }
  try {
    return await subtle.importKey('jwk', { kty, crv, x, y }, curve, false, ['verify'])
  } catch {
    // Numbers that are no point of the curve.
    return undefined
  }
}

const compiled = compileSchema(receiptDocumentSchema, { strict: true })

/** Whether what was signed is a receipt, and one that this key could sign. */
function judge(
  payload: Json,
  { key, region }: { readonly key: ReceiptKey; readonly region: KeySet['region'] },
): Result<Receipt, ReceiptProblem> {
  if (compiled.kind === 'err') throw new Error('the schema of receipts is not a schema')
  const [error] = compiled.value(payload)
  if (error) {
    const { missingProperty } = error.params
    const missing = typeof missingProperty === 'string' ? `/${escapePointer(missingProperty)}` : ''
    return err({ kind: 'not-a-receipt', where: `${error.instancePath}${missing}` })
  }
  // The schema says what the type says.
  const receipt = payload as unknown as Receipt
  if (receipt.key !== key.kid) return err({ kind: 'not-a-receipt', where: '/key' })
  if (receipt.region.id !== region) {
    return err({ kind: 'other-region', region: receipt.region.id, expected: region })
  }
  const retired = key.exp === undefined ? Number.POSITIVE_INFINITY : key.exp * 1000
  if (Date.parse(receipt.issuedAt) < retired) return ok(receipt)
  return err({ kind: 'retired-key', key: key.kid, retiredAt: new Date(retired).toISOString() })
}

/** Where two documents differ, as JSON Pointers: `['/outputs/score']`. */
function differences(shown: Json, signed: Json, at = ''): readonly string[] {
  if (!isObject(shown) || !isObject(signed)) return canonicalJson(shown) === canonicalJson(signed) ? [] : [at]
  const names = [...new Set([...Object.keys(signed), ...Object.keys(shown)])]
  return names.flatMap((name) => {
    const [one, other] = [own(shown, name), own(signed, name)]
    const path = `${at}/${escapePointer(name)}`
    return one === undefined || other === undefined ? [path] : differences(one, other, path)
  })
}
