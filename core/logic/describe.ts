import { assertNever } from '../result.ts'
import type { Text } from '../text.ts'
import type { Limit } from './budget.ts'
import type { LogicProblem, Want } from './problem.ts'

/**
 * A problem in words, with what would be right: the text of a `missing-number` at `nilai` begins
 * "Angka “nilai” belum ada".
 */
export function describe(problem: LogicProblem): Text {
  switch (problem.kind) {
    case 'unknown-operator': {
      const id = problem.near === null ? '' : ` Mungkin maksudnya “${problem.near}”.`
      const en = problem.near === null ? '' : ` Did you mean “${problem.near}”?`
      return {
        id: `Operator “${problem.op}” tidak dikenal.${id}`,
        en: `The operator “${problem.op}” is unknown.${en}`,
      }
    }
    case 'wrong-arity': {
      const { op, found } = problem
      return {
        id: `“${op}” menerima ${count(problem, 'sampai', 'atau lebih')} argumen, bukan ${found}.`,
        en: `“${op}” takes ${count(problem, 'to', 'or more')} arguments, not ${found}.`,
      }
    }
    case 'no-outer-scope':
      return {
        id: `“${problem.variable}” menunjuk ke luar data. Hapus satu “../”.`,
        en: `“${problem.variable}” leads outside the data. Take one “../” away.`,
      }
    case 'bad-form':
      return {
        id: `“${problem.op}” harus ditulis sebagai ${problem.expected}.`,
        en: `“${problem.op}” must be written as ${problem.expected}.`,
      }
    case 'missing-number': {
      const [id, en] = subject(problem)
      return {
        id: `Angka ${id} belum ada. Isi dahulu, atau tentukan penggantinya dengan “coalesce”.`,
        en: `The number ${en} is missing. Fill it in, or say what replaces it with “coalesce”.`,
      }
    }
    case 'missing-value': {
      const [id, en] = subject(problem)
      const want = wants[problem.want]
      return {
        id: `Nilai ${id} belum ada: perlu ${want.id}.`,
        en: `The value ${en} is missing: it takes ${want.en}.`,
      }
    }
    case 'wrong-type': {
      const [id, en] = subject(problem)
      const want = wants[problem.want]
      const found = types[problem.found] ?? { id: problem.found, en: problem.found }
      return {
        id: `Nilai ${id} harus berupa ${want.id}, bukan ${found.id}.`,
        en: `The value ${en} must be ${want.en}, not ${found.en}.`,
      }
    }
    case 'no-values':
      return {
        id: `Tidak ada satu nilai pun untuk “${problem.op}”.`,
        en: `There is not one value for “${problem.op}”.`,
      }
    case 'unequal-lists':
      return {
        id: `Ada ${problem.values} nilai tetapi ${problem.weights} bobot. Jumlahnya harus sama.`,
        en: `There are ${problem.values} values but ${problem.weights} weights. There must be as many of each.`,
      }
    case 'division-by-zero':
      return {
        id: `“${problem.op}” membagi dengan nol. Pakai “safeDiv” untuk menentukan hasilnya.`,
        en: `“${problem.op}” divides by zero. Use “safeDiv” to say what comes out then.`,
      }
    case 'bad-range':
      return {
        id: `Batas bawah ${problem.low} melebihi batas atas ${problem.high}.`,
        en: `The lower bound ${problem.low} is above the upper bound ${problem.high}.`,
      }
    case 'no-band':
      return {
        id: `Tidak ada rentang yang memuat ${problem.value}.`,
        en: `No band holds ${problem.value}.`,
      }
    case 'no-cell':
      return {
        id: `Matriks tidak punya sel untuk baris “${problem.row}” dan kolom “${problem.column}”.`,
        en: `The matrix has no cell for row “${problem.row}” and column “${problem.column}”.`,
      }
    case 'unknown-variable': {
      const { variable, near } = problem
      return {
        id: `Tidak ada data bernama “${variable}”.${near === null ? '' : ` Mungkin maksudnya “${near}”.`}`,
        en: `There is no data named “${variable}”.${near === null ? '' : ` Did you mean “${near}”?`}`,
      }
    }
    case 'unknown-choice': {
      const { value, near } = problem
      return {
        id: `“${value}” bukan pilihan yang ada.${near === null ? '' : ` Mungkin maksudnya “${near}”.`}`,
        en: `“${value}” is not one of the choices.${near === null ? '' : ` Did you mean “${near}”?`}`,
      }
    }
    case 'unreachable':
      return {
        id: `Argumen ke-${problem.argument + 1} “${problem.op}” tidak pernah terpakai: syarat sebelumnya sudah memutuskan.`,
        en: `Argument ${problem.argument + 1} of “${problem.op}” is never used: what stands before it decides already.`,
      }
    case 'fixed-condition':
      return {
        id: `Syarat “${problem.value}” sama untuk setiap butir. Bandingkan butirnya: @ > 5.`,
        en: `The condition “${problem.value}” is the same for every item. Compare the item: @ > 5.`,
      }
    case 'band-gap':
      return {
        id: `Tidak ada rentang untuk nilai dari ${problem.from} sampai ${problem.to}.`,
        en: `No band holds the values from ${problem.from} to ${problem.to}.`,
      }
    case 'band-overlap':
      return {
        id: `Rentang “${problem.bands[0]}” dan “${problem.bands[1]}” bertumpang tindih mulai ${problem.from}.`,
        en: `The bands “${problem.bands[0]}” and “${problem.bands[1]}” overlap from ${problem.from} on.`,
      }
    case 'weights-total':
      return {
        id: `Jumlah bobot ${problem.total}, seharusnya 100.`,
        en: `The weights total ${problem.total} where 100 is expected.`,
      }
    case 'possible-zero': {
      const [id, en] = subject(problem)
      return {
        id: `Pembagi ${id} mungkin nol. Pakai “safeDiv” untuk menentukan hasilnya.`,
        en: `The divisor ${en} may be zero. Use “safeDiv” to say what comes out then.`,
      }
    }
    case 'heavy':
      return {
        id: `Aturan ini diperkirakan butuh ${problem.steps} langkah, lebih dari ${problem.max}.`,
        en: `This rule is estimated to take ${problem.steps} steps, more than ${problem.max}.`,
      }
    case 'over-budget': {
      const limit = limits[problem.limit]
      return {
        id: `Aturan terlalu berat: ${limit.id} melebihi ${problem.max}.`,
        en: `The rule is too heavy: ${limit.en} is over ${problem.max}.`,
      }
    }
    default:
      return assertNever(problem)
  }
}

function subject({ variable, op, argument }: { variable: string | null; op: string; argument: number }) {
  if (variable !== null && variable !== '') return [`“${variable}”`, `“${variable}”`] as const
  return [`pada argumen ke-${argument + 1} “${op}”`, `in argument ${argument + 1} of “${op}”`] as const
}

function count({ min, max }: { min: number; max: number }, to: string, orMore: string): string {
  if (min === max) return String(min)
  return max === Number.POSITIVE_INFINITY ? `${min} ${orMore}` : `${min} ${to} ${max}`
}

const wants: { readonly [want in Want]: Text } = {
  number: { id: 'angka', en: 'a number' },
  text: { id: 'teks', en: 'a text' },
  list: { id: 'daftar', en: 'a list' },
  date: { id: 'tanggal (TTTT-BB-HH)', en: 'a date (YYYY-MM-DD)' },
  table: { id: 'tabel', en: 'a table' },
  path: { id: 'nama variabel', en: 'the name of a variable' },
  key: { id: 'kunci', en: 'a key' },
  'whole-number': { id: 'bilangan bulat dalam batas', en: 'a whole number within bounds' },
  weight: { id: 'bobot 0 atau lebih', en: 'a weight of 0 or more' },
  option: { id: 'pilihan yang dikenal', en: 'a known option' },
}

const types: { readonly [type: string]: Text } = {
  number: { id: 'angka', en: 'a number' },
  text: { id: 'teks', en: 'a text' },
  list: { id: 'daftar', en: 'a list' },
  object: { id: 'objek', en: 'an object' },
  boolean: { id: 'ya/tidak', en: 'yes or no' },
}

const limits: { readonly [limit in Limit]: Text } = {
  size: { id: 'ukurannya', en: 'its size' },
  depth: { id: 'kedalamannya', en: 'its depth' },
  steps: { id: 'jumlah langkahnya', en: 'its number of steps' },
  array: { id: 'panjang daftarnya', en: 'the length of a list' },
  string: { id: 'panjang teksnya', en: 'the length of a text' },
  digits: { id: 'panjang angkanya dalam bit', en: 'the length of a number in bits' },
}
