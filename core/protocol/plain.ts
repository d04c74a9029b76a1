import type { ProtocolError } from './parser.ts'

/** Rules may nest 64 deep, and forms and workflows wrap them; what goes deeper would exhaust somebody's stack. */
const deepest = 128

/**
 * Why a parsed body is not JSON that can be hashed and handed on, or null: nesting past the limit, numbers too
 * large for a double (`1e999` is read as Infinity), and texts with half a surrogate pair (`"\ud800"`).
 */
export function notPlain(body: unknown): ProtocolError | null {
  const waiting: { readonly value: unknown; readonly level: number }[] = [{ value: body, level: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next
    if (level > deepest)
      return errorOf('maxDepth', { limit: deepest }, `must not nest deeper than ${deepest}`)
    if (typeof value === 'number' && !Number.isFinite(value)) {
      return errorOf('finite', {}, 'must hold no number that is too large')
    }
    if (typeof value === 'string' && !value.isWellFormed()) return halfPair
    if (typeof value !== 'object' || value === null) continue
    if (!Object.keys(value).every((key) => key.isWellFormed())) return halfPair
    for (const item of Object.values(value)) waiting.push({ value: item, level: level + 1 })
  }
  return null
}

const halfPair = errorOf('wellFormed', {}, 'must hold no text with half of a surrogate pair')

function errorOf(keyword: string, params: ProtocolError['params'], message: string): ProtocolError {
  return { instancePath: '', schemaPath: `#/${keyword}`, keyword, params, message }
}
