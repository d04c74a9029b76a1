import { crc32 } from '../../evidence/crc32.ts'
import { unpackEntry, type ZipEntry, zipEntries } from '../../evidence/zip.ts'
import { err, ok, type Result } from '../../result.ts'
import { largestUnpacked, mostEntries, steepestRatio } from '../limits.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'

/** A zip archive whose sizes have been judged: `part` gives the text of one of its files. */
export type Archive = {
  readonly names: readonly string[]
  readonly part: (name: string) => Result<string, ExchangeProblem> | undefined
}

/**
 * Opens a zip archive for reading, or says what is wrong with it: damaged, a name that leads out of it, too many files,
 * more bytes than may be unpacked, or one that unpacks to many times its size. Nothing is unpacked before it is asked for.
 * `openArchive(bytes)`.
 */
export function openArchive(bytes: Uint8Array): Result<Archive, ExchangeProblem> {
  const entries = zipEntries(bytes)
  if (entries === undefined) return err(damaged)
  if (entries.length > mostEntries) return err(tooManyFiles)
  const stray = entries.find(({ name }) => leadsOut(name))
  if (stray) return err(leadsOutOf(stray.name))
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > largestUnpacked || entries.some(isBomb)) return err(bomb)
  const byName = new Map(entries.map((entry) => [entry.name.replace(/^\//, ''), entry]))
  if (byName.size < entries.length) return err(damaged)
  return ok({
    names: [...byName.keys()],
    part: (name) => {
      const entry = byName.get(name)
      return entry && textOf(bytes, entry)
    },
  })
}

function textOf(bytes: Uint8Array, entry: ZipEntry): Result<string, ExchangeProblem> {
  const content = unpackEntry(bytes, entry, entry.size)
  if (content === undefined || content.length !== entry.size) return err(damaged)
  // A digit that a bad disk has turned into another one is a figure as good as any.
  if (crc32(content) !== entry.crc) return err(damaged)
  const isWide = (content[0] === 0xff && content[1] === 0xfe) || (content[0] === 0xfe && content[1] === 0xff)
  const encoding = isWide ? (content[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8'
  try {
    return ok(new TextDecoder(encoding, { fatal: true }).decode(content))
  } catch {
    return err(damaged)
  }
}

function isBomb({ size, compressed }: ZipEntry): boolean {
  return size > 1024 ** 2 && size > steepestRatio * compressed
}

function leadsOut(name: string): boolean {
  return name.includes('\0') || /^[A-Za-z]:/.test(name) || name.split(/[/\\]/).includes('..')
}

const damaged: ExchangeProblem = {
  kind: 'damaged',
  place: wholeFile,
  text: {
    id: 'Berkas ini rusak atau tidak lengkap. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu coba lagi.',
    en: 'This file is damaged or incomplete. Open it in Excel or LibreOffice, save it again as .xlsx, and try once more.',
  },
}

const tooManyFiles: ExchangeProblem = {
  kind: 'too-many-files',
  place: wholeFile,
  text: {
    id: `Berkas ini berisi lebih dari ${mostEntries} bagian. Simpan hanya lembar yang diperlukan dalam buku kerja baru.`,
    en: `This file has more than ${mostEntries} parts. Save only the sheets that you need in a new workbook.`,
  },
}

const bomb: ExchangeProblem = {
  kind: 'too-large-unpacked',
  place: wholeFile,
  text: {
    id: `Isi berkas ini jauh lebih besar daripada ukurannya; paling besar ${largestUnpacked / 1024 ** 2} MB setelah dibuka. Simpan hanya lembar yang diperlukan.`,
    en: `This file unpacks to far more than its size; ${largestUnpacked / 1024 ** 2} MB at most. Save only the sheets that you need.`,
  },
}

function leadsOutOf(name: string): ExchangeProblem {
  const shown = name.slice(0, 60)
  return {
    kind: 'path-outside',
    place: wholeFile,
    text: {
      id: `Berkas ini berisi nama “${shown}” yang menunjuk ke luar. Jangan dipakai; minta berkas yang asli.`,
      en: `This file holds the name “${shown}”, which leads outside. Do not use it; ask for the original file.`,
    },
  }
}
