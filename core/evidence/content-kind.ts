import { isMediaType, type MediaType } from './media-types.ts'
import { readZipEntry, zipEntries } from './zip.ts'

/** What a file is by its content, whatever its name says. */
export type ContentKind =
  | { readonly kind: 'taken'; readonly type: MediaType }
  | { readonly kind: 'other'; readonly what: OtherContent }

/** Files that people bring by mistake, so that the refusal can say what they really are. */
export type OtherContent =
  | 'empty'
  | 'web-page'
  | 'svg'
  | 'gif'
  | 'heic'
  | 'word'
  | 'presentation'
  | 'macro-workbook'
  | 'old-office'
  | 'zip'
  | 'program'
  | 'text'
  | 'unknown'

/**
 * Tells the type of a whole file by its first bytes, and of a workbook by the content types inside its zip. Never
 * throws, whatever it is given. `contentKind(bytesOf('%PDF-1.7'))` is `{ kind: 'taken', type: 'application/pdf' }`.
 */
export function contentKind(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return other('empty')
  const known = signatures.find(({ is }) => is(bytes))
  if (known === undefined) return other(looksLikeText(bytes) ? textKind(bytes) : 'unknown')
  if (known.what === 'zip') return zipKind(bytes)
  return isMediaType(known.what) ? { kind: 'taken', type: known.what } : other(known.what)
}

/** The type of a file by its content; null where it is none that evidence can have: `mediaTypeOf(html)` is null. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const found = contentKind(bytes)
  return found.kind === 'taken' ? found.type : null
}

type Signature = {
  readonly what: MediaType | OtherContent
  readonly is: (bytes: Uint8Array) => boolean
}

// A PDF may have rubbish before its header for lenient readers; a file that begins as something else is not taken.
const signatures: readonly Signature[] = [
  { what: 'application/pdf', is: (bytes) => ascii(bytes, 0, 5) === '%PDF-' },
  { what: 'image/jpeg', is: begins(0xff, 0xd8, 0xff) },
  {
    what: 'image/png',
    is: (bytes) => begins(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10)(bytes) && ascii(bytes, 12, 4) === 'IHDR',
  },
  { what: 'image/webp', is: (bytes) => ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP' },
  { what: 'gif', is: (bytes) => ascii(bytes, 0, 4) === 'GIF8' },
  {
    what: 'heic',
    is: (bytes) => ascii(bytes, 4, 4) === 'ftyp' && /^(hei|hev|mif|msf)/.test(ascii(bytes, 8, 4)),
  },
  { what: 'old-office', is: begins(0xd0, 0xcf, 0x11, 0xe0) },
  { what: 'program', is: (bytes) => ascii(bytes, 0, 2) === 'MZ' || ascii(bytes, 1, 3) === 'ELF' },
  { what: 'zip', is: begins(0x50, 0x4b, 3, 4) },
]

const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

function zipKind(bytes: Uint8Array): ContentKind {
  const entries = zipEntries(bytes)
  const types = entries && readZipEntry(bytes, entries, '[Content_Types].xml')
  if (!entries || !types) return other('zip')
  const xml = new TextDecoder().decode(types)
  if (/macroEnabled|vbaProject/i.test(xml) || entries.some(({ name }) => name.endsWith('vbaProject.bin'))) {
    return other('macro-workbook')
  }
  if (xml.includes(`ContentType="${workbook}.main+xml"`)) return { kind: 'taken', type: workbook }
  if (xml.includes('wordprocessingml.document')) return other('word')
  if (xml.includes('presentationml.')) return other('presentation')
  return other('zip')
}

/** What a text is. Markup is looked for anywhere near its beginning: a browser that guesses does the same. */
function textKind(bytes: Uint8Array): OtherContent {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).toLowerCase()
  if (/<svg[\s>]/.test(start)) return 'svg'
  return /<(!doctype html|html|head|body|script|iframe)[\s>]/.test(start) ? 'web-page' : 'text'
}

function looksLikeText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 512).every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13)
}

function begins(...start: readonly number[]) {
  return (bytes: Uint8Array) => start.every((byte, at) => bytes[at] === byte)
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length))
}

function other(what: OtherContent): ContentKind {
  return { kind: 'other', what }
}
