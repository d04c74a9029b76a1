import type { FunctionRow } from './function-row.ts'

/** Texts. */
export const textRows: readonly FunctionRow[] = [
  {
    id: 'cat',
    sign: '&',
    name: ['GABUNG', 'CONCAT'],
    takes: ['teks/text?…'],
    gives: ['Teks yang disambung.', 'The texts joined.'],
  },
  {
    id: 'substr',
    name: ['POTONG', 'SUBSTR'],
    takes: ['teks/text', 'mulai dari 0/start from 0', 'panjang/length?'],
    gives: ['Sebagian dari teks.', 'A part of the text.'],
  },
]
