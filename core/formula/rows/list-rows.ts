import type { FunctionRow } from './function-row.ts'

/** What is made of a list. */
export const listRows: readonly FunctionRow[] = [
  ...filled('sum', ['JUMLAH', 'SUM'], ['Jumlah semuanya', 'The sum of all']),
  ...filled('mean', ['RATA.RATA', 'AVERAGE'], ['Rata-ratanya', 'The mean of all'], ['RATARATA', 'MEAN']),
  ...filled('median', ['MEDIAN', 'MEDIAN'], ['Nilai tengahnya', 'The middle value']),
  {
    id: 'wmean',
    name: ['RATA.BERBOBOT', 'WEIGHTED.MEAN'],
    takes: ['nilai/values', 'bobot/weights?'],
    gives: ['Rata-rata menurut bobotnya.', 'The mean by their weights.'],
  },
  {
    id: 'wmean-filled',
    op: 'wmean',
    option: 'renormalise',
    name: ['RATA.BERBOBOT.TERISI', 'WEIGHTED.MEAN.FILLED'],
    takes: ['nilai/values', 'bobot/weights?'],
    gives: [
      'Rata-rata berbobot dari yang terisi; bobotnya dibagi ulang.',
      'The weighted mean of those that are there; their weights share the rest.',
    ],
  },
  {
    id: 'percentileRank',
    name: ['PERINGKAT.PERSENTIL', 'PERCENT.RANK'],
    takes: ['angka/number', 'daftar/list'],
    gives: [
      'Tempat angka itu di antara yang lain, dalam persen.',
      'Where it stands among the others, in percent.',
    ],
  },
  {
    id: 'percentileRank-filled',
    op: 'percentileRank',
    option: 'skip',
    name: ['PERINGKAT.PERSENTIL.TERISI', 'PERCENT.RANK.FILLED'],
    takes: ['angka/number', 'daftar/list'],
    gives: [
      'Seperti PERINGKAT.PERSENTIL, dari yang terisi saja.',
      'As PERCENT.RANK, of those that are there.',
    ],
  },
  {
    id: 'countWhere',
    name: ['HITUNG.JIKA', 'COUNT.IF'],
    also: ['COUNTIF'],
    takes: ['daftar/list', 'syarat/condition@'],
    gives: ['Berapa butir yang memenuhi syarat.', 'How many items hold to the condition.'],
  },
  {
    id: 'filter',
    name: ['SARING', 'FILTER'],
    takes: ['daftar/list', 'syarat/condition@'],
    gives: ['Butir yang memenuhi syarat.', 'The items that hold to the condition.'],
  },
  {
    id: 'map',
    name: ['PETAKAN', 'MAP'],
    takes: ['daftar/list', 'hasil per butir/result per item@'],
    gives: ['Daftar hasil untuk tiap butir.', 'The list of each item’s result.'],
  },
  {
    id: 'reduce',
    name: ['RANGKUM', 'REDUCE'],
    takes: ['daftar/list', 'hasil berjalan/running result@', 'awal/start?'],
    gives: [
      'Hasil berjalan: @current butirnya, @accumulator hasil sejauh ini.',
      'A running result: @current is the item, @accumulator the result so far.',
    ],
  },
  {
    id: 'all',
    name: ['SEMUA', 'ALL'],
    takes: ['daftar/list', 'syarat/condition@'],
    gives: ['Benar bila semua butir memenuhi.', 'True when every item holds to it.'],
  },
  {
    id: 'some',
    name: ['ADA.YANG', 'SOME'],
    also: ['ANY'],
    takes: ['daftar/list', 'syarat/condition@'],
    gives: ['Benar bila ada butir yang memenuhi.', 'True when an item holds to it.'],
  },
  {
    id: 'none',
    name: ['TIDAK.ADA.YANG', 'NONE'],
    takes: ['daftar/list', 'syarat/condition@'],
    gives: ['Benar bila tidak ada yang memenuhi.', 'True when no item holds to it.'],
  },
  {
    id: 'merge',
    name: ['GABUNG.DAFTAR', 'MERGE'],
    takes: ['daftar/list?…'],
    gives: ['Satu daftar dari semuanya.', 'One list of all of them.'],
  },
]

type Names = readonly [string, string]

/** A function over a list, and the one that leaves out what is missing. */
function filled(
  id: string,
  [idName, enName]: Names,
  [idGives, enGives]: Names,
  also: readonly string[] = [],
) {
  const takes = ['angka atau daftar/numbers or a list…']
  const plain: FunctionRow = {
    id,
    as: 'spread',
    name: [idName, enName],
    also,
    takes,
    gives: [`${idGives}.`, `${enGives}.`],
  }
  const skipping: FunctionRow = {
    ...plain,
    id: `${id}-filled`,
    op: id,
    option: 'skip',
    name: [`${idName}.TERISI`, `${enName}.FILLED`],
    also: also.map((name, index) => `${name}.${index === 0 ? 'TERISI' : 'FILLED'}`),
    gives: [`${idGives}, dari yang terisi saja.`, `${enGives} that are there.`],
  }
  return [plain, skipping]
}
