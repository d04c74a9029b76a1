import { isObject, type Json, type JsonObject } from '../../json.ts'
import type { Language, Text } from '../../text.ts'
import { valueAt } from '../edit.ts'
import type { ProjectDocuments } from '../project.ts'
import { type SheetRef, sheetRows } from './sheet.ts'

/** A column of a sheet: one value of each row. */
export type Column = {
  /** The way into the row, joined by dots: `name.id`. */
  readonly key: string
  readonly at: readonly (string | number)[]
  readonly is: 'code' | 'text' | 'number' | 'choice'
  readonly title: Text
  /** Of a text that is written in both languages. */
  readonly language?: Language
  readonly required: boolean
  /** What it can be; of a text, what it has been so far. */
  readonly choices?: readonly Choice[]
}

export type Choice = { readonly value: string; readonly label: Text }

/**
 * The columns of a sheet; those that list what the pack has (missions, groups) know the documents.
 * `sheetColumns(documents, ref).map(({ key }) => key)` begins with `'id'` and `'name.id'`.
 */
export function sheetColumns(documents: ProjectDocuments, ref: SheetRef): readonly Column[] {
  const code = column('id', { id: 'Kode', en: 'Code' }, { is: 'code' })
  const names = both('name', { id: 'Nama', en: 'Name' })
  const group = column('group', grouping(ref), {
    is: 'text',
    required: ref.list === 'indicators',
    choices: groupsOf(documents, ref),
  })
  if (ref.list !== 'indicators') {
    return [
      code,
      ...names,
      ...both('guides.0', { id: 'Panduan', en: 'Guide' }),
      { ...group, required: false },
      column('family', { id: 'Rumpun jabatan', en: 'Family of jobs' }, { required: false }),
      column('audience', { id: 'Untuk penilai', en: 'For raters' }, { required: false }),
      ...levelsOf(documents, ref),
    ]
  }
  const missions = missionsOf(documents)
  return [
    code,
    ...names,
    ...both('unit', { id: 'Satuan', en: 'Unit' }),
    column('direction', { id: 'Arah', en: 'Direction' }, { is: 'choice', choices: directions }),
    column('target', { id: 'Target', en: 'Target' }, { is: 'number' }),
    column('weight', { id: 'Bobot', en: 'Weight' }, { is: 'number' }),
    group,
    column('range.minimum', { id: 'Paling kecil', en: 'Lowest' }, { is: 'number' }),
    column('range.maximum', { id: 'Paling besar', en: 'Highest' }, { is: 'number' }),
    column('range.places', { id: 'Desimal', en: 'Decimals' }, { is: 'number' }),
    ...both('dataSource', { id: 'Sumber data', en: 'Data source' }),
    column(
      'measured',
      { id: 'Asal nilai', en: 'Where the value comes from' },
      { is: 'choice', required: false, choices: origins },
    ),
    ...both('evidence', { id: 'Bukti', en: 'Evidence' }),
    ...both('goal', { id: 'Sasaran', en: 'Goal' }),
    ...(missions.length > 0
      ? [
          column(
            'mission',
            { id: 'Misi', en: 'Mission' },
            { is: 'choice', required: false, choices: missions },
          ),
        ]
      : []),
  ]
}

/** The value of a row in a column: `cellOf({ name: { id: 'Waktu' } }, nameColumn)` is `'Waktu'`. */
export function cellOf(row: JsonObject, { at }: Pick<Column, 'at'>): Json | undefined {
  return valueAt(row, at)
}

const directions: readonly Choice[] = [
  { value: 'higher-is-better', label: { id: 'Makin besar makin baik', en: 'Higher is better' } },
  { value: 'lower-is-better', label: { id: 'Makin kecil makin baik', en: 'Lower is better' } },
]

/** Absent, people write the value themselves. */
const origins: readonly Choice[] = [
  { value: 'outside', label: { id: 'Dikirim sistem lain', en: 'Sent by another system' } },
]

function grouping({ list }: SheetRef): Text {
  return list === 'indicators'
    ? { id: 'Kelompok bobot', en: 'Group of weights' }
    : { id: 'Kelompok', en: 'Group' }
}

function column(key: string, title: Text, rest: Partial<Column> = {}): Column {
  const at = key.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part))
  return { key, at, is: 'text', title, required: true, ...rest }
}

/** Titles differ in every column, so that a file's columns are told apart in either language. */
function both(key: string, title: Text): readonly Column[] {
  const titles = {
    id: { id: `${title.id} (Indonesia)`, en: `${title.en} (Indonesian)` },
    en: { id: `${title.id} (Inggris)`, en: `${title.en} (English)` },
  }
  return (['id', 'en'] as const).map((language) =>
    column(`${key}.${language}`, titles[language], { language }),
  )
}

function missionsOf(documents: ProjectDocuments): readonly Choice[] {
  const rows = documents['table/missions']?.rows
  if (!Array.isArray(rows)) return []
  return rows.flatMap((row: Json): readonly Choice[] => {
    if (!isObject(row) || typeof row.id !== 'string') return []
    const label = row.name ?? null
    const isText = isObject(label) && typeof label.id === 'string' && typeof label.en === 'string'
    return [{ value: row.id, label: isText ? { id: String(label.id), en: String(label.en) } : same(row.id) }]
  })
}

/** The anchors of each level, as many as the longest scale has. */
function levelsOf(documents: ProjectDocuments, ref: SheetRef): readonly Column[] {
  const scales = sheetRows(documents, ref).map(({ levels }) => (Array.isArray(levels) ? levels : []))
  const longest = scales.reduce((a, b) => (b.length > a.length ? b : a), [])
  return longest.slice(0, mostLevels).flatMap((level: Json, at) => {
    const value = isObject(level) && typeof level.value === 'number' ? level.value : at + 1
    const title = { id: `Tingkat ${value}`, en: `Level ${value}` }
    return both(`levels.${at}.anchor`, title).map((each) => ({ ...each, required: false }))
  })
}

const mostLevels = 12

/** Groups that rows are in already, which is what rules pick them by. */
function groupsOf(documents: ProjectDocuments, ref: SheetRef): readonly Choice[] {
  const groups = sheetRows(documents, ref).flatMap(({ group }) => (typeof group === 'string' ? [group] : []))
  return [...new Set(groups)].map((value) => ({ value, label: same(value) }))
}

function same(words: string): Text {
  return { id: words, en: words }
}
