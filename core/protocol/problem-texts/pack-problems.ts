import type { ProblemTexts } from './model.ts'

/** Versions of the pack, who agrees to them, and comments. */
export const packProblems = {
  'bad-pack': {
    title: { id: 'Paket daerah bermasalah', en: 'The region pack has faults' },
    detail: { id: '{problems}', en: '{problems}' },
  },
  'other-pack': {
    title: { id: 'Bukan paket daerah ini', en: 'Not the pack of this region' },
    detail: {
      id: 'Paket daerah ini bernama “{pack}”. Ubah nama pengenal paket Anda menjadi itu.',
      en: 'The pack of this region is called “{pack}”. Give yours that id.',
    },
  },
  'unknown-version': {
    title: { id: 'Versi tidak ditemukan', en: 'Unknown version' },
    detail: { id: 'Di sini tidak ada {pack}.', en: 'There is no {pack} here.' },
  },
  'version-without-file': {
    title: {
      id: 'Versi ini tidak dapat disimpan sebagai berkas',
      en: 'This version can’t be saved as a file',
    },
    detail: {
      id: '{pack} belum terbit, atau dokumennya tidak ada di sini. Pilih versi yang sudah terbit.',
      en: '{pack} is not published, or its documents are not kept here. Choose a published version.',
    },
  },
  'version-taken': {
    title: { id: 'Nomor versi sudah dipakai', en: 'The version number is taken' },
    detail: { id: 'Versi berikutnya bernomor {next}.', en: 'The next version is number {next}.' },
  },
  'pack-moved-on': {
    title: { id: 'Paket sudah berubah', en: 'The pack has moved on' },
    detail: {
      id: 'Yang berlaku kini {pack}. Bandingkan dengan pekerjaan Anda, lalu ajukan lagi di atasnya.',
      en: 'What is in use now is {pack}. Compare it with your work, then hand yours in on top of it.',
    },
  },
  'already-there': {
    title: { id: 'Siklus sudah memakai versi ini', en: 'The cycle goes by this version already' },
    detail: { id: 'Siklus ini sudah memakai {pack}.', en: 'The cycle goes by {pack} already.' },
  },
  'not-proposed': {
    title: { id: 'Tidak sedang diusulkan', en: 'It is not proposed' },
    detail: {
      id: '{pack} sudah diputuskan. Muat ulang untuk melihat keputusannya.',
      en: '{pack} has been decided. Reload to see how.',
    },
  },
  'second-approver': {
    title: { id: 'Orang lain yang menyetujui', en: 'Somebody else has to agree' },
    detail: {
      id: 'Anda yang mengusulkannya. Di daerah ini versi baru perlu disetujui pengelola kepegawaian lain.',
      en: 'You proposed it. In this region somebody else of human resources has to agree to a new version.',
    },
  },
  'not-proposer': {
    title: { id: 'Bukan usulan Anda', en: 'Not your proposal' },
    detail: {
      id: 'Hanya pengusulnya yang dapat menarik kembali. Anda dapat menolaknya dengan alasan.',
      en: 'Only who proposed it can take it back. You can reject it, with a reason.',
    },
  },
  'no-why': {
    title: { id: 'Alasan belum diisi', en: 'There is no reason' },
    detail: {
      id: 'Tulis mengapa versi ini ditolak; pengusul membacanya.',
      en: 'Write why this version is rejected; whoever proposed it reads that.',
    },
  },
  'comments-open': {
    title: { id: 'Masa tanggapan belum berakhir', en: 'Staff may still comment' },
    detail: {
      id: 'Pegawai dapat menanggapi sampai {until}. Terbitkan sesudahnya.',
      en: 'Staff may comment until {until}. Publish after that.',
    },
  },
  'comments-missing': {
    title: { id: 'Pegawai belum diminta menanggapi', en: 'Staff have not been heard' },
    detail: {
      id: 'Buka masa tanggapan paling singkat {days} hari sebelum menerbitkan.',
      en: 'Open it for comments for at least {days} days before publishing.',
    },
  },
  'comments-short': {
    title: { id: 'Masa tanggapan terlalu singkat', en: 'The time for comments is too short' },
    detail: {
      id: 'Tanggal akhirnya harus hari ini atau sesudahnya, dan paling singkat {days} hari sejak dibuka.',
      en: 'It has to end today or later, and no sooner than {days} days after it was opened.',
    },
  },
  'comments-unanswered': {
    title: { id: 'Masih ada tanggapan tanpa jawaban', en: 'There are comments without an answer' },
    detail: {
      id: '{count} tanggapan belum dijawab. Jawab dahulu, lalu terbitkan.',
      en: 'Comments without an answer: {count}. Answer them first, then publish.',
    },
  },
  'comments-closed': {
    title: { id: 'Masa tanggapan tidak terbuka', en: 'It is not open for comments' },
    detail: {
      id: 'Tanggapan untuk {pack} tidak diterima saat ini. Tulisan Anda tetap tersimpan di perangkat ini.',
      en: 'No comments on {pack} are taken at this time. What you wrote is kept on this device.',
    },
  },
  'comments-enough': {
    title: { id: 'Tanggapan Anda sudah banyak', en: 'You have commented a lot' },
    detail: {
      id: 'Paling banyak {most} tanggapan per orang untuk satu versi.',
      en: '{most} comments a person for one version at most.',
    },
  },
  'comment-answered': {
    title: { id: 'Tanggapan ini sudah dijawab', en: 'This comment has been answered' },
    detail: {
      id: 'Rekan Anda lebih dahulu menjawabnya. Jawabannya tetap berlaku, dan tulisan Anda tetap tersimpan di perangkat ini.',
      en: 'A colleague answered it first. That answer stands, and what you wrote is kept on this device.',
    },
  },
  'unknown-comment': {
    title: { id: 'Tanggapan tidak ditemukan', en: 'Unknown comment' },
    detail: { id: 'Tanggapan ini tidak ada.', en: 'There is no such comment.' },
  },
} as const satisfies ProblemTexts
