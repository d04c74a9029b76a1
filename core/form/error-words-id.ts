import { own } from '../json.ts'
import type { ErrorWords } from './error-words.ts'

const types: { readonly [type: string]: string } = {
  string: 'teks',
  number: 'angka',
  integer: 'angka bulat',
  boolean: 'ya atau tidak',
  null: 'kosong',
  array: 'daftar',
  object: 'sekumpulan isian',
}

const counted = { items: 'butir', entries: 'isian' }

const comparisons: { readonly [comparison: string]: (limit: string) => string } = {
  '>=': (limit) => `${limit} atau lebih`,
  '<=': (limit) => `paling tinggi ${limit}`,
  '>': (limit) => `lebih dari ${limit}`,
  '<': (limit) => `kurang dari ${limit}`,
}

/** What is wrong with an answer, in Indonesian. */
export const errorWordsId: ErrorWords = {
  language: 'id',
  check: (label) => `Periksa kembali isian “${label}”.`,
  fill: (label) => `Isi “${label}”.`,
  chooseOne: (label) => `Pilih salah satu untuk “${label}”.`,
  range: (label, from, to) => `Isi “${label}” dengan angka ${from} sampai ${to}.`,
  bounded: (label, comparison, limit) =>
    `Isi “${label}” dengan angka ${comparisons[comparison]?.(limit) ?? limit}.`,
  whole: (label) => `Isi “${label}” dengan angka bulat.`,
  places: (label, count) => `Isi “${label}” dengan paling banyak ${count} angka di belakang koma.`,
  multiple: (label, unit) => `Isi “${label}” dengan kelipatan ${unit}.`,
  typed: (label, names) =>
    `Isi “${label}” dengan ${names.map((name) => own(types, name) ?? name).join(' atau ')}.`,
  lengths: (label, from, to) => `Tulis “${label}” dengan ${from} sampai ${to} karakter.`,
  shortest: (label, limit) => `Tulis “${label}” dengan ${limit} karakter atau lebih.`,
  longest: (label, limit) => `Tulis “${label}” dengan paling banyak ${limit} karakter.`,
  least: (label, limit, what) => `Isi “${label}” dengan ${limit} ${counted[what]} atau lebih.`,
  most: (label, limit, what) => `Isi “${label}” dengan paling banyak ${limit} ${counted[what]}.`,
  option: (label) => `Pilih salah satu pilihan yang ada untuk “${label}”.`,
  options: (label, values) => `Pilih salah satu untuk “${label}”: ${values.join(', ')}.`,
  unasked: (name) => `Hapus “${name}”: formulir ini tidak memintanya.`,
  tooMuch: 'Isian ini terlalu besar untuk diperiksa. Kurangi isinya.',
  pattern: (label) => `Tulis “${label}” dalam bentuk yang diminta.`,
  format: (label, format = 'bentuk yang diminta') => `Isi “${label}” dengan ${format}.`,
  formats: {
    date: 'tanggal yang ada di kalender',
    time: 'waktu, misalnya 08:30',
    'date-time': 'tanggal dan waktu',
    duration: 'lama waktu, misalnya P1Y6M',
    nip: 'NIP 18 angka tanpa spasi',
  },
  tick: (label) => `Centang “${label}” untuk melanjutkan.`,
  exactly: (label, value) => `Isi “${label}” dengan ${value}.`,
  alike: (label, first, second) =>
    `Ubah salah satu: butir ke-${first} dan ke-${second} dari “${label}” sama.`,
  file: {
    type: (label, name, taken) => `Ganti “${name}”: “${label}” menerima ${taken}.`,
    size: (name, limit, size) => `Perkecil “${name}”: paling besar ${limit}, sedangkan berkas ini ${size}.`,
    twice: (name) => `Lepaskan “${name}” satu kali: berkas ini dua kali ada.`,
    again: (label) => `Lampirkan “${label}” lagi.`,
  },
  rare: null,
}
