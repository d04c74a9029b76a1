import type { Captured, EvidenceRef } from '../../core/evidence/model.ts'
import { partCount, partRange } from '../../core/evidence/parts.ts'
import type { ProblemDetails } from '../../core/protocol/problem.ts'
import type { Instant } from '../../core/workflow/model.ts'
import type { Database } from './database.ts'

/** A file that the person has brought. Its bytes lie apart, so that no list has to read them. */
export type EvidenceRow = Omit<EvidenceRef, 'captured'> & {
  readonly captured: Captured | null
  readonly addedAt: Instant
  readonly upload: Upload
}

/** How far a file is on its way; it goes once an answer names it. */
export type Upload =
  | {
      readonly kind: 'waiting'
      /** Parts that the server has. */
      readonly sent: number
      readonly attempts: number
      readonly notBefore: Instant | null
    }
  | { readonly kind: 'here' }
  | { readonly kind: 'refused'; readonly problem: ProblemDetails | null }
  /** Taken back by the person: what the server has of it is to go too. */
  | { readonly kind: 'dropping' }

/** One part of a file's bytes. */
export type PartRow = { readonly id: string; readonly n: number; readonly bytes: ArrayBuffer }

export const untouchedUpload: Upload = { kind: 'waiting', sent: 0, attempts: 0, notBefore: null }

/** Keeps a file with its bytes: both or neither. */
export async function addEvidence(
  db: Database,
  file: Omit<EvidenceRow, 'upload'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  await db.transaction('rw', db.evidence, db.evidenceParts, async () => {
    await db.evidence.add({ ...file, upload: untouchedUpload })
    for (let n = 0; n < partCount(bytes.length); n++) {
      const { from, to } = partRange(n, bytes.length)
      await db.evidenceParts.add({ id: file.id, n, bytes: bytes.slice(from, to).buffer })
    }
  })
}

/** A file as answers name it. */
export function referenceOf({ captured, addedAt: _at, upload: _upload, ...file }: EvidenceRow): EvidenceRef {
  return captured === null ? file : { ...file, captured }
}

export async function readEvidenceRow(db: Database, id: string): Promise<EvidenceRow | undefined> {
  return db.evidence.get(id)
}

/** Every file on this device, newest first, without its bytes. */
export async function readEvidence(db: Database): Promise<readonly EvidenceRow[]> {
  return (await db.evidence.toArray()).toSorted((a, b) => b.addedAt.localeCompare(a.addedAt))
}

/** The whole file, or undefined where this device does not have it. */
export async function readFileBytes(db: Database, id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  return db.transaction('r', db.evidence, db.evidenceParts, async () => {
    const row = await db.evidence.get(id)
    if (row === undefined) return undefined
    const whole = new Uint8Array(row.bytes)
    const parts = await db.evidenceParts.where('id').equals(id).toArray()
    if (parts.length !== partCount(row.bytes)) return undefined
    for (const { n, bytes } of parts) whole.set(new Uint8Array(bytes), partRange(n, row.bytes).from)
    return whole
  })
}

export async function readPart(
  db: Database,
  id: string,
  n: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const part = await db.evidenceParts.get([id, n])
  return part && new Uint8Array(part.bytes)
}

export async function markUpload(db: Database, id: string, upload: Upload): Promise<void> {
  await db.evidence.update(id, { upload })
}

/** The person takes a file out of the tray; what the server may have of it goes with the next turn. */
export async function discardEvidence(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.evidence, db.evidenceParts, async () => {
    await db.evidenceParts.where('id').equals(id).delete()
    await db.evidence.update(id, { upload: { kind: 'dropping' } })
  })
}

export async function forgetEvidence(db: Database, id: string): Promise<void> {
  await db.transaction('rw', db.evidence, db.evidenceParts, async () => {
    await db.evidenceParts.where('id').equals(id).delete()
    await db.evidence.delete(id)
  })
}
