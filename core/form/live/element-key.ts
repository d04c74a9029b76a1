/** Names an element that is no field, in one place: `elementKey({ item: '/rows/0', at: '/layout/elements/3' })`. */
export function elementKey({ item, at }: { readonly item: string; readonly at: string }): string {
  return `${item} ${at}`
}
