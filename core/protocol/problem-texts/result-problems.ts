import type { ProblemTexts } from './model.ts'

/** What follows on results, and how they were rated. */
export const resultProblems = {
  'unknown-follow-up': {
    title: { id: 'Tidak ditemukan', en: 'Not found' },
    detail: {
      id: 'Hal ini tidak ada, sudah tidak berlaku, atau bukan untuk Anda.',
      en: 'This is not there, no longer holds, or is not for you.',
    },
  },
  'follow-up-refused': {
    title: { id: 'Belum dapat disimpan', en: 'It cannot be kept yet' },
    detail: { id: '{why}', en: '{why}' },
  },
  'fairness-waits': {
    title: { id: 'Belum dapat dihitung lagi', en: 'It cannot be worked out again yet' },
    detail: { id: '{why}', en: '{why}' },
  },
  'unknown-calibration': {
    title: { id: 'Sesi kalibrasi tidak ada', en: 'There is no such session' },
    detail: {
      id: 'Sesi atau hasil ini tidak ada. Buka lagi daftar sesi.',
      en: 'This session or result is not there. Open the list of sessions again.',
    },
  },
  'calibration-moved': {
    title: { id: 'Sudah diubah orang lain', en: 'Somebody else has changed it' },
    detail: { id: '{why}', en: '{why}' },
  },
  'calibration-refused': {
    title: { id: 'Tidak dapat dilakukan dalam kalibrasi', en: 'That cannot be done in the calibration' },
    detail: { id: '{name}{why}', en: '{name}{why}' },
  },
} as const satisfies ProblemTexts
