import type { Category, FormDocument, LayoutElement } from '../form/model.ts'

/**
 * The layout of a form by its elements. Pages are pages only at the root: notes that stand before or after them go into
 * the first and the last one. `rootLayout([]).type` is `'VerticalLayout'`, since there is no page.
 */
export function rootLayout(elements: readonly LayoutElement[]): FormDocument['layout'] {
  const plain = { type: 'VerticalLayout', elements } as const
  const at = elements.findIndex(({ type }) => type === 'Categorization')
  const pages = elements[at]
  if (pages?.type !== 'Categorization' || pages.visibleIf !== undefined) return plain
  const [before, after] = [elements.slice(0, at), elements.slice(at + 1)]
  const [first, last] = [pages.elements[0], pages.elements.at(-1)]
  if (!belong(before, first) || !belong(after, last)) return plain
  return {
    type: 'Categorization',
    elements: pages.elements.map((page) => ({
      ...page,
      elements: [...(page === first ? before : []), ...page.elements, ...(page === last ? after : [])],
    })),
  }
}

/** What nobody sees fits any page; a note that is seen, one that is always there. */
function belong(notes: readonly LayoutElement[], page: Category | undefined): boolean {
  const isHidden = (each: LayoutElement) => each.type === 'Note' && each.visibleIf === false
  const isNote = (each: LayoutElement) => each.type === 'Note' && page?.visibleIf === undefined
  return notes.every((each) => isHidden(each) || isNote(each))
}
