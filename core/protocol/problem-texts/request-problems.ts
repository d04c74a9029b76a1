import type { ProblemTexts } from './model.ts'

/** What any request may be answered. */
export const requestProblems = {
  'malformed-body': {
    title: { id: 'Isi permintaan tidak dapat dibaca', en: 'The body cannot be read' },
    detail: { id: 'Isi permintaan bukan JSON yang sah.', en: 'The body is not valid JSON.' },
  },
  'invalid-request': {
    title: { id: 'Permintaan tidak sesuai kontrak', en: 'The request does not follow the contract' },
    detail: {
      id: 'Perbaiki bagian yang disebut pada daftar kesalahan, lalu kirim lagi.',
      en: 'Correct what the list of errors names, then send again.',
    },
  },
  'other-protocol': {
    title: { id: 'Versi aplikasi tidak cocok', en: 'The versions do not match' },
    detail: {
      id: 'Perbarui Timbang, lalu kirim lagi. Isian Anda tetap tersimpan.',
      en: 'Update Timbang, then send again. Your answers are kept.',
    },
  },
  'body-too-large': {
    title: { id: 'Isi permintaan terlalu besar', en: 'The body is too large' },
    detail: { id: 'Batasnya {limit}.', en: 'The limit is {limit}.' },
  },
  'not-found': {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: { id: 'Tidak ada apa pun di alamat ini.', en: 'There is nothing at this address.' },
  },
  'method-not-allowed': {
    title: { id: 'Cara meminta tidak didukung', en: 'The method is not supported' },
    detail: { id: 'Alamat ini menerima {allowed}.', en: 'This address takes {allowed}.' },
  },
  'unknown-region': {
    title: { id: 'Daerah tidak dikenal', en: 'Unknown region' },
    detail: { id: 'Daerah {region} belum disiapkan.', en: 'The region {region} has not been set up.' },
  },
  'wrong-region': {
    title: { id: 'Bukan daerah Anda', en: 'Not your region' },
    detail: { id: 'Akun Anda terdaftar di daerah lain.', en: 'Your account belongs to another region.' },
  },
  'not-allowed': {
    title: { id: 'Anda tidak berwenang', en: 'You are not allowed to do this' },
    detail: {
      id: 'Tindakan ini hanya untuk {role}.',
      en: 'Only {role} may do this.',
    },
  },
  'too-many-requests': {
    title: { id: 'Terlalu banyak permintaan', en: 'Too many requests' },
    detail: {
      id: 'Server ini menerima terlalu banyak permintaan dari Anda. Coba lagi setelah {seconds} detik.',
      en: 'This server has had too many requests from you. Try again after {seconds} seconds.',
    },
  },
  'other-mutation': {
    title: { id: 'Nomor kiriman sudah dipakai', en: 'The id is taken' },
    detail: {
      id: 'Kiriman lain dengan nomor ini sudah diterima, dan isinya berbeda.',
      en: 'Another mutation with this id was applied, and its content differs.',
    },
  },
  internal: {
    title: { id: 'Terjadi gangguan di server', en: 'Something went wrong in the server' },
    detail: {
      id: 'Gangguan sudah dicatat. Coba lagi nanti; isian Anda tetap tersimpan.',
      en: 'It has been recorded. Try again later; your answers are kept.',
    },
  },
} as const satisfies ProblemTexts
