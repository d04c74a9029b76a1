/**
 * The same value with every half of a surrogate pair replaced by `�`, as no server and no hash takes one. What holds none
 * is given back as it is. `wellFormed({ a: 'x\ud83d' })` is `{ a: 'x�' }`.
 */
export function wellFormed<T>(value: T): T {
  let isWhole = true
  const text = JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'string' || part.isWellFormed()) return part
    isWhole = false
    return part.toWellFormed()
  })
  // What was JSON is JSON of the same shape again.
  return isWhole ? value : (JSON.parse(text) as T)
}
