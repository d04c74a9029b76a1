import type { FunctionRow } from './function-row.ts'

/** Reckoning with numbers. */
export const arithmeticRows: readonly FunctionRow[] = [
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
]

function many(id: string, en: string) {
  return { name: [id, en], takes: ['angka/number…'] } as const
}
