import { keepsBidiRule } from './bidi.ts'
import { isIdnLabel } from './idna.ts'
import { decodePunycode } from './punycode.ts'

/** A host name of RFC 1123, with A-labels as RFC 5890 has them: `isHostname('www.example.com')`. */
export function isHostname(text: string): boolean {
  return text.length <= 253 && isDomain(text.split('.'), false)
}

/** A host name of RFC 5890, in its own letters: `isIdnHostname('실례.테스트')`. */
export function isIdnHostname(text: string): boolean {
  return text.length <= 253 && isDomain(text.split(/[.\u3002\uff0e\uff61]/), true)
}

function isDomain(labels: readonly string[], isInternational: boolean): boolean {
  const inLetters = labels.map((label) => (isAsciiLabel(label) ? lettersOf(label) : label))
  const isLabel = (label: string | undefined) =>
    label !== undefined && (isAsciiLabel(label) || isIdnLabel(label))
  return (
    (isInternational || labels.every(isAsciiLabel)) &&
    inLetters.every(isLabel) &&
    keepsBidiRule(inLetters.filter((label) => label !== undefined))
  )
}

function isAsciiLabel(label: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)
}

// An A-label in its own letters, other labels as they are; undefined where `--` marks something else.
function lettersOf(label: string): string | undefined {
  if (!/^..--/.test(label)) return label
  if (!/^xn--/i.test(label)) return undefined
  const letters = decodePunycode(label.slice(4).toLowerCase())
  return letters !== undefined && isIdnLabel(letters) ? letters : undefined
}
