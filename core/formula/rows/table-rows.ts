import type { FunctionRow } from './function-row.ts'

/** Looking something up, and writing something once for all rows. */
export const tableRows: readonly FunctionRow[] = [
  {
    id: 'band',
    name: ['RENTANG', 'BAND'],
    takes: ['angka/number', 'tabel rentang/table of bands#'],
    gives: ['Nama rentang yang memuat angka itu.', 'The name of the band that holds the number.'],
  },
  {
    id: 'matrix',
    name: ['MATRIKS', 'MATRIX'],
    takes: ['baris/row', 'kolom/column', 'tabel/table#'],
    gives: ['Isi sel pada baris dan kolom itu.', 'The cell at that row and column.'],
  },
  {
    id: 'rows',
    as: 'rows',
    name: ['BARIS', 'ROWS'],
    takes: ['kumpulan/set!', 'saring/filter?!', 'hasil per baris/result per row'],
    gives: [
      'Daftar hasil untuk tiap baris; {each} menjadi kode barisnya.',
      'The list of each row’s result; {each} becomes the row’s code.',
    ],
  },
  {
    id: 'each',
    as: 'rows',
    name: ['TIAP.BARIS', 'EACH.ROW'],
    takes: ['kumpulan/set!', 'saring/filter?!', 'hasil per baris/result per row'],
    gives: [
      'Dalam daftar sebuah formulir: satu butir untuk tiap baris.',
      'In a list of a form: one item for each row.',
    ],
  },
]
