import type { Text } from '../text.ts'

/** What a list of staff may tell of a person, each a column. */
export type StaffField =
  | 'nip'
  | 'otherId'
  | 'name'
  | 'post'
  | 'postKind'
  | 'grade'
  | 'unit'
  | 'parentUnit'
  | 'superior'
  | 'frontLine'
  | 'email'

/** A column with the titles that it is known by, the first in each language for whoever has to add it. */
export type StaffColumn = {
  readonly field: StaffField
  readonly label: Text
  readonly titles: readonly string[]
}

export const staffColumns: readonly StaffColumn[] = [
  {
    field: 'nip',
    label: { id: 'NIP', en: 'NIP' },
    titles: ['nip', 'nip baru', 'nomor induk pegawai', 'no induk pegawai', 'nip pegawai', 'employee number'],
  },
  {
    field: 'otherId',
    label: { id: 'ID lain', en: 'Other ID' },
    titles: [
      'id lain',
      'nik',
      'id pegawai',
      'nomor pegawai',
      'no pegawai',
      'nip nik',
      'other id',
      'staff id',
    ],
  },
  {
    field: 'name',
    label: { id: 'Nama', en: 'Name' },
    titles: ['nama', 'nama lengkap', 'nama pegawai', 'nama asn', 'name', 'full name'],
  },
  {
    field: 'post',
    label: { id: 'Jabatan', en: 'Post' },
    titles: ['jabatan', 'nama jabatan', 'post', 'position', 'job title'],
  },
  {
    field: 'postKind',
    label: { id: 'Jenis jabatan', en: 'Kind of post' },
    titles: [
      'jenis jabatan',
      'jenjang jabatan',
      'jenjang',
      'eselon',
      'kind of post',
      'post kind',
      'position type',
    ],
  },
  {
    field: 'grade',
    label: { id: 'Golongan', en: 'Grade' },
    titles: [
      'golongan',
      'gol',
      'gol ruang',
      'golongan ruang',
      'pangkat golongan',
      'pangkat gol',
      'pangkat',
      'grade',
      'rank',
    ],
  },
  {
    field: 'unit',
    label: { id: 'Unit kerja', en: 'Unit' },
    titles: [
      'unit kerja',
      'unit',
      'unit organisasi',
      'opd',
      'skpd',
      'perangkat daerah',
      'bidang',
      'organisational unit',
    ],
  },
  {
    field: 'parentUnit',
    label: { id: 'Unit induk', en: 'Parent unit' },
    titles: ['unit induk', 'induk unit', 'unit kerja induk', 'parent unit', 'unit above'],
  },
  {
    field: 'superior',
    label: { id: 'NIP atasan', en: 'NIP of the superior' },
    titles: [
      'nip atasan',
      'atasan',
      'atasan langsung',
      'nip atasan langsung',
      'pejabat penilai',
      'nip pejabat penilai',
      'superior',
      'supervisor',
      'nip of the superior',
      'superior id',
      'id atasan',
    ],
  },
  {
    field: 'frontLine',
    label: { id: 'Pelayanan langsung', en: 'Front line' },
    titles: ['pelayanan langsung', 'garis depan', 'petugas pelayanan', 'front line', 'frontline'],
  },
  {
    field: 'email',
    label: { id: 'Surel', en: 'E-mail' },
    titles: ['surel', 'email', 'e mail', 'alamat surel', 'alamat email', 'email address'],
  },
]

/**
 * Which column of a file is which, by its titles in either language; what no title says is for the person to choose.
 * `guessColumns(['No', 'NIP', 'Nama Lengkap'])` is `{ nip: 1, name: 2 }`.
 */
export function guessColumns(titles: readonly string[]): { readonly [field in StaffField]?: number } {
  const plain = titles.map(plainTitle)
  const guessed: { [field in StaffField]?: number } = {}
  for (const { field, titles: known } of staffColumns) {
    const at = known.map((title) => plain.indexOf(title)).find((index) => index >= 0)
    if (at !== undefined) guessed[field] = at
  }
  return guessed
}

/** The column of a field. `columnOf('nip').label.id` is `'NIP'`. */
export function columnOf(field: StaffField): StaffColumn {
  const found = staffColumns.find((column) => column.field === field)
  if (found === undefined) throw new Error(`no column ${field}`)
  return found
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
