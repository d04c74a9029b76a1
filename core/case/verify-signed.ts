import { canonicalJson } from '../canonical-json.ts'
import type { SchemaError } from '../form/schema/error.ts'
import type { RegionId } from '../ids.ts'
import { escapePointer, isObject, type Json, own } from '../json.ts'
import { err, ok, type Result } from '../result.ts'
import type { Instant } from '../workflow/model.ts'
import type { KeySet, ReceiptKey } from './key-set.ts'
import { openJws, readReceiptFile } from './receipt-file.ts'
import type { ReceiptProblem } from './receipt-problem.ts'

/** What is needed of WebCrypto: `crypto.subtle`, wherever the runtime has it. */
export type Subtle = Pick<SubtleCrypto, 'importKey' | 'verify'>

/** Whose receipts are looked for, and what checks a signature. */
export type Verifier = { readonly keys: KeySet; readonly subtle: Subtle }

/** A document that the region has signed; what it says has still to be judged. */
export type Signed = {
  readonly payload: Json
  readonly key: ReceiptKey
  /** Where what a file shows in plain differs from what was signed, as JSON Pointers. */
  readonly altered: readonly string[]
  /** What a file gives beside to open a seal; null where it gives nothing. */
  readonly opening: Json | null
}

/**
 * What a region has signed in a file or a compact JWS, or why it has signed nothing there.
 *
 * ```ts
 * const keys = { region: regionId('kotabumi'), keys: [] }
 * (await verifySigned('not a receipt', { keys, subtle: crypto.subtle })).kind // 'err'
 * ```
 */
export async function verifySigned(
  text: string,
  { keys, subtle }: Verifier,
): Promise<Result<Signed, ReceiptProblem>> {
  const file = readReceiptFile(text)
  if (file.kind === 'err') return file
  const { jws, shown, opening } = file.value
  const opened = openJws(jws)
  if (opened.kind === 'err') return opened
  const { key: kid, signed, signature, payload } = opened.value
  const key = keys.keys.find((one) => one.kid === kid)
  if (key === undefined) return err({ kind: 'unknown-key', key: kid, region: keys.region })
  const publicKey = await importKey(key, subtle)
  if (publicKey === undefined) return err({ kind: 'bad-key', key: kid })
  const bytes = new TextEncoder().encode(signed)
  if (!(await subtle.verify(ES256, publicKey, signature, bytes)))
    return err({ kind: 'bad-signature', key: kid })
  return ok({ payload, key, altered: shown === null ? [] : differences(shown, payload), opening })
}

type Dated = {
  readonly region: RegionId
  readonly key: string
  /** When it was signed, or says that it was. */
  readonly at: Instant
}

/**
 * Why this key could not have signed a document that speaks for that region at that time; null where it could.
 *
 * ```ts
 * const dated = { region: regionId('a'), key: 'k', at: '2026-01-05T03:00:00.000Z' }
 * couldSign(dated, { key: { kid: 'k' }, region: regionId('a') }) // null
 * ```
 */
export function couldSign(
  { region, key, at }: Dated,
  signer: { readonly key: Pick<ReceiptKey, 'kid' | 'exp'>; readonly region: RegionId },
): ReceiptProblem | null {
  if (key !== signer.key.kid) return { kind: 'not-a-receipt', where: '/key' }
  if (region !== signer.region) return { kind: 'other-region', region, expected: signer.region }
  const retired = signer.key.exp === undefined ? Number.POSITIVE_INFINITY : signer.key.exp * 1000
  if (Date.parse(at) < retired) return null
  return { kind: 'retired-key', key, retiredAt: new Date(retired).toISOString() }
}

/**
 * Where a document first is not what its schema says: the path of what is wrong, or of what is missing.
 *
 * ```ts
 * placeOf({ instancePath: '', params: { missingProperty: 'key' } }) // '/key'
 * ```
 */
export function placeOf({ instancePath, params }: Pick<SchemaError, 'instancePath' | 'params'>): string {
  const { missingProperty } = params
  return `${instancePath}${typeof missingProperty === 'string' ? `/${escapePointer(missingProperty)}` : ''}`
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
