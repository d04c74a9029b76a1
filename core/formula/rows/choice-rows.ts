import type { FunctionRow } from './function-row.ts'

/** What a formula chooses by. */
export const choiceRows: readonly FunctionRow[] = [
  {
    id: 'if',
    name: ['JIKA', 'IF'],
    also: ['KALAU'],
    takes: [
      'syarat/condition',
      'hasil/result',
      'syarat lain, atau selain itu/further condition, or otherwise?…',
      'hasilnya/its result?…',
    ],
    gives: [
      'Hasil dari syarat pertama yang benar; kalau tidak ada, yang terakhir.',
      'The result of the first condition that holds; else the last one.',
    ],
  },
  {
    id: 'and',
    name: ['DAN', 'AND'],
    takes: ['syarat/condition…'],
    gives: ['Benar bila semuanya benar.', 'True when all of them hold.'],
  },
  {
    id: 'or',
    name: ['ATAU', 'OR'],
    takes: ['syarat/condition…'],
    gives: ['Benar bila salah satu benar.', 'True when one of them holds.'],
  },
  {
    id: '!',
    as: 'bare',
    name: ['TIDAK', 'NOT'],
    also: ['BUKAN'],
    takes: ['syarat/condition'],
    gives: ['Kebalikannya.', 'The opposite.'],
  },
  {
    id: '!!',
    as: 'bare',
    name: ['DIANGGAP.BENAR', 'IS.TRUE'],
    takes: ['nilai/value'],
    gives: [
      'Benar bila bukan nol, kosong, atau daftar tanpa isi.',
      'True unless it is zero, empty or a list of nothing.',
    ],
  },
  {
    id: 'isPresent',
    as: 'bare',
    name: ['TERISI', 'IS.FILLED'],
    takes: ['nilai/value'],
    gives: ['Benar bila ada isinya.', 'True when there is a value.'],
  },
  {
    id: 'coalesce',
    name: ['ISI.PERTAMA', 'COALESCE'],
    also: ['JIKA.KOSONG', 'IF.BLANK'],
    takes: ['nilai/value…'],
    gives: ['Nilai pertama yang ada isinya.', 'The first value that is there.'],
  },
]
