import type { Text } from '../text.ts'

type Pair = readonly [id: string, en: string]

/**
 * The words of each function: `{0}` and `{1}` stand for its parts, `{*}` for all of them as a list, `{+…}` for all of
 * them with words between. By the number of parts where that matters: `round/1`.
 */
const written: { readonly [id: string]: Pair } = {
  and: ['{+ dan }', '{+ and }'],
  or: ['{+ atau }', '{+ or }'],
  '!': ['tidak benar bahwa {0}', 'it is not true that {0}'],
  '!!': ['{0} dianggap benar', '{0} counts as true'],
  isPresent: ['{0} terisi', '{0} is filled in'],
  coalesce: ['yang pertama terisi dari {*}', 'the first that is filled of {*}'],
  '==': ['{0} sama dengan {1}', '{0} is equal to {1}'],
  '!=': ['{0} tidak sama dengan {1}', '{0} is not equal to {1}'],
  '===': ['{0} sama persis dengan {1}', '{0} is exactly {1}'],
  '!==': ['{0} tidak sama persis dengan {1}', '{0} is not exactly {1}'],
  '<': ['{0} kurang dari {1}', '{0} is less than {1}'],
  '<=': ['{0} paling banyak {1}', '{0} is at most {1}'],
  '>': ['{0} lebih dari {1}', '{0} is more than {1}'],
  '>=': ['{0} paling sedikit {1}', '{0} is at least {1}'],
  '</3': ['{1} di antara {0} dan {2}, tanpa batasnya', '{1} is between {0} and {2}, bounds excluded'],
  '<=/3': ['{1} dari {0} sampai {2}', '{1} is from {0} to {2}'],
  in: ['{0} termasuk dalam {1}', '{0} is in {1}'],
  '+': ['{+ ditambah }', '{+ plus }'],
  '+/1': ['angka {0}', 'the number {0}'],
  '-': ['{0} dikurangi {1}', '{0} minus {1}'],
  '-/1': ['kebalikan tanda dari {0}', 'the negative of {0}'],
  '*': ['{+ dikali }', '{+ times }'],
  '*/1': ['angka {0}', 'the number {0}'],
  '/': ['{0} dibagi {1}', '{0} divided by {1}'],
  '%': ['sisa {0} dibagi {1}', 'the remainder of {0} by {1}'],
  safeDiv: [
    '{0} dibagi {1}, atau {2} bila pembaginya nol',
    '{0} divided by {1}, or {2} when the divisor is zero',
  ],
  pct: ['persentase {0} terhadap {1}', '{0} as a percentage of {1}'],
  round: ['{0} yang dibulatkan ke {1} desimal', '{0} rounded to {1} decimals'],
  'round/1': ['{0} yang dibulatkan ke bilangan bulat', '{0} rounded to a whole number'],
  clamp: [
    '{0}, tetapi tidak kurang dari {1} dan tidak lebih dari {2}',
    '{0}, but no less than {1} and no more than {2}',
  ],
  min: ['yang terkecil dari {*}', 'the smallest of {*}'],
  max: ['yang terbesar dari {*}', 'the largest of {*}'],
  sum: ['jumlah dari {*}', 'the sum of {*}'],
  mean: ['rata-rata dari {*}', 'the average of {*}'],
  median: ['nilai tengah dari {*}', 'the median of {*}'],
  'sum-filled': ['jumlah yang terisi dari {*}', 'the sum of those filled in among {*}'],
  'mean-filled': ['rata-rata yang terisi dari {*}', 'the average of those filled in among {*}'],
  'median-filled': ['nilai tengah yang terisi dari {*}', 'the median of those filled in among {*}'],
  wmean: ['rata-rata {0} dengan bobot {1}', 'the average of {0} with the weights {1}'],
  'wmean/1': ['rata-rata berbobot dari {0}', 'the weighted average of {0}'],
  'wmean-filled': [
    'rata-rata yang terisi dari {0} dengan bobot {1}',
    'the average of those filled in among {0} with the weights {1}',
  ],
  'wmean-filled/1': [
    'rata-rata berbobot yang terisi dari {0}',
    'the weighted average of those filled in among {0}',
  ],
  percentileRank: ['peringkat persentil {0} di antara {1}', 'the percentile rank of {0} among {1}'],
  'percentileRank-filled': [
    'peringkat persentil {0} di antara yang terisi dari {1}',
    'the percentile rank of {0} among those filled in of {1}',
  ],
  countWhere: ['banyaknya butir {0} yang memenuhi: {1}', 'how many items of {0} hold to: {1}'],
  filter: ['butir {0} yang memenuhi: {1}', 'the items of {0} that hold to: {1}'],
  map: ['untuk tiap butir {0}: {1}', 'for each item of {0}: {1}'],
  reduce: [
    'hasil berjalan atas {0}: {1}, mulai dari {2}',
    'a running result over {0}: {1}, starting from {2}',
  ],
  'reduce/2': ['hasil berjalan atas {0}: {1}', 'a running result over {0}: {1}'],
  all: ['semua butir {0} memenuhi: {1}', 'every item of {0} holds to: {1}'],
  some: ['ada butir {0} yang memenuhi: {1}', 'an item of {0} holds to: {1}'],
  none: ['tidak ada butir {0} yang memenuhi: {1}', 'no item of {0} holds to: {1}'],
  merge: ['gabungan {*}', '{*} in one list'],
  'merge/0': ['daftar kosong', 'an empty list'],
  band: ['rentang tempat {0} berada menurut {1}', 'the band that {0} lies in by {1}'],
  matrix: ['isi {2} pada baris {0} dan kolom {1}', 'the cell of {2} at row {0} and column {1}'],
  rows: ['untuk tiap baris {0} ({1}): {2}', 'for each row of {0} ({1}): {2}'],
  each: ['untuk tiap baris {0} ({1}): {2}', 'for each row of {0} ({1}): {2}'],
  cat: ['sambungan teks {*}', '{*} joined as a text'],
  'cat/0': ['teks kosong', 'an empty text'],
  substr: [
    'bagian dari {0} mulai dari huruf ke-{1}, sebanyak {2}',
    'the part of {0} from letter {1} on, {2} letters',
  ],
  'substr/2': ['bagian dari {0} mulai dari huruf ke-{1}', 'the part of {0} from letter {1} on'],
  daysBetween: ['jumlah hari dari {0} sampai {1}', 'the days from {0} to {1}'],
  monthsBetween: ['jumlah bulan penuh dari {0} sampai {1}', 'the whole months from {0} to {1}'],
  'workdaysBetween/2': ['jumlah hari kerja dari {0} sampai {1}', 'the workdays from {0} to {1}'],
  'workdaysBetween/3': [
    'jumlah hari kerja dari {0} sampai {1}, tanpa hari libur {2}',
    'the workdays from {0} to {1} without the holidays {2}',
  ],
  workdaysBetween: [
    'jumlah hari kerja dari {0} sampai {1}, tanpa hari libur {2}, {3} hari seminggu',
    'the workdays from {0} to {1} without the holidays {2}, {3} days a week',
  ],
  'var-default': ['{0}, atau {1} bila tidak ada', '{0}, or {1} when absent'],
  missing: ['yang belum terisi dari {*}', 'those not filled in among {*}'],
  missing_some: [
    'yang belum terisi dari {~}, selama yang terisi kurang dari {0}',
    'those not filled in among {~}, while fewer than {0} are',
  ],
  log: ['{0}', '{0}'],
}

/** The words for a function with so many parts: `sentenceWords('round', 1).id` speaks of a whole number. */
export function sentenceWords(id: string, count: number): Text | undefined {
  const key = Object.hasOwn(written, `${id}/${count}`) ? `${id}/${count}` : id
  const found = Object.hasOwn(written, key) ? written[key] : undefined
  return found && { id: found[0], en: found[1] }
}
