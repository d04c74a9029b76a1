import { CompactSign, calculateJwkThumbprint, exportJWK, generateKeyPair } from 'jose'
import { canonicalJson } from '../../canonical-json.ts'
import { regionId } from '../../ids.ts'
import type { Json } from '../../json.ts'
import type { KeySet, ReceiptKey } from '../key-set.ts'
import { type Receipt, type Statement, stateResult } from '../receipt.ts'
import { RECEIPT_TYPE } from '../receipt-file.ts'
import { cycle, noon, office, ratingCase } from './an-office.ts'

export const region = { id: regionId('small'), name: 'Small' }
export const known = { region, cycle, people: office, inputs: 'a'.repeat(64), audit: 'b'.repeat(64) }

/** Ani's appraisal with a result that she may know. */
export function sharedCase(pack = ratingCase().pack) {
  const game = ratingCase(pack)
  game.submit('rate-self', 'ani', { report: 'Selesai' })
  for (const peer of ['dewi', 'eka', 'fajar']) game.submit('rate-peer', peer, { score: 4 })
  game.submit('rate', 'budi', { score: 5 })
  return game
}

export function aStatement(): Statement {
  const game = sharedCase()
  const statement = stateResult(game.pack, game.case, known)
  if (statement === null) throw new Error('nothing to certify')
  return statement
}

/** A region that signs. `jose` does it here, so that what we verify is what others write. */
export async function aSigner(of = region.id) {
  const { privateKey, publicKey } = await generateKeyPair('ES256')
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const { x = '', y = '' } = jwk
  const key: ReceiptKey = { kty: 'EC', crv: 'P-256', x, y, alg: 'ES256', use: 'sig', kid, iat: 0 }
  const keys: KeySet = { region: of, keys: [key] }
  const signText = (text: string, header: object = {}) =>
    new CompactSign(new TextEncoder().encode(text))
      .setProtectedHeader({ alg: 'ES256', kid, typ: RECEIPT_TYPE, ...header })
      .sign(privateKey)
  const receipt: Receipt = { ...aStatement(), issuedAt: noon, key: kid }
  return {
    key,
    keys,
    publicKey,
    receipt,
    signText,
    sign: (document: Json = receipt) => signText(canonicalJson(document)),
  }
}
