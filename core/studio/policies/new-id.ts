import { isObject, type Json } from '../../json.ts'

/** An id that no row has: `newId('training', [{ id: 'training-1' }])` is `'training-2'`. */
export function newId(stem: string, rows: readonly Json[]): string {
  const taken = new Set(rows.map((row) => (isObject(row) ? row.id : undefined)))
  let count = 1
  while (taken.has(`${stem}-${count}`)) count += 1
  return `${stem}-${count}`
}
