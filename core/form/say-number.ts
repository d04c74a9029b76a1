import type { Text } from '../text.ts'

/** A number as each language writes it, on every platform alike: `numberText(1234.5)` is `{ id: '1.234,5', en: '1,234.5' }`. */
export function numberText(value: unknown): Text {
  const plain = String(value)
  const [whole = '', fraction] = plain.split('.')
  if (!/^-?\d+$/.test(whole) || (fraction !== undefined && !/^\d+$/.test(fraction))) {
    return { id: plain, en: plain }
  }
  return { id: joined(whole, fraction, ['.', ',']), en: joined(whole, fraction, [',', '.']) }
}

function joined(whole: string, fraction: string | undefined, [thousands, decimal]: [string, string]): string {
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.slice(sign.length)
  const groups: string[] = []
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end))
  return sign + groups.join(thousands) + (fraction === undefined ? '' : decimal + fraction)
}
