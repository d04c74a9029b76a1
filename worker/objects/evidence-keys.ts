import { partCount } from '../../core/evidence/parts.ts'
import type { RegionId } from '../../core/ids.ts'
import type { EvidenceRow } from '../storage/evidence.ts'

/** Where a whole file lies: under its hash, and its own id, so that no two owners share what one may take away. */
export function contentKey(region: RegionId, { sha256, id }: Pick<EvidenceRow, 'sha256' | 'id'>): string {
  return `${region}/${sha256}/${id}`
}

/** Where a part lies until the file is whole. */
export function partKey(region: RegionId, id: string, n: number): string {
  return `${region}/parts/${id}/${n}`
}

/** Every part that a file can have. */
export function partKeys(
  region: RegionId,
  { id, bytes }: Pick<EvidenceRow, 'id' | 'bytes'>,
): readonly string[] {
  return Array.from({ length: partCount(bytes) }, (_, n) => partKey(region, id, n))
}
