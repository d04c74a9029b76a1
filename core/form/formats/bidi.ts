/**
 * The Bidi rule of RFC 5893 over the labels of a domain name: names with a right-to-left label must read
 * unambiguously. `keepsBidiRule(['aא'])` is false.
 */
export function keepsBidiRule(labels: readonly string[]): boolean {
  return !labels.some((label) => rightToLeft.test(label)) || labels.every(isUnambiguous)
}

// JavaScript has no \p{Bidi_Class}: the scripts stand in for classes R and AL
const scripts = ['Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam']
const strong = scripts.map((script) => `\\p{Script=${script}}`).join('')
const arabicDigits = '\\u0660-\\u0669'
const europeanDigits = '0-9\\u06f0-\\u06f9'

const rightToLeft = new RegExp(`(?![${europeanDigits}])[${strong}]`, 'u')
const startsRightToLeft = new RegExp(`^(?![${arabicDigits}${europeanDigits}])[${strong}]`, 'u')
const hasLeftToRight = new RegExp(`(?![${strong}${arabicDigits}${europeanDigits}])\\p{L}`, 'u')
const endsWell = new RegExp(`[\\p{L}${strong}${arabicDigits}${europeanDigits}]\\p{Mn}*$`, 'u')

function isUnambiguous(label: string): boolean {
  if (startsRightToLeft.test(label)) {
    const mixesDigits = /[\u0660-\u0669]/.test(label) && /[0-9\u06f0-\u06f9]/.test(label)
    return !hasLeftToRight.test(label) && endsWell.test(label) && !mixesDigits
  }
  return /^\p{L}/u.test(label) && !rightToLeft.test(label) && endsWell.test(label)
}
