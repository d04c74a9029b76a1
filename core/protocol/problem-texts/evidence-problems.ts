import type { ProblemTexts } from './model.ts'

/** Files. */
export const evidenceProblems = {
  'unknown-evidence': {
    title: { id: 'Bukti tidak ditemukan', en: 'Unknown evidence' },
    detail: {
      id: 'Berkas ini tidak ada, atau Anda tidak berhak membukanya.',
      en: 'This file does not exist, or is not yours to open.',
    },
  },
  'evidence-coming': {
    title: { id: 'Bukti belum sampai', en: 'The evidence has not arrived' },
    detail: {
      id: 'Berkasnya masih dalam perjalanan dari perangkat pemiliknya. Coba lagi nanti.',
      en: "The file is still on its way from its owner's device. Try again later.",
    },
  },
  'evidence-not-asked': {
    title: { id: 'Tidak ada bukti yang diminta', en: 'No evidence is asked for' },
    detail: {
      id: 'Anda tidak mempunyai tugas terbuka yang meminta berkas pada penilaian ini.',
      en: 'You have no open task in this appraisal that takes files.',
    },
  },
  'evidence-type': {
    title: { id: 'Jenis berkas tidak diterima', en: 'This type of file is not taken' },
    detail: { id: 'Daerah ini menerima {taken}.', en: 'This region takes {taken}.' },
  },
  'evidence-too-large': {
    title: { id: 'Berkas terlalu besar', en: 'The file is too large' },
    detail: { id: 'Paling besar {limit} per berkas.', en: '{limit} a file at most.' },
  },
  'evidence-too-much': {
    title: { id: 'Bukti sudah terlalu banyak', en: 'There is too much evidence' },
    detail: {
      id: 'Paling banyak {files} berkas dan {limit} untuk satu penilaian. Lepaskan yang tidak perlu.',
      en: '{files} files and {limit} an appraisal at most. Take out what is not needed.',
    },
  },
  'other-evidence': {
    title: { id: 'Nomor bukti sudah dipakai', en: 'The id is taken' },
    detail: {
      id: 'Berkas lain dengan nomor ini sudah didaftarkan.',
      en: 'Another file was announced with this id.',
    },
  },
  'bad-part': {
    title: { id: 'Potongan berkas rusak', en: 'A part of the file is damaged' },
    detail: {
      id: 'Potongan ini tidak sama dengan yang dikirim, atau bukan ukurannya. Kirim lagi.',
      en: 'This part is not what was sent, or not of its size. Send it again.',
    },
  },
} as const satisfies ProblemTexts
