import { contentKind } from '../evidence/content-kind.ts'
import { err, ok, type Result } from '../result.ts'
import type { Text } from '../text.ts'
import { largestImport } from './limits.ts'
import { type ExchangeProblem, wholeFile } from './problem.ts'

/** What can be brought in, told by its content. */
export type ImportKind = 'workbook' | 'json' | 'text'

/**
 * What a file is, whatever its name says, or why it is not taken and what to do: an old `.xls` is to be saved as
 * `.xlsx`, a workbook with macros without them. `importKind(bytes)` is `ok('workbook')`.
 */
export function importKind(bytes: Uint8Array): Result<ImportKind, ExchangeProblem> {
  if (bytes.length > largestImport) return err(refusal('too-large'))
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 64))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^[{[]/.test(start)) return ok('json')
  const found = contentKind(bytes)
  if (found.kind === 'taken') return found.type.endsWith('sheet') ? ok('workbook') : err(refusal('unknown'))
  if (found.what === 'zip' && isOpenDocument(bytes)) return err(refusal('open-document'))
  if (Object.hasOwn(texts, found.what))
    return found.what === 'unknown' ? textOrUnknown(bytes) : err(refusal(found.what))
  return textOrUnknown(bytes)
}

/** Its first part says what it is, as it stands (ODF 1.3, part 2, 3.3). */
function isOpenDocument(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(30, 120))
  return /^mimetype.{0,20}application\/vnd\.oasis\.opendocument\./s.test(start)
}

function textOrUnknown(bytes: Uint8Array): Result<ImportKind, ExchangeProblem> {
  // A text in any script: nothing in it is a control character.
  const isText = !bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 32))
  return isText ? ok('text') : err(refusal('unknown'))
}

function refusal(what: string): ExchangeProblem {
  return { kind: `file-${what}`, place: wholeFile, text: texts[what] ?? unknown }
}

const unknown: Text = {
  id: 'Berkas ini bukan buku kerja XLSX, JSON, atau CSV.',
  en: 'This file is no XLSX workbook, JSON or CSV.',
}

const texts: { readonly [what: string]: Text } = {
  unknown,
  empty: { id: 'Berkas ini kosong.', en: 'This file is empty.' },
  'too-large': {
    id: `Berkas ini terlalu besar; paling besar ${largestImport / 1024 ** 2} MB.`,
    en: `This file is too large; ${largestImport / 1024 ** 2} MB at most.`,
  },
  'old-office': {
    id: 'Ini berkas Excel lama (.xls) atau berkas bersandi. Buka di Excel atau LibreOffice, lalu simpan sebagai .xlsx tanpa kata sandi.',
    en: 'This is an old Excel file (.xls) or one with a password. Open it in Excel or LibreOffice and save it as .xlsx without a password.',
  },
  'open-document': {
    id: 'Ini berkas OpenDocument (misalnya .ods). Buka di LibreOffice atau Excel, lalu simpan sebagai .xlsx.',
    en: 'This is an OpenDocument file (such as .ods). Open it in LibreOffice or Excel and save it as .xlsx.',
  },
  'macro-workbook': {
    id: 'Buku kerja ini berisi makro. Simpan sebagai .xlsx (Excel Workbook), tanpa makro.',
    en: 'This workbook has macros. Save it as .xlsx (Excel Workbook), without macros.',
  },
  word: {
    id: 'Ini dokumen Word. Yang diperlukan buku kerja .xlsx atau berkas JSON.',
    en: 'This is a Word document. What is needed is a workbook (.xlsx) or a JSON file.',
  },
  presentation: {
    id: 'Ini presentasi. Yang diperlukan buku kerja .xlsx atau berkas JSON.',
    en: 'This is a presentation. What is needed is a workbook (.xlsx) or a JSON file.',
  },
  zip: {
    id: 'Ini berkas zip, bukan buku kerja .xlsx; atau buku kerjanya rusak. Buka isinya dulu, atau simpan ulang dari Excel.',
    en: 'This is a zip file and no .xlsx workbook, or the workbook is damaged. Unpack it first, or save it again from Excel.',
  },
  program: {
    id: 'Ini program, bukan dokumen. Jangan dibuka.',
    en: 'This is a program and no document. Do not open it.',
  },
  'web-page': {
    id: 'Ini halaman web. Unduh berkas aslinya (.xlsx atau .json).',
    en: 'This is a web page. Download the original file (.xlsx or .json).',
  },
}
