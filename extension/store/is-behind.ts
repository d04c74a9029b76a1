import { covers } from '../../core/draft/covers.ts'
import type { DraftRow } from './drafts.ts'

/** True when the server lacks something of a draft, or would not take it as it is. */
export function isBehind({ seen, backup }: Pick<DraftRow, 'seen' | 'backup'>): boolean {
  return backup.seen === null || !covers(backup.seen, seen)
}
