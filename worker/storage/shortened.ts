import { hexToBytes } from '@noble/hashes/utils.js'

/**
 * Hexadecimal in a text as bytes of its own: in a short text deflate spends a whole byte on each digit of a hash. What
 * marks it, F8, is no byte of any UTF-8, so that texts from before, which have none, are read by the same way.
 */
export function shortened(text: string): Uint8Array {
  const plain = encoder.encode(text)
  // Where every letter is one byte, what was found in the text lies at the same place in its bytes.
  return plain.length === text.length ? inPlace(text, plain) : inParts(text)
}

function inPlace(text: string, bytes: Uint8Array): Uint8Array {
  let [from, at] = [0, 0]
  const keep = (end: number): void => {
    bytes.copyWithin(at, from, end)
    at += end - from
  }
  for (const { 0: digits, index } of text.matchAll(EACH_HEX)) {
    keep(index)
    bytes[at] = MARK
    bytes[at + 1] = digits.length / 2
    bytes.set(hexToBytes(digits), at + 2)
    at += 2 + digits.length / 2
    from = index + digits.length
  }
  keep(text.length)
  return bytes.subarray(0, at)
}

function inParts(text: string): Uint8Array {
  const parts = text.split(HEX)
  // What is split at a group in brackets stands at the odd places.
  const bytes = parts.flatMap((part, n) =>
    n % 2 === 0 ? [encoder.encode(part)] : [Uint8Array.of(MARK, part.length / 2), hexToBytes(part)],
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
const EACH_HEX = new RegExp(HEX, 'g')
