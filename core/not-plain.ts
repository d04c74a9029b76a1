import { escapePointer } from './json.ts'

/** Rules may nest 64 deep, and forms and workflows wrap them; what goes deeper would exhaust somebody's stack. */
export const deepest = 128

/** What keeps a parsed value from being hashed and handed on, with a JSON Pointer to it. */
export type NotPlain = { readonly kind: 'too-deep' | 'not-finite' | 'half-pair'; readonly path: string }

type Waiting = {
  readonly value: unknown
  readonly level: number
  readonly name: string
  readonly in: Waiting | null
}

/**
 * Nesting past the limit, numbers too large for a double (`1e999` is read as Infinity), and texts with half a surrogate
 * pair (`"\ud800"`); null where there is none. `notPlain({ a: [1 / 0] })` is `{ kind: 'not-finite', path: '/a/0' }`.
 */
export function notPlain(root: unknown): NotPlain | null {
  const waiting: Waiting[] = [{ value: root, level: 0, name: '', in: null }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, level } = next
    if (level > deepest) return { kind: 'too-deep', path: pointerTo(next) }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { kind: 'not-finite', path: pointerTo(next) }
    if (typeof value === 'string' && !value.isWellFormed())
      return { kind: 'half-pair', path: pointerTo(next) }
    if (typeof value !== 'object' || value === null) continue
    for (const [name, item] of Object.entries(value)) {
      if (!name.isWellFormed()) return { kind: 'half-pair', path: pointerTo(next) }
      waiting.push({ value: item, level: level + 1, name, in: next })
    }
  }
  return null
}

function pointerTo(last: Waiting): string {
  const names: string[] = []
  for (let at = last; at.in !== null; at = at.in) names.unshift(escapePointer(at.name))
  return names.map((name) => `/${name}`).join('')
}
