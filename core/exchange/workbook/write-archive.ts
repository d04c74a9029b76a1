/**
 * A zip archive of some texts, stored as they are: every reader takes it, and it is the same bytes each time.
 * `writeArchive([{ name: 'a.txt', text: 'x' }])`.
 */
export function writeArchive(
  files: readonly { readonly name: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const index: Uint8Array[] = []
  let at = 0
  for (const { name, text } of files) {
    const [bytes, title] = [encoder.encode(text), encoder.encode(name)]
    const facts = [20, 0x800, 0, 0, 0x21, crc32(bytes), bytes.length, bytes.length, title.length, 0] as const
    const local = record('IHHHHHIIIHH', [0x04034b50, ...facts])
    index.push(record('IHHHHHHIIIHHHHHII', [0x02014b50, 20, ...facts, 0, 0, 0, 0, at]), title)
    parts.push(local, title, bytes)
    at += local.length + title.length + bytes.length
  }
  const size = index.reduce((sum, { length }) => sum + length, 0)
  const end = record('IHHHHIIH', [0x06054b50, 0, 0, files.length, files.length, size, at, 0])
  return joined([...parts, ...index, end])
}

const encoder = new TextEncoder()

/** Numbers in little-endian order: H of two bytes, I of four. */
function record(shape: string, numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  for (const [index, number] of numbers.entries()) {
    const width = shape[index] === 'H' ? 2 : 4
    for (let n = 0; n < width; n++) bytes.push((number >>> (8 * n)) & 0xff)
  }
  return Uint8Array.from(bytes)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** The checksum of zip (ISO 3309): `crc32(new TextEncoder().encode('abc'))` is `0x352441c2`. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
