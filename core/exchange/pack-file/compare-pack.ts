import { type Difference, diff } from '../../pack/diff.ts'
import { type Files, sortDocuments } from '../../pack/documents.ts'

/**
 * What a pack that is brought changes in the one that is here, as finely as an overlay could say it; null where none is
 * here yet. `comparePack(theirs, null)` is null.
 */
export function comparePack(theirs: Files, ours: Files | null): readonly Difference[] | null {
  return ours === null ? null : diff(sortDocuments(ours), sortDocuments(theirs))
}
