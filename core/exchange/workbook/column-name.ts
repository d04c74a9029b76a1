/** The letters of a column as Excel shows it, counted from 0: `columnName(27)` is `'AB'`. */
export function columnName(index: number): string {
  let name = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  }
  return name
}

/** The row and column of a reference, both from 0: `cellAt('AB3')` is `{ row: 2, column: 27 }`; undefined for others. */
export function cellAt(reference: string): { readonly row: number; readonly column: number } | undefined {
  const parts = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference)
  if (parts === null) return undefined
  const [, letters = '', digits = ''] = parts
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return { row: Number(digits) - 1, column }
}
