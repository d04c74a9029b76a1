import { useEffect, useState } from 'preact/hooks'
import type { ImportPart } from '../../../core/protocol/staff.ts'
import type { Importing } from './use-import.ts'

/** The items of one part of a review, page by page, once they are wanted. */
export function usePart<Item>({
  id,
  part,
  page,
  wanted,
}: {
  readonly id: string
  readonly part: ImportPart
  readonly page: Importing['page']
  readonly wanted: boolean
}): { readonly items: readonly Item[]; readonly more: () => void } {
  const [items, setItems] = useState<readonly Item[]>([])
  const read = async (before: readonly Item[]) => {
    const found = await page(id, part, before.length)
    // Whoever asks for a part knows what its items are.
    if (found?.part === part) setItems([...before, ...(found.items as readonly unknown[] as readonly Item[])])
  }
  useEffect(() => {
    if (wanted && items.length === 0) void read([])
  }, [id, part, wanted])
  return { items, more: () => void read(items) }
}
