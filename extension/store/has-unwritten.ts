/** Storage that has written before the call returns, as a page that is going needs it: `localStorage`. */
export type Notes = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** Under which names pages set down what they could not bring to the disk (D18). */
export function unwrittenNames(notes: Notes): readonly string[] {
  const names = Array.from({ length: notes.length }, (_, index) => notes.key(index) ?? '')
  return names.filter((name) => name.startsWith(unwrittenPrefix))
}

export const unwrittenPrefix = 'unwritten '
