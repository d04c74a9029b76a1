import type { ProblemTexts } from './model.ts'

/** Cycles, people, units and the values that are measured. */
export const officeProblems = {
  'cycle-exists': {
    title: { id: 'Periode penilaian sudah dibuka', en: 'The cycle is open already' },
    detail: { id: 'Periode {cycle} sudah ada.', en: 'The cycle {cycle} exists already.' },
  },
  'bad-period': {
    title: { id: 'Periode terbalik', en: 'The period runs backwards' },
    detail: {
      id: 'Tanggal akhir periode mendahului tanggal mulainya.',
      en: 'The period ends before it begins.',
    },
  },
  'unknown-cycle': {
    title: { id: 'Siklus tidak ditemukan', en: 'No such cycle' },
    detail: { id: 'Siklus ini tidak ada di daerah Anda.', en: 'Your region has no such cycle.' },
  },
  'cycle-open': {
    title: { id: 'Siklus masih berjalan', en: 'The cycle is still open' },
    detail: { id: 'Tutup siklusnya dahulu.', en: 'Close the cycle first.' },
  },
  'cycle-closed': {
    title: { id: 'Siklus sudah ditutup', en: 'The cycle is closed' },
    detail: {
      id: 'Tidak ada lagi yang dapat diubah di dalamnya.',
      en: 'Nothing in it can be changed any more.',
    },
  },
  'unknown-import': {
    title: { id: 'Impor tidak ditemukan', en: 'No such import' },
    detail: {
      id: 'Impor ini sudah diterapkan, dibuang, atau lebih lama dari sehari. Mulai lagi dari berkasnya.',
      en: 'This import has been applied, thrown away, or is older than a day. Start again from the file.',
    },
  },
  'import-incomplete': {
    title: { id: 'Baris belum lengkap', en: 'Rows are missing' },
    detail: {
      id: 'Baru {received} dari {rows} baris yang sampai. Kirim lagi sisanya.',
      en: '{received} of {rows} rows have come. Send the others again.',
    },
  },
  'import-faulty': {
    title: { id: 'Masih ada kesalahan', en: 'There are faults' },
    detail: {
      id: '{faults} kesalahan harus dibetulkan dahulu. Tidak ada yang diubah.',
      en: '{faults} faults have to be mended first. Nothing was changed.',
    },
  },
  'import-outdated': {
    title: { id: 'Pratinjau sudah usang', en: 'The preview is out of date' },
    detail: {
      id: 'Data kantor berubah sesudah pratinjau dibuat. Lihat lagi, lalu terapkan.',
      en: 'The office has changed since the preview was made. Look again, then apply.',
    },
  },
  'unknown-staff': {
    title: { id: 'Pegawai tidak ditemukan', en: 'No such person' },
    detail: { id: 'Tidak ada pegawai ini di daerah Anda.', en: 'Your region has no such person.' },
  },
  'unknown-job': {
    title: { id: 'Pekerjaan tidak ditemukan', en: 'No such job' },
    detail: { id: 'Pekerjaan ini tidak ada di daerah Anda.', en: 'Your region has no such job.' },
  },
  'bad-person': {
    title: { id: 'Perubahan ini tidak dapat dicatat', en: 'This change cannot be kept' },
    detail: { id: '{why}', en: '{why}' },
  },
  'bad-unit': {
    title: { id: 'Susunan unit tidak diubah', en: 'The units were not changed' },
    detail: { id: '{why}', en: '{why}' },
  },
  'erasure-asked': {
    title: { id: 'Permintaan Anda sudah diterima', en: 'Your request is there already' },
    detail: {
      id: 'Permintaan penghapusan Anda masih menunggu keputusan pengelola kepegawaian.',
      en: 'Your request to be erased still waits for the answer of human resources.',
    },
  },
  'erasure-in-service': {
    title: { id: 'Orang ini masih bertugas', en: 'This person is in service' },
    detail: {
      id: 'Data pegawai yang masih bertugas wajib disimpan. Tolak permintaannya beserta alasannya, atau catat dahulu bahwa ia sudah keluar.',
      en: 'The office has to keep the record of whoever is in service. Decline with the reason, or note first that they have left.',
    },
  },
  'unknown-erasure': {
    title: { id: 'Permintaan tidak ditemukan', en: 'No such request' },
    detail: {
      id: 'Permintaan penghapusan ini tidak ada, atau sudah dijawab.',
      en: 'There is no such request to be erased, or it has been answered.',
    },
  },
  'unknown-appraisal': {
    title: { id: 'Penilaian tidak ditemukan', en: 'No such appraisal' },
    detail: {
      id: 'Penilaian ini tidak ada di daerah Anda, atau sudah dihapus.',
      en: 'Your region has no such appraisal, or it has been erased.',
    },
  },
  'measurements-faulty': {
    title: { id: 'Nilai belum diterima', en: 'The values were not taken' },
    detail: {
      id: 'Ada {faults} kesalahan. Tidak satu pun nilai disimpan; perbaiki yang disebut, lalu kirim semuanya lagi.',
      en: 'There are {faults} faults. None of the values is kept; correct what is named and send them all again.',
    },
  },
  'unit-needs-refused': {
    title: { id: 'Permintaan kebutuhan unit ditolak', en: 'Not done about the needs of units' },
    detail: { id: '{why}', en: '{why}' },
  },
  'unit-needs-missing': {
    title: { id: 'Kebutuhan unit belum lengkap', en: 'Needs of units are missing' },
    detail: {
      id: 'Siklus belum dapat dibuka: {count} unit belum menulis kebutuhannya untuk periode ini: {units}. Minta pimpinannya mengisi, atau kesampingkan unit itu dengan alasan.',
      en: 'The cycle cannot be opened yet: {count} units have not written down what they need in this period: {units}. Ask their heads to, or set a unit aside with a reason.',
    },
  },
} as const satisfies ProblemTexts
