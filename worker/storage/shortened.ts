/**
 * Hexadecimal in a text as bytes of its own: in a short text deflate spends a whole byte on each digit of a hash. What
 * marks it, F8, is no byte of any UTF-8, so that texts from before, which have none, are read by the same way.
 */
export function shortened(text: string): Uint8Array {
  const parts = text.split(HEX)
  // What is split at a group in brackets stands at the odd places.
  const bytes = parts.flatMap((part, n) =>
    n % 2 === 0 ? [encoder.encode(part)] : [Uint8Array.of(MARK, part.length / 2), ...pairsOf(part)],
  )
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of bytes) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** The bytes of the text that `shortened` made these of; others as they are. */
export function lengthened(bytes: Uint8Array): Uint8Array {
  let mark = bytes.indexOf(MARK)
  if (mark < 0) return bytes
  const pieces: number[] = []
  let from = 0
  while (mark >= 0) {
    const end = mark + 2 + (bytes[mark + 1] ?? 0)
    for (const byte of bytes.subarray(from, mark)) pieces.push(byte)
    for (const byte of bytes.subarray(mark + 2, end))
      pieces.push(DIGITS[byte >> 4] ?? 0, DIGITS[byte & 15] ?? 0)
    from = end
    mark = bytes.indexOf(MARK, end)
  }
  for (const byte of bytes.subarray(from)) pieces.push(byte)
  return Uint8Array.from(pieces)
}

const encoder = new TextEncoder()
const MARK = 0xf8
const DIGITS = encoder.encode('0123456789abcdef')
/** Pairs of digits, sixteen at least and so many that their number fits into a byte. */
const HEX = /((?:[0-9a-f]{2}){8,255})/

function pairsOf(hex: string): readonly Uint8Array[] {
  const pairs = Array.from({ length: hex.length / 2 }, (_, n) =>
    Number.parseInt(hex.slice(2 * n, 2 * n + 2), 16),
  )
  return [Uint8Array.from(pairs)]
}
