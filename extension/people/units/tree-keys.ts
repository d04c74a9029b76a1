import type { UnitRow } from './visible-units.ts'

/** What a key does in the tree: where the focus goes, or what is folded or opened. */
export type TreeMove =
  | { readonly kind: 'focus'; readonly unit: string }
  | { readonly kind: 'fold' | 'unfold' | 'choose'; readonly unit: string }
  | { readonly kind: 'unfold-all'; readonly units: readonly string[] }

/** A key in the tree, as the pattern of WAI-ARIA for trees has it; null for a key that is none of the tree's. */
export function treeMove(
  rows: readonly UnitRow[],
  { unit, key, typed }: { readonly unit: string; readonly key: string; readonly typed: string },
): TreeMove | null {
  const at = rows.findIndex(({ name }) => name === unit)
  const row = rows[at]
  if (row === undefined) return null
  const to = (index: number): TreeMove | null => {
    const target = rows[index]
    return target === undefined ? null : { kind: 'focus', unit: target.name }
  }
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'ArrowRight':
      if (!row.hasChildren) return null
      return row.expanded ? to(at + 1) : { kind: 'unfold', unit }
    case 'ArrowLeft':
      if (row.expanded) return { kind: 'fold', unit }
      return to(rows.findLastIndex((one, n) => n < at && one.depth < row.depth))
    case 'Enter':
    case ' ':
      return { kind: 'choose', unit }
    case '*':
      return {
        kind: 'unfold-all',
        units: rows
          .filter(({ parent, depth }) => depth === row.depth && parent === row.parent)
          .map(({ name }) => name),
      }
    default:
      return typed === '' ? null : byLetters(rows, { at, typed })
  }
}

/** The next unit whose name begins so; the same letter again goes on to the one after. */
function byLetters(
  rows: readonly UnitRow[],
  { at, typed }: { readonly at: number; readonly typed: string },
): TreeMove | null {
  const letters = typed.toLowerCase()
  const from = letters.length === 1 ? at + 1 : at
  const order = [...rows.slice(from), ...rows.slice(0, from)]
  const found = order.find(({ name }) => name.toLowerCase().startsWith(letters))
  return found === undefined ? null : { kind: 'focus', unit: found.name }
}
