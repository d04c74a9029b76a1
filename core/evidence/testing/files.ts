import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { crc32, deflateRawSync } from 'node:zlib'
import type { MediaType } from '../media-types.ts'
import type { EvidenceRef } from '../model.ts'

/** The bytes of a text. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

/** A file that begins as a PDF does, of that many bytes. */
export function aPdf(size = 100, seed = 'x'): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size).fill(seed.charCodeAt(0))
  bytes.set(bytesOf('%PDF-1.7\n').subarray(0, size))
  return bytes
}

/** A zip archive with these parts, packed or as they are. */
export function aZip(
  parts: { readonly [name: string]: string },
  { packed = true, comment = '' } = {},
): Uint8Array<ArrayBuffer> {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, text] of Object.entries(parts)) {
    const body = packed ? deflateRawSync(text) : Buffer.from(text)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(packed ? 8 : 0, 4)
    shared.writeUInt32LE(crc32(text), 10)
    shared.writeUInt32LE(body.length, 14)
    shared.writeUInt32LE(Buffer.byteLength(text), 18)
    shared.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, Buffer.from(name), body])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), shared, tail, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const directory = Buffer.concat(central)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(central.length, 8)
  end.writeUInt16LE(central.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment.length, 20)
  return new Uint8Array(Buffer.concat([...locals, directory, end, Buffer.from(comment)]))
}

/** An Office document whose main part has that content type. */
export function anOfficeFile(type: string, more: { readonly [name: string]: string } = {}) {
  const types = `<?xml version="1.0"?><Types><Override PartName="/main.xml" ContentType="${type}"/></Types>`
  return aZip({ 'docProps/app.xml': '<a/>'.repeat(50), '[Content_Types].xml': types, ...more })
}

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

/** A reference to a file of these bytes. */
export function aReference(
  bytes: Uint8Array,
  changes: Partial<EvidenceRef> & { readonly type?: MediaType } = {},
): EvidenceRef {
  return {
    id: 'e-1',
    sha256: createHash('sha256').update(bytes).digest('hex'),
    name: 'laporan.pdf',
    type: 'application/pdf',
    bytes: bytes.length,
    ...changes,
  }
}
