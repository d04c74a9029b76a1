import { createHash } from 'node:crypto'
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { base64url, bytesOfBase64url, isBase64url } from '../base64url.ts'
import type { Cell } from './sql.ts'

/** SHA-256 of a text, hexadecimal. Synchronous, so that it fits in a transaction. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Eight letters by which a text is told from what stood in its place before. */
export function markOf(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 8)
}

/** A hash as a table keeps it: half as long as its hexadecimal. */
export function packHash(hex: string): Cell {
  return hexToBytes(hex)
}

/** The hexadecimal of a hash that `packHash` made; rows from before it was there hold it as it is. */
export function unpackHash(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (!(cell instanceof Uint8Array)) throw new Error(`a cell holds ${typeof cell}, not a hash`)
  return bytesToHex(cell)
}

/** A UUID as a table keeps it: less than half as long; another id stays as it is. */
export function packUuid(id: string): Cell {
  return uuid.test(id) ? hexToBytes(id.replaceAll('-', '')) : id
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Bytes of a text in base64url, for a table; a text that is none, or is written otherwise, stays as it is. */
export function packBase64(text: string): Cell {
  return isBase64url(text) ? bytesOfBase64url(text) : text
}

/** The text of a cell that `packBase64` made, or one from before. */
export function unpackBase64(cell: Cell | undefined): string {
  if (typeof cell === 'string') return cell
  if (!(cell instanceof Uint8Array)) throw new Error(`a cell holds ${typeof cell}, not bytes`)
  return base64url(cell)
}

/** SHA-256 of lines that come one after the other, hexadecimal; a line has no line break in it. */
export function runningDigest() {
  const hash = createHash('sha256')
  return {
    add(line: string): void {
      hash.update(line).update('\n')
    },
    end: (): string => hash.digest('hex'),
  }
}
