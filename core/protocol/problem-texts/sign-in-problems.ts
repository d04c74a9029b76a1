import type { ProblemTexts } from './model.ts'

/** Coming in, and the devices that one comes in by. */
export const signInProblems = {
  'not-signed-in': {
    title: { id: 'Anda belum masuk', en: 'You are not signed in' },
    detail: {
      id: 'Sesi tidak ada, sudah berakhir, atau bukan milik perangkat ini. Masuk lagi; isian Anda tetap tersimpan.',
      en: 'The session is missing, over, or not of this device. Sign in again; your answers are kept.',
    },
  },
  'bad-code': {
    title: { id: 'Kode aktivasi tidak berlaku', en: 'The activation code is not valid' },
    detail: {
      id: 'Kode salah, sudah dipakai, atau kedaluwarsa. Mintalah kode baru kepada pengelola kepegawaian.',
      en: 'The code is wrong, used, or out of date. Ask human resources for a new one.',
    },
  },
  'bad-sign-in': {
    title: { id: 'Masuk tidak berhasil', en: 'Signing in did not succeed' },
    detail: {
      id: 'Jawaban penyedia identitas tidak dapat dipakai, sudah dipakai, atau terlalu lama. Mulailah lagi.',
      en: 'The identity provider’s answer cannot be used, was used before, or took too long. Begin again.',
    },
  },
  'not-registered': {
    title: { id: 'Akun Anda tidak terhubung di sini', en: 'Your account is not connected here' },
    detail: {
      id: 'Akun ini sah, tetapi tidak dapat dipakai di daerah ini. Periksa daerah yang dipilih, atau mintalah bantuan pengelola kepegawaian.',
      en: 'The account is genuine, but cannot be used in this region. Check the region that you chose, or ask human resources for help.',
    },
  },
  'no-provider': {
    title: { id: 'Daerah ini masuk dengan kode', en: 'This region signs in by code' },
    detail: {
      id: 'Daerah ini tidak memakai penyedia identitas. Masuklah dengan kode aktivasi.',
      en: 'This region has no identity provider. Sign in with an activation code.',
    },
  },
  'codes-off': {
    title: { id: 'Kode aktivasi tidak dipakai di daerah ini', en: 'This region takes no activation codes' },
    detail: { id: 'Masuklah dengan {provider}.', en: 'Sign in with {provider}.' },
  },
  'provider-silent': {
    title: { id: 'Penyedia identitas tidak menjawab', en: 'The identity provider does not answer' },
    detail: { id: 'Coba lagi sebentar lagi.', en: 'Try again in a moment.' },
  },
  'bad-provider': {
    title: { id: 'Penyedia identitas tidak dapat dipakai', en: 'The identity provider cannot be used' },
    detail: { id: 'Penyebabnya: {problem}', en: 'What is wrong: {problem}' },
  },
  'too-many-tries': {
    title: { id: 'Terlalu banyak percobaan', en: 'Too many tries' },
    detail: { id: 'Coba lagi setelah {until}.', en: 'Try again after {until}.' },
  },
  'unknown-device': {
    title: { id: 'Perangkat tidak ditemukan', en: 'Unknown device' },
    detail: {
      id: 'Perangkat ini tidak ada, atau bukan milik Anda.',
      en: 'There is no such device, or it is not yours.',
    },
  },
  'too-many-devices': {
    title: { id: 'Perangkat sudah terlalu banyak', en: 'There are too many devices' },
    detail: {
      id: 'Anda sudah masuk di {most} perangkat. Keluarkan yang tidak dipakai lagi.',
      en: 'You are signed in at {most} devices. Remove those that you no longer use.',
    },
  },
} as const satisfies ProblemTexts
