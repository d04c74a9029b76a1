import type { ProblemTexts } from './model.ts'

/** What the rules of an appraisal refuse, and why one cannot begin. */
export const caseProblems = {
  'invalid-answers': {
    title: { id: 'Ada isian yang perlu diperbaiki', en: 'Some answers need correcting' },
    detail: {
      id: '{count} isian perlu diperbaiki. Draf Anda tetap tersimpan.',
      en: 'Answers to correct: {count}. Your draft is kept.',
    },
  },
  'unknown-task': {
    title: { id: 'Tugas tidak ditemukan', en: 'Unknown task' },
    detail: { id: 'Penilaian ini tidak memuat tugas {task}.', en: 'This appraisal has no task {task}.' },
  },
  'not-yours': {
    title: { id: 'Bukan tugas Anda', en: 'Not your task' },
    detail: {
      id: 'Tugas ini tidak ada, atau diberikan kepada orang lain.',
      en: "This task does not exist, or is somebody else's.",
    },
  },
  'task-closed': {
    title: { id: 'Tugas sudah ditutup', en: 'The task is closed' },
    detail: {
      id: 'Tugas ini {status}. Draf Anda tetap tersimpan.',
      en: 'This task is {status}. Your draft is kept.',
    },
  },
  'wrong-form': {
    title: { id: 'Formulir sudah diperbarui', en: 'The form has a newer version' },
    detail: {
      id: 'Tugas ini diisi dengan formulir {form} versi {version}. Muat ulang, periksa isian Anda, lalu kirim lagi.',
      en: 'This task is filled with version {version} of the form {form}. Reload, check your answers, send again.',
    },
  },
  'no-transition': {
    title: { id: 'Langkah ini tidak mungkin sekarang', en: 'This step is not possible now' },
    detail: {
      id: 'Pada tahap “{state}” isian ini tidak membawa penilaian ke mana pun. Periksa pilihan Anda.',
      en: 'At “{state}” these answers lead nowhere. Check what you chose.',
    },
  },
  'also-rates': {
    title: {
      id: 'Anda juga menilai pegawai ini sebagai rekan',
      en: 'You also rate this person as a peer',
    },
    detail: {
      id: 'Karena itu Anda tidak dapat menilai atau memutus pada tahap “{state}”. Nyatakan bahwa Anda punya benturan kepentingan atau berhalangan, lalu kirim lagi: orang lain akan ditunjuk, dan sebabnya tidak diberitahukan kepada siapa pun.',
      en: 'So you cannot rate or decide at “{state}”. Say that you have a conflict of interest or cannot do it, and send again: somebody else will be named, and nobody is told why.',
    },
  },
  'not-due': {
    title: { id: 'Batas waktu belum lewat', en: 'The deadline has not passed' },
    detail: { id: 'Tahap “{state}” masih berjalan.', en: '“{state}” is still under way.' },
  },
  'self-assignment': {
    title: { id: 'Tidak boleh menilai diri sendiri', en: 'Nobody rates themself' },
    detail: {
      id: 'Pegawai yang dinilai tidak dapat menjadi “{role}” dalam penilaiannya sendiri.',
      en: 'The person appraised cannot be “{role}” in their own appraisal.',
    },
  },
  'unknown-person': {
    title: { id: 'Orang tidak dikenal', en: 'Unknown person' },
    detail: {
      id: '{person} tidak terdaftar di kantor ini, sehingga tidak dapat menjadi “{role}”.',
      en: '{person} is not in this office and cannot be “{role}”.',
    },
  },
  'too-many-steps': {
    title: { id: 'Alur kerja berputar', en: 'The workflow runs in a circle' },
    detail: {
      id: 'Alur kerja tidak berhenti di tahap “{state}”. Beri tahu pengelola kepegawaian.',
      en: 'The workflow does not come to rest at “{state}”. Tell human resources.',
    },
  },
  'bad-rule': {
    title: { id: 'Aturan bermasalah', en: 'A rule has a fault' },
    detail: {
      id: 'Aturan di {where} tidak memberi jawaban: {problem}. Beri tahu pengelola kepegawaian.',
      en: 'The rule at {where} gives no answer: {problem}. Tell human resources.',
    },
  },
  'not-your-role': {
    title: { id: 'Bukan wewenang Anda', en: 'Not yours to do' },
    detail: {
      id: 'Hanya “{role}” yang dapat melakukannya, dan tidak untuk dirinya sendiri.',
      en: 'Only “{role}” may do this, and not for themself.',
    },
  },
  'second-person': {
    title: { id: 'Orang lain yang menyetujui', en: 'Somebody else has to agree' },
    detail: {
      id: 'Anda sudah mengusulkannya. Di daerah ini pembukaan kembali perlu disetujui pengelola kepegawaian lain.',
      en: 'You have asked for it already. In this region somebody else of human resources has to agree.',
    },
  },
  'no-reason': {
    title: { id: 'Alasan belum diisi', en: 'There is no reason' },
    detail: {
      id: 'Tulis alasannya; alasan ini tersimpan dan terbaca oleh pegawai yang dinilai.',
      en: 'Write the reason; it is kept, and the person appraised can read it.',
    },
  },
  'criteria-unread': {
    title: { id: 'Kriteria belum dibaca', en: 'The criteria have not been read' },
    detail: {
      id: 'Baca kriteria penilaian ({pack}) dan nyatakan sudah membacanya, lalu kirim lagi. Isian Anda tetap tersimpan.',
      en: 'Read the criteria ({pack}) and say that you have, then send again. Your answers are kept.',
    },
  },
  'other-criteria': {
    title: { id: 'Kriteria ini tidak berlaku', en: 'These are not the criteria' },
    detail: {
      id: 'Naskah yang Anda baca bukan kriteria {pack} yang diterbitkan kantor ini. Sinkronkan, lalu baca lagi.',
      en: 'What you read is not the text of {pack} that this office published. Sync, then read again.',
    },
  },
  'no-such-person': {
    title: { id: 'Pegawai tidak ditemukan', en: 'Unknown person' },
    detail: { id: '{person} tidak terdaftar di kantor ini.', en: '{person} is not in this office.' },
  },
  'has-not-read': {
    title: { id: 'Belum membaca kriteria', en: 'Has not read the criteria' },
    detail: {
      id: '{person} belum menyatakan membaca kriteria. Ingatkan, atau buka siklus tanpa yang bersangkutan dahulu.',
      en: '{person} has not said that they read the criteria. Remind them, or open the cycle without them for now.',
    },
  },
  'not-appraised': {
    title: { id: 'Tidak dinilai di kantor ini', en: 'Not appraised in this office' },
    detail: {
      id: '{person} hanya menilai dan tidak dinilai di kantor ini.',
      en: '{person} only rates and is not appraised in this office.',
    },
  },
  'no-superior': {
    title: { id: 'Atasan langsung belum ada', en: 'There is no direct superior' },
    detail: {
      id: 'Lengkapi atasan langsung {person} pada daftar pegawai.',
      en: 'Enter the direct superior of {person} in the list of staff.',
    },
  },
  'no-reviewer': {
    title: { id: 'Atasan pejabat penilai belum ada', en: "There is no superior's superior" },
    detail: {
      id: 'Lengkapi atasan dari {superior}, sebab dialah yang memutus keberatan {person}.',
      en: 'Enter the superior of {superior}, who decides objections of {person}.',
    },
  },
} as const satisfies ProblemTexts
