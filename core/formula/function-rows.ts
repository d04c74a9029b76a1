import type { Encoding, Group } from './definition.ts'

/** A function as the table below writes it. */
export type FunctionRow = {
  readonly id: string
  readonly op?: string
  readonly as?: Encoding
  readonly option?: string
  /** Indonesian, then English. */
  readonly name: readonly [string, string]
  readonly also?: readonly string[]
  readonly sign?: string
  /** Each "Indonesian/English", with `?` for one that may be left out, `…` for one that may come again, and a kind. */
  readonly takes: readonly string[]
  readonly gives: readonly [string, string]
}

/** Every function of formulas by its group, in the order in which they are offered. */
export const functionRows: { readonly [group in Group]: readonly FunctionRow[] } = {
  choice: [
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
  ],
  comparison: [
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
  ],
  arithmetic: [
    { id: '+', sign: '+', ...many('TAMBAH', 'PLUS'), gives: ['Jumlahnya.', 'The sum.'] },
    {
      id: '-',
      sign: '-',
      name: ['KURANG', 'MINUS'],
      takes: ['a/a', 'b/b?'],
      gives: ['Selisihnya.', 'The difference.'],
    },
    { id: '*', sign: '*', ...many('KALI', 'TIMES'), gives: ['Hasil kalinya.', 'The product.'] },
    {
      id: '/',
      sign: '/',
      name: ['BAGI', 'DIVIDE'],
      takes: ['a/a', 'b/b'],
      gives: ['Hasil baginya.', 'The quotient.'],
    },
    {
      id: '%',
      name: ['SISA', 'MOD'],
      takes: ['angka/number', 'pembagi/divisor'],
      gives: ['Sisa pembagian.', 'The remainder of the division.'],
    },
    {
      id: 'safeDiv',
      name: ['BAGI.AMAN', 'SAFE.DIVIDE'],
      takes: ['angka/number', 'pembagi/divisor', 'bila nol/if zero'],
      gives: [
        'Hasil bagi, atau penggantinya bila pembaginya nol.',
        'The quotient, or what replaces it when the divisor is zero.',
      ],
    },
    {
      id: 'pct',
      name: ['PERSEN', 'PERCENT'],
      takes: ['bagian/part', 'seluruhnya/whole'],
      gives: ['Bagian terhadap seluruhnya, kali 100.', 'The part of the whole, times 100.'],
    },
    {
      id: 'round',
      name: ['BULATKAN', 'ROUND'],
      takes: ['angka/number', 'desimal/places?'],
      gives: ['Angka yang dibulatkan; setengah ke atas.', 'The number rounded, half up.'],
    },
    {
      id: 'clamp',
      name: ['BATASI', 'CLAMP'],
      takes: ['angka/number', 'paling kecil/least', 'paling besar/most'],
      gives: ['Angka itu, dalam batasnya.', 'The number, held within its bounds.'],
    },
    { id: 'min', ...many('MIN', 'MIN'), gives: ['Yang terkecil.', 'The smallest.'] },
    { id: 'max', ...many('MAKS', 'MAX'), gives: ['Yang terbesar.', 'The largest.'] },
  ],
  list: [
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
  ],
  table: [
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
  ],
  text: [
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
  ],
  date: [
    {
      id: 'daysBetween',
      name: ['SELISIH.HARI', 'DAYS.BETWEEN'],
      takes: ['dari/from', 'sampai/to'],
      gives: ['Berapa hari di antaranya.', 'How many days lie between.'],
    },
    {
      id: 'monthsBetween',
      name: ['SELISIH.BULAN', 'MONTHS.BETWEEN'],
      takes: ['dari/from', 'sampai/to'],
      gives: ['Berapa bulan penuh di antaranya.', 'How many whole months lie between.'],
    },
    {
      id: 'workdaysBetween',
      name: ['HARI.KERJA', 'WORKDAYS.BETWEEN'],
      takes: ['dari/from', 'sampai/to', 'hari libur/holidays?', '5 atau 6 hari/5 or 6 days?'],
      gives: [
        'Berapa hari kerja sesudah “dari” sampai “sampai”.',
        'How many workdays after “from” up to “to”.',
      ],
    },
  ],
  data: [
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
  ],
}

function pair(id: string, en: string) {
  return { name: [id, en], takes: ['a/a', 'b/b'] } as const
}

function many(id: string, en: string) {
  return { name: [id, en], takes: ['angka/number…'] } as const
}

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
