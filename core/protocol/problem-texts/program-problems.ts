import type { ProblemTexts } from './model.ts'

/** Keys of programs, and receivers of events. */
export const programProblems = {
  'bad-api-key': {
    title: { id: 'Kunci API tidak berlaku', en: 'The API key is not valid' },
    detail: {
      id: 'Kirim kunci daerah ini di kepala permintaan: Authorization: Bearer timbang_….',
      en: 'Send a key of this region in the header: Authorization: Bearer timbang_….',
    },
  },
  'api-key-over': {
    title: { id: 'Kunci API sudah berakhir', en: 'The API key is over' },
    detail: {
      id: 'Kunci ini dicabut atau lewat tanggalnya. Mintalah kunci baru kepada pengelola kepegawaian.',
      en: 'This key was taken back or is past its last day. Ask human resources for a new one.',
    },
  },
  'no-scope': {
    title: { id: 'Kunci API tidak mencakup permintaan ini', en: 'The API key does not go this far' },
    detail: {
      id: 'Mintalah kunci dengan cakupan yang sesuai kepada pengelola kepegawaian.',
      en: 'Ask human resources for a key whose scope has this in it.',
    },
  },
  'unknown-api-key': {
    title: { id: 'Kunci API tidak ditemukan', en: 'There is no such API key' },
    detail: { id: 'Muat ulang daftarnya.', en: 'Load the list again.' },
  },
  'bad-key-date': {
    title: { id: 'Tanggal akhir kunci tidak dapat dipakai', en: 'The last day of the key cannot be that' },
    detail: {
      id: 'Pilih tanggal mulai hari ini sampai dua tahun lagi.',
      en: 'Choose a day between today and two years from now.',
    },
  },
  'too-many-keys': {
    title: { id: 'Kunci API terlalu banyak', en: 'There are too many API keys' },
    detail: {
      id: 'Paling banyak {most} kunci berlaku bersamaan. Cabut yang tidak dipakai.',
      en: 'At most {most} keys count at once. Take back what is not used.',
    },
  },
  'unknown-webhook': {
    title: { id: 'Penerima peristiwa tidak ditemukan', en: 'There is no such receiver of events' },
    detail: { id: 'Muat ulang daftarnya.', en: 'Load the list again.' },
  },
  'bad-webhook-address': {
    title: { id: 'Alamat penerima tidak dapat dipakai', en: 'The address of the receiver cannot be used' },
    detail: {
      id: 'Pakai alamat https dengan nama host lengkap, misalnya https://simpeg.kotabumi.go.id/timbang: bukan angka IP, bukan localhost, tanpa nama pengguna atau kata sandi.',
      en: 'Give an https address with a full host name, such as https://simpeg.kotabumi.go.id/timbang: no IP number, not localhost, without user name or password.',
    },
  },
  'too-many-webhooks': {
    title: { id: 'Penerima peristiwa terlalu banyak', en: 'There are too many receivers of events' },
    detail: {
      id: 'Paling banyak {most} penerima. Hapus yang tidak dipakai.',
      en: 'There can be {most} at most. Remove what is not used.',
    },
  },
  'webhook-paused': {
    title: { id: 'Pengiriman ke penerima ini dijeda', en: 'Nothing is sent to this receiver now' },
    detail: {
      id: 'Lanjutkan pengirimannya dahulu; yang menunggu ikut terkirim.',
      en: 'Let it go on first; what waits is sent as well.',
    },
  },
} as const satisfies ProblemTexts
