import type { ProblemTexts } from './model.ts'

/** Surveys, and the invitations to them. */
export const surveyProblems = {
  'unknown-survey': {
    title: { id: 'Survei tidak ditemukan', en: 'There is no such survey' },
    detail: {
      id: 'Periksa tautan atau kode QR-nya; mungkin terpotong.',
      en: 'Check the link or the QR code; it may have been cut off.',
    },
  },
  'other-survey': {
    title: { id: 'Survei ini sudah memakai formulir lain', en: 'This survey asks with another form' },
    detail: {
      id: 'Muat ulang halaman survei; untuk formulir lain, buatlah survei baru.',
      en: 'Load the page of the survey again; for another form, plan a new survey.',
    },
  },
  'unknown-form': {
    title: { id: 'Formulir tidak ada', en: 'There is no such form' },
    detail: {
      id: 'Paket daerah ini tidak memuat formulir {form}.',
      en: 'The pack of this region has no form {form}.',
    },
  },
  'survey-early': {
    title: { id: 'Survei belum dibuka', en: 'The survey is not open yet' },
    detail: { id: 'Kembalilah setelah survei dibuka.', en: 'Come back once it has opened.' },
  },
  'survey-over': {
    title: { id: 'Survei sudah ditutup', en: 'The survey is over' },
    detail: { id: 'Jawaban tidak lagi diterima.', en: 'No more answers are taken.' },
  },
  'token-needed': {
    title: { id: 'Tautan ini memerlukan kode undangan', en: 'This link needs an invitation' },
    detail: {
      id: 'Survei ini hanya untuk peserta. Bukalah tautan atau kode QR pada undangan Anda secara utuh.',
      en: 'This survey is for participants alone. Open the whole link or QR code of your invitation.',
    },
  },
  'token-used': {
    title: { id: 'Undangan ini sudah dipakai', en: 'This invitation has been used' },
    detail: {
      id: 'Setiap undangan berlaku untuk satu jawaban, dan jawaban itu sudah diterima.',
      en: 'Each invitation is good for one answer, and that answer has been received.',
    },
  },
} as const satisfies ProblemTexts
