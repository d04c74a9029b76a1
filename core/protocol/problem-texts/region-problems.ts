import type { ProblemTexts } from './model.ts'

/** What the operator does with a region. */
export const regionProblems = {
  'region-suspended': {
    title: { id: 'Daerah ini sedang dihentikan sementara', en: 'This region is suspended for now' },
    detail: {
      id: 'Operator sedang merawat data daerah ini. Isian Anda tetap di perangkat dan terkirim sendiri setelah dibuka lagi.',
      en: 'The operator is looking after this region’s data. What you fill in stays on your device and is sent once it goes on.',
    },
  },
  'storage-full': {
    title: { id: 'Ruang simpan peladen penuh', en: 'The server has no room left' },
    detail: {
      id: 'Isian Anda tetap di perangkat dan terkirim sendiri setelah ada ruang. Operator perlu melapangkan disk.',
      en: 'What you fill in stays on your device and is sent once there is room. The operator has to make room on the disk.',
    },
  },
  'region-running': {
    title: { id: 'Daerah ini sedang berjalan', en: 'This region is running' },
    detail: { id: 'Hentikan sementara daerah ini dahulu.', en: 'Suspend the region first.' },
  },
  'region-exists': {
    title: { id: 'Daerah ini sudah ada', en: 'This region is there already' },
    detail: {
      id: 'Pemulihan hanya ke daerah yang kosong. Hapus daerah ini dahulu, atau pilih peladen lain.',
      en: 'A restore goes into an empty region only. Erase this one first, or take another server.',
    },
  },
  'person-busy': {
    title: { id: 'Masih ada tugas yang terbuka', en: 'Something of theirs is still open' },
    detail: {
      id: 'Penilaian orang ini, atau tugasnya pada penilaian orang lain, belum selesai.',
      en: 'An appraisal of this person, or their task in another’s, is not over.',
    },
  },
  'bad-export': {
    title: { id: 'Berkas ekspor tidak cocok', en: 'The export does not fit' },
    detail: {
      id: 'Tidak cocok di: {problem}. Tidak ada yang diubah.',
      en: 'Does not fit at: {problem}. Nothing was changed.',
    },
  },
} as const satisfies ProblemTexts
