import type { FunctionRow } from './function-row.ts'

/** Reading answers and results by their names. */
export const dataRows: readonly FunctionRow[] = [
  {
    id: 'var-default',
    op: 'var',
    as: 'default',
    name: ['AMBIL', 'GET'],
    takes: ['nama/name$', 'bila tidak ada/if absent'],
    gives: ['Isinya, atau pengganti bila tidak ada.', 'Its value, or what replaces it when absent.'],
  },
  {
    id: 'missing',
    as: 'names',
    name: ['YANG.KOSONG', 'MISSING'],
    takes: ['nama/name…$'],
    gives: ['Daftar nama yang belum terisi.', 'The list of names that are not filled.'],
  },
  {
    id: 'missing_some',
    as: 'some-names',
    name: ['YANG.KOSONG.SELAIN', 'MISSING.SOME'],
    takes: ['paling sedikit terisi/least that are filled', 'nama/name…$'],
    gives: [
      'Nama yang belum terisi, selama yang terisi kurang dari jumlah itu.',
      'The names not filled, while fewer than that are.',
    ],
  },
  {
    id: 'log',
    as: 'bare',
    name: ['CATAT', 'NOTE'],
    takes: ['nilai/value'],
    gives: ['Nilai itu sendiri.', 'The value itself.'],
  },
]
