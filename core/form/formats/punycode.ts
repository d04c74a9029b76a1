const base = 36
const damp = 700

/** The text behind the part of an A-label after `xn--` (RFC 3492), or undefined: `decodePunycode('nxasmq5b')`. */
export function decodePunycode(input: string): string | undefined {
  const split = input.lastIndexOf('-')
  const output = [...input.slice(0, Math.max(split, 0))]
  let code = 128
  let position = 0
  let bias = 72
  let at = split + 1
  while (at < input.length) {
    const before = position
    for (let weight = 1, k = base; ; k += base, at++) {
      const digit = digitOf(input.charCodeAt(at))
      if (digit === undefined) return undefined
      position += digit * weight
      const threshold = thresholdOf(k, bias)
      if (digit < threshold) break
      weight *= base - threshold
      if (weight > 1e9) return undefined
    }
    at++
    bias = adapt({ delta: position - before, length: output.length + 1, isFirst: before === 0 })
    code += Math.floor(position / (output.length + 1))
    position %= output.length + 1
    if (code > 0x10ffff) return undefined
    output.splice(position++, 0, String.fromCodePoint(code))
  }
  const text = output.join('')
  return encodePunycode([...text]) === input ? text : undefined
}

/** The part of an A-label after `xn--`: `encodePunycode([...'bücher'])` is `'bcher-kva'`. */
export function encodePunycode(characters: readonly string[]): string {
  const codes = characters.map((character) => character.codePointAt(0) ?? 0)
  const basic = codes.filter((code) => code < 128)
  let output = String.fromCharCode(...basic) + (basic.length > 0 ? '-' : '')
  let handled = basic.length
  let code = 128
  let delta = 0
  let bias = 72
  while (handled < codes.length) {
    const next = Math.min(...codes.filter((candidate) => candidate >= code))
    delta += (next - code) * (handled + 1)
    code = next
    for (const candidate of codes) {
      if (candidate < code) delta++
      if (candidate !== code) continue
      output += variableLength(delta, bias)
      bias = adapt({ delta, length: handled + 1, isFirst: handled === basic.length })
      delta = 0
      handled++
    }
    delta++
    code++
  }
  return output
}

function variableLength(value: number, bias: number): string {
  let output = ''
  let rest = value
  for (let k = base; ; k += base) {
    const threshold = thresholdOf(k, bias)
    if (rest < threshold) return output + letterOf(rest)
    output += letterOf(threshold + ((rest - threshold) % (base - threshold)))
    rest = Math.floor((rest - threshold) / (base - threshold))
  }
}

// Punycode's digits are a–z, then 0–9.
function letterOf(digit: number): string {
  return String.fromCharCode(digit < 26 ? 97 + digit : 22 + digit)
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97
  return code >= 48 && code <= 57 ? code - 22 : undefined
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, 1), 26)
}

function adapt({ delta, length, isFirst }: { delta: number; length: number; isFirst: boolean }): number {
  let rest = Math.floor(delta / (isFirst ? damp : 2))
  rest += Math.floor(rest / length)
  let k = 0
  for (; rest > 455; k += base) rest = Math.floor(rest / 35)
  return k + Math.floor((36 * rest) / (rest + 38))
}
