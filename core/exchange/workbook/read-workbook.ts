import { err, ok, type Result } from '../../result.ts'
import { mostSheets } from '../limits.ts'
import { type ExchangeProblem, wholeFile } from '../problem.ts'
import type { Sheet, Workbook } from './model.ts'
import { type Archive, openArchive } from './open-archive.ts'
import { readSharedStrings } from './read-shared-strings.ts'
import { type CellBudget, readSheetXml } from './read-sheet-xml.ts'
import { readStyles } from './read-styles.ts'
import { readXml } from './read-xml.ts'
import { xmlProblem } from './xml-problem.ts'

/**
 * The sheets of an XLSX workbook with what their cells show, or why it is not read. Nothing in it is run or fetched:
 * formulas count with their stored value, and a workbook that leads to other files is refused.
 * `readWorkbook(bytes)` is `ok({ sheets: [{ name: 'survey', rows: […] }] })`.
 */
export function readWorkbook(bytes: Uint8Array): Result<Workbook, ExchangeProblem> {
  const opened = openArchive(bytes)
  if (opened.kind === 'err') return opened
  const archive = opened.value
  if (archive.names.some((name) => /(^|\/)(externalLinks|connections|queryTables)(\/|\.xml$)/.test(name))) {
    return err(linksElsewhere)
  }
  const book = readBook(archive)
  if (book.kind === 'err') return book
  const targets = readTargets(archive, book.value.path)
  if (targets.kind === 'err') return targets
  const styles = readStyles(archive, targets.value)
  if (styles.kind === 'err') return styles
  const strings = readSharedStrings(archive, targets.value)
  if (strings.kind === 'err') return strings
  const budget: CellBudget = { cells: 0, characters: 0 }
  const sheets: Sheet[] = []
  for (const { name, id } of book.value.sheets) {
    const target = targets.value.get(id)
    // A sheet may be a chart or a dialog: they have no cells.
    if (target !== undefined && !target.type.endsWith('/worksheet')) continue
    const part = target && archive.part(target.path)
    if (part === undefined) return err(noSheet(name))
    if (part.kind === 'err') return part
    const { is1904 } = book.value
    const rows = readSheetXml(part.value, {
      name,
      strings: strings.value,
      styles: styles.value,
      is1904,
      budget,
    })
    if (rows.kind === 'err') return rows
    sheets.push({ name, rows: rows.value })
  }
  return ok({ sheets })
}

type Book = {
  readonly path: string
  readonly is1904: boolean
  readonly sheets: readonly { readonly name: string; readonly id: string }[]
}

function readBook(archive: Archive): Result<Book, ExchangeProblem> {
  const path = archive.names.find((name) => /^xl\/workbook\d*\.xml$/.test(name)) ?? 'xl/workbook.xml'
  const part = archive.part(path)
  if (part === undefined) return err(noWorkbook)
  if (part.kind === 'err') return part
  const sheets: { name: string; id: string }[] = []
  let is1904 = false
  const trouble = readXml(part.value, {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({ name: attributes.get('name') ?? '', id: attributes.get('id') ?? '' })
      if (name === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '')
    },
  })
  if (trouble !== null) return err(xmlProblem(trouble, path))
  if (sheets.length > mostSheets) return err(tooManySheets)
  return ok({ path, is1904, sheets })
}

/** What the relations of a workbook lead to, by their id. */
export type Targets = ReadonlyMap<string, { readonly path: string; readonly type: string }>

function readTargets(archive: Archive, book: string): Result<Targets, ExchangeProblem> {
  const path = book.replace(/([^/]+)$/, '_rels/$1.rels')
  const part = archive.part(path)
  if (part === undefined) return err(noWorkbook)
  if (part.kind === 'err') return part
  const targets = new Map<string, { path: string; type: string }>()
  const trouble = readXml(part.value, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const target = attributes.get('Target') ?? ''
      targets.set(attributes.get('Id') ?? '', {
        path: pathFrom(target),
        type: attributes.get('Type') ?? '',
      })
    },
  })
  return trouble === null ? ok(targets) : err(xmlProblem(trouble, path))
}

/** Where a relation of the workbook leads: from its own folder, or from the root. `../` and `./` are walked. */
function pathFrom(target: string): string {
  const way: string[] = []
  for (const step of `${target.startsWith('/') ? '' : 'xl/'}${target}`.split('/')) {
    if (step === '..') way.pop()
    else if (step !== '.' && step !== '') way.push(step)
  }
  return way.join('/')
}

function noSheet(name: string): ExchangeProblem {
  return {
    kind: 'damaged',
    place: { kind: 'cell', sheet: name },
    text: {
      id: 'Isi lembar ini tidak ada di dalam berkas. Buka di Excel atau LibreOffice, simpan ulang sebagai .xlsx, lalu coba lagi.',
      en: 'The file does not have what is on this sheet. Open it in Excel or LibreOffice, save it again as .xlsx, and try again.',
    },
  }
}

const noWorkbook: ExchangeProblem = {
  kind: 'not-a-workbook',
  place: wholeFile,
  text: {
    id: 'Ini bukan buku kerja Excel. Simpan sebagai .xlsx (Excel Workbook), lalu coba lagi.',
    en: 'This is not an Excel workbook. Save it as .xlsx (Excel Workbook) and try again.',
  },
}

const linksElsewhere: ExchangeProblem = {
  kind: 'remote-reference',
  place: wholeFile,
  text: {
    id: 'Buku kerja ini mengambil isi dari berkas atau alamat lain. Di Excel: Data → Edit Links → Break Link (dan hapus Queries & Connections), simpan, lalu coba lagi.',
    en: 'This workbook takes content from other files or addresses. In Excel: Data → Edit Links → Break Link (and delete Queries & Connections), save, and try again.',
  },
}

const tooManySheets: ExchangeProblem = {
  kind: 'too-many-sheets',
  place: wholeFile,
  text: {
    id: `Buku kerja ini punya lebih dari ${mostSheets} lembar. Simpan hanya yang diperlukan.`,
    en: `This workbook has more than ${mostSheets} sheets. Save only those that you need.`,
  },
}
