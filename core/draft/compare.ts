import { sameEntry } from './entry.ts'
import { valuesAt } from './merge.ts'
import { type DraftState, isSeen, newest, type Written } from './state.ts'

/** What another state of a draft would bring to a field. */
export type Brought = {
  readonly pointer: string
  readonly written: Written
  /** The field is empty here; it says something else; or what it brings was written over here. */
  readonly kind: 'new' | 'differs' | 'older'
}

/**
 * What a state from elsewhere holds that is not here, field by field: `compareDrafts(mine, file)[0]?.kind` is `'new'`.
 * What it says of itself decides only how a difference is called, never whether it is seen.
 */
export function compareDrafts(mine: DraftState, theirs: DraftState): readonly Brought[] {
  return Object.keys(theirs.fields).flatMap((pointer): readonly Brought[] => {
    const written = newest(valuesAt(theirs, pointer))
    const here = valuesAt(mine, pointer)
    if (written === undefined || here.some(({ entry }) => sameEntry(entry, written.entry))) return []
    const isEmpty = here.every(({ entry }) => entry.kind === 'cleared')
    if (isEmpty && written.entry.kind === 'cleared') return []
    if (here.length > 0 && isSeen(mine.seen, written)) return [{ pointer, written, kind: 'older' }]
    return [{ pointer, written, kind: isEmpty ? 'new' : 'differs' }]
  })
}
