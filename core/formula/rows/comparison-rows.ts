import type { FunctionRow } from './function-row.ts'

/** How two values stand to each other. */
export const comparisonRows: readonly FunctionRow[] = [
  { id: '==', sign: '=', ...pair('SAMA', 'EQUAL'), gives: ['Benar bila sama.', 'True when equal.'] },
  {
    id: '!=',
    sign: '<>',
    ...pair('BEDA', 'NOT.EQUAL'),
    gives: ['Benar bila berbeda.', 'True when different.'],
  },
  {
    id: '<',
    sign: '<',
    ...pair('KURANG.DARI', 'LESS'),
    takes: ['a/a', 'b/b', 'c/c?'],
    gives: ['Benar bila kurang dari.', 'True when less.'],
  },
  {
    id: '<=',
    sign: '<=',
    ...pair('PALING.BANYAK', 'AT.MOST'),
    takes: ['a/a', 'b/b', 'c/c?'],
    gives: ['Benar bila kurang dari atau sama dengan.', 'True when less or equal.'],
  },
  {
    id: '>',
    sign: '>',
    ...pair('LEBIH.DARI', 'MORE'),
    gives: ['Benar bila lebih dari.', 'True when more.'],
  },
  {
    id: '>=',
    sign: '>=',
    ...pair('PALING.SEDIKIT', 'AT.LEAST'),
    gives: ['Benar bila lebih dari atau sama dengan.', 'True when more or equal.'],
  },
  {
    id: '===',
    ...pair('SAMA.PERSIS', 'EXACT'),
    gives: ['Benar bila sama, juga jenisnya.', 'True when equal and of one kind.'],
  },
  {
    id: '!==',
    ...pair('BEDA.JENIS', 'NOT.EXACT'),
    gives: ['Benar bila nilai atau jenisnya berbeda.', 'True when value or kind differs.'],
  },
  {
    id: 'in',
    name: ['ADA.DI', 'IS.IN'],
    takes: ['nilai/value', 'daftar atau teks/list or text'],
    gives: ['Benar bila termasuk di dalamnya.', 'True when it is one of them, or part of the text.'],
  },
]

function pair(id: string, en: string) {
  return { name: [id, en], takes: ['a/a', 'b/b'] } as const
}
