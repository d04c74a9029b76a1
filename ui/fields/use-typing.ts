import { useState } from 'preact/hooks'
import { cleared, type Entry, sameEntry, value } from '../form/entry.ts'
import type { FieldView } from '../form/field-view.ts'

/**
 * What the person is typing into the boxes of a field, in their own writing: as long as it is still what the field
 * holds. Once something else has come, by undoing or from another tab, it is null, and the boxes show that.
 */
export function useTyping<T>(
  { value: answer, unread }: Pick<FieldView, 'value' | 'unread'>,
  entryOf: (typed: T) => Entry,
): readonly [typing: T | null, type: (typed: T | null) => void] {
  const [typed, type] = useState<T | null>(null)
  const held: Entry =
    unread !== null ? { kind: 'unread', text: unread } : answer === undefined ? cleared : value(answer)
  return [typed !== null && sameEntry(entryOf(typed), held) ? typed : null, type]
}
