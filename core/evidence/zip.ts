import { inflate } from './inflate.ts'

/** One file of a zip archive, as its central directory lists it. */
export type ZipEntry = {
  readonly name: string
  readonly method: number
  readonly compressed: number
  readonly size: number
  /** Checksum of what it unpacks to. */
  readonly crc: number
  /** Where its local header stands. */
  readonly at: number
}

const endSize = 22
const longestComment = 65_535
/** Entries that are listed; a workbook has some dozens. */
const mostEntries = 5_000
/** Bytes that a part is read out to; the list of content types has some thousands. */
const largestPart = 256 * 1024

/**
 * What a zip archive (APPNOTE 6.3) holds, by the central directory at its end; undefined where it has none that can be
 * read. `zipEntries(bytes)?.map(({ name }) => name)` is `['[Content_Types].xml', 'xl/workbook.xml']`.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  if (end === undefined) return undefined
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  if (count > mostEntries) return undefined
  const entries: ZipEntry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return undefined
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/**
 * One part of an archive, unpacked; undefined where it is not there, larger than 256 KiB or damaged.
 * `readZipEntry(bytes, entries, '[Content_Types].xml')`.
 */
export function readZipEntry(
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  name: string,
): Uint8Array | undefined {
  const entry = entries.find((each) => each.name === name)
  return entry && unpackEntry(bytes, entry, largestPart)
}

/**
 * An entry of an archive, unpacked to at most `limit` bytes; undefined where it is larger or damaged.
 * `unpackEntry(bytes, entry, 1024)`.
 */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | undefined {
  if (entry.size > limit || entry.at + 30 > bytes.length) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(entry.at, true) !== 0x04034b50) return undefined
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  const packed = bytes.subarray(start, start + entry.compressed)
  if (packed.length !== entry.compressed) return undefined
  if (entry.method === 0) return packed.length > limit ? undefined : packed
  return entry.method === 8 ? inflate(packed, Math.min(limit, entry.size)) : undefined
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endSize - longestComment)
  for (let at = view.byteLength - endSize; at >= first; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return undefined
}
