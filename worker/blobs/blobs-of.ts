import type { Env } from '../env.ts'
import type { Blobs } from './blobs.ts'
import { diskBlobs } from './disk-blobs.ts'
import { r2Blobs } from './r2-blobs.ts'

/** The blobs of this deployment: the bucket on Cloudflare, the folder on an own server. */
export function blobsOf({ EVIDENCE, EVIDENCE_DISK }: Pick<Env, 'EVIDENCE' | 'EVIDENCE_DISK'>): Blobs {
  if (EVIDENCE !== undefined) return r2Blobs(EVIDENCE)
  if (EVIDENCE_DISK !== undefined) return diskBlobs(EVIDENCE_DISK)
  throw new Error('neither EVIDENCE nor EVIDENCE_DISK is bound: evidence has no place')
}
