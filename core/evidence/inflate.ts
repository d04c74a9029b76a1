/**
 * Unpacks a raw deflate stream (RFC 1951) of at most `limit` bytes; undefined where it is damaged or longer.
 * The platform can do the same, but only asynchronously, and core waits for nothing.
 * `inflate(deflateRawSync('abc'), 100)` is the bytes of `abc`.
 */
export function inflate(packed: Uint8Array, limit: number): Uint8Array | undefined {
  const reader: Reader = { packed, at: 0, bits: 0, count: 0 }
  const out: Output = { bytes: new Uint8Array(limit), length: 0 }
  for (;;) {
    const last = take(reader, 1)
    const type = take(reader, 2)
    const done =
      type === 0 ? copyStored(reader, out) : type === 1 || type === 2 ? unpack(reader, out, type) : false
    if (!done || last < 0) return undefined
    if (last === 1) return out.bytes.subarray(0, out.length)
  }
}

type Reader = { readonly packed: Uint8Array; at: number; bits: number; count: number }
type Output = { readonly bytes: Uint8Array; length: number }

/** A prefix code: how many codes there are of each length, and the symbols in the order of their codes. */
type Code = { readonly counts: Uint16Array; readonly symbols: Uint16Array }

/** So many bits, the lowest first; −1 where the stream has ended. */
function take(reader: Reader, wanted: number): number {
  while (reader.count < wanted) {
    const byte = reader.packed[reader.at]
    if (byte === undefined) return -1
    reader.at += 1
    reader.bits |= byte << reader.count
    reader.count += 8
  }
  const value = reader.bits & ((1 << wanted) - 1)
  reader.bits >>>= wanted
  reader.count -= wanted
  return value
}

function copyStored(reader: Reader, out: Output): boolean {
  reader.bits = 0
  reader.count = 0
  const { packed, at } = reader
  const length = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)
  const check = (packed[at + 2] ?? 0) | ((packed[at + 3] ?? 0) << 8)
  const start = at + 4
  if (length !== (~check & 0xffff) || start + length > packed.length) return false
  if (out.length + length > out.bytes.length) return false
  out.bytes.set(packed.subarray(start, start + length), out.length)
  out.length += length
  reader.at = start + length
  return true
}

function unpack(reader: Reader, out: Output, type: 1 | 2): boolean {
  const codes = type === 1 ? fixed : readCodes(reader)
  if (codes === undefined) return false
  for (;;) {
    const symbol = decode(reader, codes.lengths)
    if (symbol < 0) return false
    if (symbol === 256) return true
    if (symbol > 256) {
      if (!repeat(reader, out, { symbol: symbol - 257, distances: codes.distances })) return false
      continue
    }
    if (out.length === out.bytes.length) return false
    out.bytes[out.length++] = symbol
  }
}

function repeat(
  reader: Reader,
  out: Output,
  { symbol, distances }: { readonly symbol: number; readonly distances: Code },
): boolean {
  const extra = take(reader, lengthBits[symbol] ?? 0)
  const length = (lengthBase[symbol] ?? -1) + extra
  const place = decode(reader, distances)
  if (extra < 0 || length < 3 || place < 0) return false
  const more = take(reader, distanceBits[place] ?? 0)
  const distance = (distanceBase[place] ?? 0) + more
  if (more < 0 || distance < 1 || distance > out.length) return false
  if (out.length + length > out.bytes.length) return false
  for (let n = 0; n < length; n++) {
    out.bytes[out.length] = out.bytes[out.length - distance] ?? 0
    out.length += 1
  }
  return true
}

/** The next symbol, bit by bit: codes of one length are consecutive numbers. −1 where there is none. */
function decode(reader: Reader, { counts, symbols }: Code): number {
  let code = 0
  let first = 0
  let index = 0
  for (let length = 1; length < counts.length; length++) {
    const bit = take(reader, 1)
    if (bit < 0) return -1
    code |= bit
    const count = counts[length] ?? 0
    if (code - first < count) return symbols[index + code - first] ?? -1
    index += count
    first = (first + count) << 1
    code <<= 1
  }
  return -1
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const symbols = lengths
    .map((length, symbol) => ({ length, symbol }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => a.length - b.length || a.symbol - b.symbol)
  return { counts, symbols: Uint16Array.from(symbols, ({ symbol }) => symbol) }
}

function readCodes(reader: Reader): { readonly lengths: Code; readonly distances: Code } | undefined {
  const [literals, places, kinds] = [take(reader, 5), take(reader, 5), take(reader, 4)]
  if (literals < 0 || places < 0 || kinds < 0) return undefined
  const ofKinds = Array.from({ length: 19 }, () => 0)
  for (let n = 0; n < kinds + 4; n++) ofKinds[kindOrder[n] ?? 0] = Math.max(0, take(reader, 3))
  const kindCode = codeOf(ofKinds)
  const lengths: number[] = []
  const total = literals + 257 + places + 1
  while (lengths.length < total) {
    const kind = decode(reader, kindCode)
    if (kind < 0) return undefined
    const [repeated, times] =
      kind < 16
        ? [kind, 1]
        : kind === 16
          ? [lengths.at(-1) ?? -1, 3 + take(reader, 2)]
          : [0, kind === 17 ? 3 + take(reader, 3) : 11 + take(reader, 7)]
    if (repeated < 0 || lengths.length + times > total) return undefined
    for (let n = 0; n < times; n++) lengths.push(repeated)
  }
  return {
    lengths: codeOf(lengths.slice(0, literals + 257)),
    distances: codeOf(lengths.slice(literals + 257)),
  }
}

const kindOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
const lengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0]
const lengthBase = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
]
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
]
const distanceBase = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
]

const fixed = {
  lengths: codeOf(
    Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
  ),
  distances: codeOf(Array.from({ length: 30 }, () => 5)),
}
