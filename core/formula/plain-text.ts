import { isObject, type Json } from '../json.ts'

/**
 * True for a text that stands in a formula as it is: whole letters, no control signs but the end of a line and the
 * tab. `isPlainText('Sangat baik')`; a text box would change `'\r'`.
 */
export function isPlainText(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]/.test(text)
}

/** True for fixed values whose texts are all plain: `isPlainData({ id: 'baik', from: 76 })`. */
export function isPlainData(json: Json): boolean {
  if (typeof json === 'string') return isPlainText(json)
  if (typeof json === 'number') return Number.isFinite(json)
  if (Array.isArray(json)) return json.every(isPlainData)
  if (!isObject(json)) return true
  return Object.entries(json).every(([key, item]) => isPlainText(key) && isPlainData(item))
}

/** True where every number has an end: `JSON.parse('1e999')` has none, and could not be written again. */
export function hasEnd(json: Json): boolean {
  if (typeof json === 'number') return Number.isFinite(json)
  if (Array.isArray(json)) return json.every(hasEnd)
  return !isObject(json) || Object.values(json).every(hasEnd)
}
