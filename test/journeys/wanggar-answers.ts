import type { JsonObject } from '../../core/json.ts'
import { behaviourIds } from '../../core/scoring/testing/behaviour-ids.ts'

const onTarget = {
  'same-day-services': 80,
  'village-visits': 24,
  'fund-reports': 90,
  'letter-days': 2,
  'data-delay': 5,
}

export const reason = 'Kunjungan ke Kampung Karadiri pada bulan Desember belum ikut dihitung.'

const elements = (level: number, changes: JsonObject = {}): JsonObject => ({
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => [`u${number}`, level])),
  ...changes,
})

const wordsAtTheEnd = {
  observation: 'Sepanjang tahun tetap berangkat ke kampung walaupun cuaca buruk.',
  impact: 'Data dua kampung untuk pertama kali lengkap pada akhir tahun.',
  suggestion: 'Tahun depan pimpin satu tim layanan keliling.',
}

/** Believable answers to Wanggar's forms. */
export const wanggar = {
  analysis: {
    missions: ['pelayanan-dekat', 'data-tertib'],
    gap: 'Distrik belum dapat melayani tiga kampung terjauh pada hari yang sama.',
    people: 'skills',
    skills: 'Pengisian data penduduk tanpa jaringan.',
    means: 'Satu laptop dan ongkos perjalanan tiap bulan.',
    urgency: 'this-year',
  } satisfies JsonObject,
  needs: {
    field: 'kependudukan',
    missions: ['pelayanan-dekat', 'data-tertib'],
    gap: 'Tiga kampung belum punya petugas yang dapat mengisi data penduduk tanpa jaringan.',
    means: 'Satu laptop dan ongkos perjalanan tiap bulan.',
    urgency: 'this-year',
  } satisfies JsonObject,
  plan: {
    contributions: {
      'pelayanan-dekat': 'Membuka layanan keliling di Kampung Wanggar Sari tiap Selasa.',
      'data-tertib': 'Mendampingi dua petugas kampung mengisi data sampai mandiri.',
    },
    learning: 'Cara menenangkan warga yang kecewa di loket.',
  } satisfies JsonObject,
  agree: { decision: 'agree' } satisfies JsonObject,
  survey: (level: number, changes: JsonObject = {}, more: JsonObject = {}): JsonObject => ({
    service: 'Pelayanan administrasi Distrik Wanggar',
    from: '2026-06-01',
    until: '2026-06-20',
    respondents: 100,
    elements: elements(level, changes),
    deviation: 10,
    ...more,
  }),
  progress: {
    done: 'Enam kali layanan keliling di dua kampung; 143 warga terlayani pada hari yang sama.',
    obstacles: 'Jalan ke Karadiri putus dua minggu, dan tidak ada sinyal di sana.',
    attended: true,
    training: 'front-line-service',
    trainedOn: '2026-08-12',
    lesson: 'Menjelaskan syarat dengan gambar sebelum warga mengantre.',
  } satisfies JsonObject,
  feedback: {
    feedback: {
      observation: 'Pada 15 September di Wanggar Sari menjelaskan syarat dengan gambar kepada warga.',
      impact: 'Tidak ada warga yang pulang untuk mengambil berkas lagi hari itu.',
      suggestion: 'Ajarkan cara itu kepada petugas di Karadiri sebelum akhir tahun.',
    },
    help: 'Saya siapkan ongkos perahu.',
  } satisfies JsonObject,
  self: (changes: JsonObject = {}): JsonObject => ({
    realisations: onTarget,
    reply: 'Sudah saya ajarkan kepada satu petugas; yang kedua menunggu jalan terbuka.',
    achievements: 'Warga lanjut usia di dua kampung kini dilayani di rumah mereka.',
    statement: true,
    ...changes,
  }),
  superior: (changes: JsonObject = {}): JsonObject => ({
    realisations: onTarget,
    verified: true,
    behaviours: Object.fromEntries(behaviourIds.map((name) => [name, 3])),
    adaptability: { level: 'meets', event: 'Beralih ke aplikasi kependudukan baru pada bulan Juli.' },
    potential: { belajar: 3, 'memecahkan-masalah': 3, menggerakkan: 2, ketahanan: 3 },
    duties: 'low',
    feedback: wordsAtTheEnd,
    ...changes,
  }),
  policyChange: {
    changes: [{ title: 'Layanan kependudukan daring diwajibkan', field: 'kependudukan', from: '2026-07-01' }],
  } satisfies JsonObject,
  object: { response: 'object', reason } satisfies JsonObject,
  acknowledge: { response: 'acknowledge' } satisfies JsonObject,
}
