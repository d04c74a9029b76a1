import { crc32 } from '../../evidence/crc32.ts'
import { steepestRatio } from '../limits.ts'

export type ArchiveFile = { readonly name: string; readonly text: string }

/** Compresses bytes without a head (RFC 1951), as the platform does it. */
export type Deflate = (bytes: Uint8Array) => Promise<Uint8Array>

/**
 * A zip archive of some texts, stored as they are: every reader takes it, and it is the same bytes each time.
 * `writeArchive([{ name: 'a.txt', text: 'x' }])`.
 */
export function writeArchive(files: readonly ArchiveFile[]): Uint8Array<ArrayBuffer> {
  return archiveOf(files.map(storedEntry))
}

/**
 * The same archive with what is worth it compressed (APPNOTE 6.3, method 8); what a reader would take for a bomb is
 * stored. `packArchive([{ name: 'a.txt', text: 'x' }], async (bytes) => deflateRawSync(bytes))`.
 */
export async function packArchive(
  files: readonly ArchiveFile[],
  deflate: Deflate,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: Entry[] = []
  for (const file of files) {
    const entry = storedEntry(file)
    const packed = entry.size > smallest ? await deflate(entry.bytes) : entry.bytes
    const isWorth = packed.length < entry.size && entry.size <= steepestRatio * packed.length
    entries.push(isWorth ? { ...entry, bytes: packed, method: 8 } : entry)
  }
  return archiveOf(entries)
}

/** Bytes below which nothing is compressed. */
const smallest = 256

type Entry = {
  readonly title: Uint8Array
  /** As they stand in the archive. */
  readonly bytes: Uint8Array
  /** 0 for stored, 8 for deflated. */
  readonly method: 0 | 8
  readonly size: number
  readonly crc: number
}

function storedEntry({ name, text }: ArchiveFile): Entry {
  const bytes = encoder.encode(text)
  return { title: encoder.encode(name), bytes, method: 0, size: bytes.length, crc: crc32(bytes) }
}

function archiveOf(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const index: Uint8Array[] = []
  let at = 0
  for (const { title, bytes, method, size, crc } of entries) {
    const facts = [20, 0x800, method, 0, 0x21, crc, bytes.length, size, title.length, 0] as const
    const local = record('IHHHHHIIIHH', [0x04034b50, ...facts])
    index.push(record('IHHHHHHIIIHHHHHII', [0x02014b50, 20, ...facts, 0, 0, 0, 0, at]), title)
    parts.push(local, title, bytes)
    at += local.length + title.length + bytes.length
  }
  const size = index.reduce((sum, { length }) => sum + length, 0)
  const end = record('IHHHHIIH', [0x06054b50, 0, 0, entries.length, entries.length, size, at, 0])
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
