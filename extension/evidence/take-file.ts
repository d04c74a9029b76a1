import { contentKind } from '../../core/evidence/content-kind.ts'
import { fileName } from '../../core/evidence/file-name.ts'
import { largestFile, type MediaType, mediaTypes } from '../../core/evidence/media-types.ts'
import type { Captured, EvidenceRef } from '../../core/evidence/model.ts'
import type { FileTrouble } from '../../ui/form/evidence.ts'
import type { Database } from '../store/database.ts'
import { addEvidence, type EvidenceRow, referenceOf } from '../store/evidence.ts'

/** What a field, or the tray, takes. */
export type Limits = {
  readonly types: readonly MediaType[]
  readonly maxBytes: number
  /** SHA-256 of what is there already. */
  readonly known?: readonly string[]
}

export const anyFile: Limits = { types: mediaTypes, maxBytes: largestFile }

type Taking = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly captured?: Captured
  readonly limits: Limits
  readonly id: string
  readonly now: string
}

export type Taken =
  | { readonly kind: 'taken'; readonly file: EvidenceRef }
  | { readonly kind: 'not-taken'; readonly why: FileTrouble }

/** Keeps a file on this device, if it is what it may be: type by content, size, hash. */
export async function takeFile(db: Database, taking: Taking): Promise<Taken> {
  const { bytes, limits, name } = taking
  const found = contentKind(bytes)
  if (found.kind === 'other') return notTaken({ kind: 'type', name, what: found.what, taken: limits.types })
  if (!limits.types.includes(found.type))
    return notTaken({ kind: 'type', name, what: found.type, taken: limits.types })
  if (bytes.length > limits.maxBytes) {
    return notTaken({ kind: 'size', name, bytes: bytes.length, limit: limits.maxBytes })
  }
  const sha256 = await hexOf(bytes)
  if (limits.known?.includes(sha256)) return notTaken({ kind: 'twice', name })
  const file: Omit<EvidenceRow, 'upload'> = {
    id: taking.id,
    sha256,
    name: fileName(name, found.type),
    type: found.type,
    bytes: bytes.length,
    captured: taking.captured ?? null,
    addedAt: taking.now,
  }
  try {
    await addEvidence(db, file, bytes)
  } catch {
    return notTaken({ kind: 'not-kept', name })
  }
  return { kind: 'taken', file: referenceOf({ ...file, upload: { kind: 'here' } }) }
}

/** SHA-256 in hexadecimal. */
export async function hexOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function notTaken(why: FileTrouble): Taken {
  return { kind: 'not-taken', why }
}
