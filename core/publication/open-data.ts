import { own } from '../json.ts'
import type { Text } from '../text.ts'
import { ALL } from './draft-figures.ts'
import type { PublicFigures } from './publication.ts'

/** What stands beside the figures themselves in every file. */
export type OpenDataOf = {
  readonly region: { readonly id: string; readonly name: string }
  readonly figures: PublicFigures
  readonly publishedAt: string
}

/** A licence that lets everybody use the figures, whoever names where they are from. */
export const licence = {
  id: 'CC-BY-4.0',
  name: 'Creative Commons Attribution 4.0',
  url: 'https://creativecommons.org/licenses/by/4.0/',
}

/** What stands in the column `mark`. */
const marks = { counted: '', withheld: 'x' } as const

/**
 * Figures as CSV (RFC 4180, UTF-8, commas), one row for each cell and total, with the codes of the dictionary. A withheld
 * count is an empty cell with the mark `x`. `openCsv(published).split('\r\n')[0]` names the columns.
 */
export function openCsv(about: OpenDataOf): string {
  const lines = [columns.map(({ name }) => name), ...rowsOf(about)]
  return lines.map((line) => `${line.map((cell) => quoted(harmless(cell))).join(',')}\r\n`).join('')
}

/**
 * Figures as JSON, with all that the CSV has, and the names of codes in both languages. `openJson(published).total`.
 */
export function openJson({ region, figures, publishedAt }: OpenDataOf) {
  const { cycle, version, grouping, k, table, groupNames, outcomeNames, named, basis, note } = figures
  return {
    title: { id: `Hasil penilaian kinerja ${region.name}`, en: `Appraisal results of ${region.name}` },
    region,
    cycle,
    version,
    publishedAt,
    licence,
    grouping,
    smallestGroup: k,
    note,
    basis,
    outcomes: table.outcomes.map((ids, place) => ({
      code: codeOf(ids),
      of: ids.map((id) => ({ id, name: own(outcomeNames, id) ?? plain(id) })),
      people: table.outcomeTotals[place] ?? 0,
    })),
    groups: table.groups.map((ids, row) => ({
      code: codeOf(ids),
      of: ids.map((id) => ({ id, name: nameOfGroup(groupNames, id) })),
      people: table.groupTotals[row] ?? 0,
      // Null for a count that is withheld.
      counts: table.counts[row] ?? [],
    })),
    total: table.total,
    named,
  }
}

/** What each column and mark of the files means, in both languages. `openDictionary().fields[0]?.name` is `region`. */
export function openDictionary() {
  return { licence, fields: columns, marks: markWords }
}

const columns: readonly { readonly name: string; readonly unit: string; readonly meaning: Text }[] = [
  { name: 'region', unit: 'code', meaning: { id: 'Kode daerah', en: 'Code of the region' } },
  {
    name: 'cycle',
    unit: 'code',
    meaning: { id: 'Kode siklus penilaian', en: 'Code of the appraisal cycle' },
  },
  {
    name: 'period_from',
    unit: 'date',
    meaning: { id: 'Hari pertama periode', en: 'First day of the period' },
  },
  { name: 'period_to', unit: 'date', meaning: { id: 'Hari terakhir periode', en: 'Last day of the period' } },
  {
    name: 'version',
    unit: 'number',
    meaning: {
      id: 'Versi pengumuman; yang lama tetap ada di alamatnya',
      en: 'Version of the publication; older ones stay at their address',
    },
  },
  {
    name: 'published_at',
    unit: 'instant',
    meaning: { id: 'Saat diumumkan (ISO 8601, UTC)', en: 'When it was published (ISO 8601, UTC)' },
  },
  {
    name: 'grouping',
    unit: 'unit | post | none',
    meaning: {
      id: 'Menurut apa pegawai dikelompokkan: unit kerja, jenis jabatan, atau tidak sama sekali',
      en: 'What people are grouped by: unit, kind of post, or nothing',
    },
  },
  {
    name: 'group',
    unit: 'code',
    meaning: {
      id: 'Kelompok; beberapa yang kecil digabung dengan tanda +; * berarti semua',
      en: 'The group; several small ones are joined by +; * stands for all',
    },
  },
  {
    name: 'outcome',
    unit: 'code',
    meaning: {
      id: 'Predikat; beberapa yang jarang digabung dengan tanda +; * berarti semua',
      en: 'The predicate; several rare ones are joined by +; * stands for all',
    },
  },
  { name: 'people', unit: 'people', meaning: { id: 'Banyaknya pegawai', en: 'How many people' } },
  {
    name: 'mark',
    unit: 'code',
    meaning: {
      id: 'Kosong: dihitung. x: tidak ditampilkan supaya tidak seorang pun dapat dikenali',
      en: 'Empty: counted. x: withheld, so that nobody can be recognised',
    },
  },
]

const markWords: readonly { readonly mark: string; readonly meaning: Text }[] = [
  { mark: marks.counted, meaning: { id: 'Dihitung', en: 'Counted' } },
  {
    mark: marks.withheld,
    meaning: {
      id: 'Tidak ditampilkan: jumlahnya kecil, atau akan membuka jumlah kecil yang lain',
      en: 'Withheld: the count is small, or would disclose another small one',
    },
  },
]

function rowsOf({ region, figures, publishedAt }: OpenDataOf): readonly (readonly string[])[] {
  const { cycle, version, grouping, table } = figures
  const row = (group: string, outcome: string, people: number | null) => [
    region.id,
    cycle.id,
    cycle.period.from,
    cycle.period.to,
    String(version),
    publishedAt,
    grouping,
    group,
    outcome,
    people === null ? '' : String(people),
    people === null ? marks.withheld : marks.counted,
  ]
  const isWhole = table.groups.length === 1
  const cells = table.groups.flatMap((groups, r) => [
    ...table.outcomes.map((outcomes, c) =>
      row(codeOf(groups), codeOf(outcomes), table.counts[r]?.[c] ?? null),
    ),
    row(codeOf(groups), ALL, table.groupTotals[r] ?? 0),
  ])
  const totals = table.outcomes.map((outcomes, c) => row(ALL, codeOf(outcomes), table.outcomeTotals[c] ?? 0))
  return isWhole && table.groups[0]?.[0] === ALL ? cells : [...cells, ...totals, row(ALL, ALL, table.total)]
}

function codeOf(ids: readonly string[]): string {
  return ids.join(' + ')
}

/** A unit is called by its name, a kind of post by the words for it. */
function nameOfGroup(names: PublicFigures['groupNames'], id: string): Text {
  return own(names, id) ?? plain(id)
}

function plain(id: string): Text {
  return { id, en: id }
}

/** What would begin a formula in a spreadsheet gets an apostrophe before it. */
function harmless(text: string): string {
  return /^'*[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
