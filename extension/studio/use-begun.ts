import { useLayoutEffect } from 'preact/hooks'
import { isBelow } from './boxes.ts'
import type { Studio } from './studio.ts'

/** Has a page show what the wanted text belongs to, told by the way from `at` to its box, where it is there at all. */
export function useBegun(
  studio: Studio,
  at: readonly string[],
  show: (way: readonly string[]) => void,
): void {
  const row = studio.boxes.wanted.value
  useLayoutEffect(() => {
    if (row === null || !isBelow(row, at)) return
    studio.boxes.wanted.value = null
    show(row.at.slice(at.length))
  }, [row, at.join('/')])
}
