import type { FieldNote } from '../field-note.ts'

/** Help at the fields of a pack as a whole, and of publishing and sharing it. */
export const packNotes = {
  'pack.base': {
    text: {
      id: 'Paket yang menjadi dasar. Semua yang tidak diubah daerah mengikuti dasar ini, juga setelah diperbarui.',
      en: 'The pack it is built on. Whatever the region does not change follows it, also after an update.',
    },
    example: { id: 'nasional@1', en: 'nasional@1' },
    term: 'lapis',
  },
  'pack.version': {
    text: {
      id: 'Naik satu setiap kali terbit. Penilaian yang berjalan tetap memakai versi saat dibuka.',
      en: 'One more with each publication. Appraisals under way keep the version they were opened with.',
    },
    term: 'versi',
  },
  'pack.anonymityK': {
    text: {
      id: 'Jawaban kelompok baru dibaca bila sekurangnya sekian orang menjawab, supaya tidak ada yang dapat ditebak.',
      en: 'Answers of a group are read only from so many on, so that nobody can be guessed.',
    },
    example: { id: '3', en: '3' },
    term: 'anonim',
  },
  'pack.proposals': {
    text: {
      id: 'Bila syarat ini terpenuhi, usulannya muncul di samping hasil dan menunggu keputusan. Tahun terbaru dihitung lebih dahulu.',
      en: 'Where this holds, the proposal stands beside the result and waits for a decision. The newest year comes first.',
    },
    example: {
      id: 'Predikat “Sangat Baik” tahun ini dan setahun sebelumnya',
      en: 'The predicate “Very good” this year and the year before',
    },
  },
  'publish.reason': {
    text: {
      id: 'Apa yang berubah dan mengapa, untuk pegawai yang akan membacanya.',
      en: 'What changes and why, for the employees who will read it.',
    },
    example: {
      id: 'Waktu sanggah menjadi 14 hari, sesuai keputusan rapat 3 Maret.',
      en: 'Time to object becomes 14 days, as decided on 3 March.',
    },
  },
  'publish.drafts': {
    text: {
      id: 'Isian yang sedang dikerjakan pegawai dibawa ke versi baru. Yang tidak punya tempat lagi disimpan dan diperlihatkan, tidak dihapus.',
      en: 'Drafts that employees are filling are carried to the new version. What has no place any more is kept and shown, never deleted.',
    },
  },
  'share.file': {
    text: {
      id: 'Satu berkas berisi seluruh paket, bertanda tangan. Daerah lain dapat membukanya dan melanjutkan dari sana.',
      en: 'One signed file with the whole pack. Another region can open it and go on from there.',
    },
    term: 'pack',
  },
} as const satisfies { readonly [field: string]: FieldNote }
