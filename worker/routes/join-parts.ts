import { mediaTypeOf } from '../../core/evidence/content-kind.ts'
import type { Blobs } from '../blobs/blobs.ts'
import type { EvidenceTurn } from '../objects/evidence.ts'
import type { EvidenceDeed } from '../objects/evidence-parts.ts'
import { hexOf } from './digests.ts'

type Join = Extract<EvidenceTurn, { readonly kind: 'join' }>

/**
 * Makes one file of its parts, if they are what was announced: first the hash, which tells of a damaged part, then the
 * type by its content. A file has to fit into memory; the largest that any policy allows is a sixth of it.
 */
export async function joinParts(
  blobs: Blobs,
  { parts, key, sha256, type, bytes }: Join,
): Promise<Extract<EvidenceDeed, { readonly kind: 'joined' }>> {
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    const found = await blobs.get(part)
    if (found === null || at + found.length > bytes) return { kind: 'joined', as: 'damaged' }
    whole.set(found, at)
    at += found.length
  }
  if (at !== bytes || (await hexOf(whole)) !== sha256) return { kind: 'joined', as: 'damaged' }
  if (mediaTypeOf(whole) !== type) return { kind: 'joined', as: 'refused' }
  await blobs.put(key, whole)
  return { kind: 'joined', as: 'here' }
}
