import type { Text } from '../text.ts'

/** What a row of measured values tells, each a column. */
export type MeasurementField =
  | 'person'
  | 'unit'
  | 'indicator'
  | 'from'
  | 'to'
  | 'value'
  | 'measure'
  | 'source'
  | 'measuredAt'

export type MeasurementColumn = {
  readonly field: MeasurementField
  readonly label: Text
  readonly titles: readonly string[]
}

export const measurementColumns: readonly MeasurementColumn[] = [
  {
    field: 'person',
    label: { id: 'NIP', en: 'NIP' },
    titles: [
      'nip',
      'nip id',
      'id lain',
      'id pegawai',
      'nomor induk pegawai',
      'pegawai',
      'person',
      'employee',
    ],
  },
  {
    field: 'unit',
    label: { id: 'Unit kerja', en: 'Unit' },
    titles: ['unit kerja', 'unit', 'opd', 'perangkat daerah', 'unit organisasi'],
  },
  {
    field: 'indicator',
    label: { id: 'Indikator', en: 'Indicator' },
    titles: ['indikator', 'kode indikator', 'id indikator', 'indicator', 'indicator id'],
  },
  {
    field: 'from',
    label: { id: 'Mulai', en: 'From' },
    titles: ['mulai', 'dari', 'awal periode', 'periode mulai', 'from', 'start'],
  },
  {
    field: 'to',
    label: { id: 'Sampai', en: 'To' },
    titles: ['sampai', 'selesai', 'akhir periode', 'periode sampai', 'to', 'end'],
  },
  { field: 'value', label: { id: 'Nilai', en: 'Value' }, titles: ['nilai', 'realisasi', 'capaian', 'value'] },
  {
    field: 'measure',
    label: { id: 'Satuan', en: 'Measured in' },
    titles: ['satuan', 'measured in', 'unit of measure', 'measure'],
  },
  {
    field: 'source',
    label: { id: 'Sumber', en: 'Source' },
    titles: ['sumber', 'sumber data', 'aplikasi', 'source', 'system'],
  },
  {
    field: 'measuredAt',
    label: { id: 'Diukur pada', en: 'Measured on' },
    titles: ['diukur pada', 'tanggal ukur', 'waktu ukur', 'tanggal', 'measured on', 'measured at', 'date'],
  },
]

/**
 * Which column of a file is which, by its title in either language. `guessMeasurementColumns(['NIP', 'Nilai'])` is
 * `{ person: 0, value: 1 }`.
 */
export function guessMeasurementColumns(titles: readonly string[]): {
  readonly [field in MeasurementField]?: number
} {
  const plain = titles.map(plainTitle)
  const guessed: { [field in MeasurementField]?: number } = {}
  for (const { field, titles: known } of measurementColumns) {
    const at = known.map((title) => plain.indexOf(title)).find((index) => index >= 0)
    if (at !== undefined) guessed[field] = at
  }
  return guessed
}

/** The column of a field in words: `sayMeasurementField('value').id` is `'Nilai'`. */
export function sayMeasurementField(field: MeasurementField): Text {
  const found = measurementColumns.find((column) => column.field === field)
  if (found === undefined) throw new Error(`no column ${field}`)
  return found.label
}

function plainTitle(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
