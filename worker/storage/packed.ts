import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { lengthened, shortened } from './shortened.ts'
import type { Cell, Row } from './sql.ts'

/** Shorter texts gain nothing. */
const SHORT = 48

/**
 * A text as a table keeps it: deflated (RFC 1951) where that is smaller. With a dictionary, a text that is much the same
 * as the dictionary takes next to nothing; to read it, the very same dictionary is needed for ever.
 */
export function packText(text: string, dictionary = ''): Cell {
  return text.length < SHORT ? text : deflated(text, encoder.encode(text), dictionary)
}

/**
 * The same for a text that is soon written anew: it lies as it is until it `rests`, for packing it takes longer than writing
 * what it would save. A long one is packed all the same, or it would not fit into its page.
 */
export function packResting(
  text: string,
  { dictionary, rests }: { readonly dictionary: string; readonly rests: boolean },
): Cell {
  return rests || text.length > MOST_LYING ? packText(text, dictionary) : text
}

/** Characters; a page of the database has 4,096 bytes, and holds some rows. */
const MOST_LYING = 1_500

/** The same for a text with hashes and ids in it that no dictionary has. */
export function packHashes(text: string, dictionary = ''): Cell {
  return text.length < SHORT ? text : deflated(text, shortened(text), dictionary)
}

function deflated(text: string, bytes: Uint8Array, dictionary: string): Cell {
  const packed = new Uint8Array(deflateRawSync(bytes, roomFor(bytes, optionsFor(dictionary))))
  return packed.length < text.length ? packed : text
}

/** The text of a cell that `packText` or `packHashes` made, with the same dictionary; a text is itself, whoever wrote it. */
export function unpackText(cell: Cell | undefined, dictionary = ''): string {
  if (typeof cell === 'string') return cell
  if (!(cell instanceof Uint8Array)) throw new Error(`a cell holds ${typeof cell}, not a text`)
  return decoder.decode(
    lengthened(inflateRawSync(cell, { ...optionsFor(dictionary), chunkSize: roomToRead(cell) })),
  )
}

/**
 * For each text inflating takes a buffer, of 16 KB where it is not told better: most of the time of reading ten thousand
 * short ones. What does not fit is read on in another one.
 */
function roomToRead({ length }: Uint8Array): number {
  return Math.min(16_384, Math.max(256, length * 8))
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function optionsFor(dictionary: string) {
  if (dictionary === '') return {}
  // Rows of a table come one after the other with the same dictionary.
  if (dictionary !== lastDictionary.text)
    lastDictionary = { text: dictionary, bytes: encoder.encode(dictionary) }
  return { dictionary: lastDictionary.bytes }
}

let lastDictionary: { readonly text: string; readonly bytes: Uint8Array } = {
  text: '',
  bytes: new Uint8Array(),
}

/**
 * As large a window as there is to look back at, with tables and an answer to match: for short texts most of the time
 * went into them.
 */
function roomFor(bytes: Uint8Array, options: { readonly dictionary?: Uint8Array }) {
  const length = bytes.length + (options.dictionary?.length ?? 0)
  if (length > 8_192) return options
  return { ...options, windowBits: 13, memLevel: 6, chunkSize: Math.max(64, bytes.length) }
}

/**
 * The texts in `body` of rows in their order, each packed with the one before as its dictionary, the first with what
 * all of them have in common.
 */
export function chained(rows: readonly Row[], first = ''): readonly string[] {
  const texts: string[] = []
  for (const row of rows) texts.push(unpackText(row.body, texts.at(-1) ?? first))
  return texts
}
