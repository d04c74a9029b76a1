import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Cell } from './sql.ts'

/** SHA-256 of a text, hexadecimal. Synchronous, so that it fits in a transaction. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
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
