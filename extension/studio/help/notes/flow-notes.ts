import type { FieldNote } from '../field-note.ts'

/** Help at the fields of the workflow. */
export const flowNotes = {
  'flow.stage': {
    text: {
      id: 'Satu tahap penilaian: siapa mengerjakan apa, sampai kapan, dan ke mana sesudahnya.',
      en: 'One stage of the appraisal: who does what, until when, and where it goes then.',
    },
    example: {
      id: 'Penilaian oleh diri sendiri, rekan, dan atasan',
      en: 'Rating by self, peers and superior',
    },
    term: 'tahap',
  },
  'flow.stageKind': {
    text: {
      id: 'Tahap bertugas: orang mengerjakan sesuatu. Tahap kalibrasi: hasil menunggu sampai sesi kalibrasi unitnya ditutup dua pihak. Tahap lewat: sistem bekerja sendiri lalu langsung lanjut. Akhir: penilaian selesai.',
      en: 'A stage with tasks: people do something. Calibration: results wait until a calibration of their unit is closed by two people. Passing: the system works and goes on at once. End: the appraisal is over.',
    },
    example: { id: 'Menghitung nilai adalah tahap lewat.', en: 'Reckoning the score is a passing stage.' },
  },
  'flow.code': {
    text: {
      id: 'Nama pendek yang dipakai aturan dan berkas. Mengubahnya ikut mengubah semua yang menyebutnya.',
      en: 'The short name that rules and files use. Changing it changes whatever names it, too.',
    },
    example: { id: 'penilaian-atasan', en: 'superior-rating' },
  },
  'flow.role': {
    text: {
      id: 'Siapa yang mendapat tugas ini. Semua pemegang peran dalam penilaian itu mendapatkannya.',
      en: 'Who gets this task. Everybody who holds the role in that appraisal does.',
    },
    term: 'peran',
  },
  'flow.form': {
    text: { id: 'Formulir yang diisi dalam tugas ini.', en: 'The form that is filled in this task.' },
  },
  'flow.input': {
    text: {
      id: 'Dengan nama apa aturan penilaian membaca jawaban tugas ini. Kosongkan bila jawabannya tidak dinilai.',
      en: 'Under which name the scoring reads the answers of this task. Leave it empty if they are not scored.',
    },
    example: { id: 'superior, self, peers', en: 'superior, self, peers' },
  },
  'flow.quorum': {
    text: {
      id: 'Berapa jawaban yang cukup agar tugas kelompok dianggap selesai. Kosong berarti semuanya.',
      en: 'How many answers are enough for the task of a group. Empty means all of them.',
    },
    example: { id: '3 dari 5 rekan', en: '3 of 5 peers' },
    term: 'kuorum',
  },
  'flow.optional': {
    text: {
      id: 'Tugas yang boleh dikerjakan, tetapi tidak ditunggu.',
      en: 'A task that may be done, but that nobody waits for.',
    },
  },
  'flow.after': {
    text: {
      id: 'Tugas baru terbuka setelah tugas lain di tahap yang sama selesai.',
      en: 'The task opens only once another task of the same stage is done.',
    },
    example: {
      id: 'Persetujuan terbuka setelah usulan dikirim.',
      en: 'Approval opens once the proposal is in.',
    },
  },
  'flow.recuse': {
    text: {
      id: 'Jawaban yang berarti “saya punya benturan kepentingan”. Penilai itu keluar dari perannya, dan jawabannya tidak dihitung.',
      en: 'Answers that mean “I have a conflict of interest”. That rater leaves the role, and nothing they said counts.',
    },
    example: { id: 'jika benturan = "ada"', en: 'if conflict = "yes"' },
    term: 'benturan-kepentingan',
  },
  'flow.deadline': {
    text: {
      id: 'Tahap berakhir pada akhir hari ke-sekian sesudah dimulai, menurut waktu daerah. Hari kerja melewati Sabtu, Minggu, dan hari libur.',
      en: 'The stage ends at the end of the n-th day after it began, by the region’s clock. Working days leave out Saturdays, Sundays and holidays.',
    },
    example: {
      id: '5 hari kerja sejak Senin berakhir Senin berikutnya.',
      en: '5 working days from a Monday end the next Monday.',
    },
    term: 'batas-waktu',
  },
  'flow.reminder': {
    text: {
      id: 'Diingatkan pukul delapan pagi, sekian hari sebelum tenggat. Tanpa peran: semua yang tugasnya belum selesai.',
      en: 'Said at eight in the morning, so many days before the deadline. Without a role: to all whose task is open.',
    },
    example: { id: 'Tiga hari kerja lagi untuk menilai.', en: 'Three working days left to rate.' },
  },
  'flow.escalation': {
    text: {
      id: 'Jalan yang diambil bila tenggat lewat: naik ke atasan berikutnya, lanjut tanpa jawaban, atau berakhir. Setiap tahap bertugas memerlukannya.',
      en: 'The way that is taken when time is up: to the next superior, on without an answer, or to an end. Each stage with tasks needs one.',
    },
    term: 'eskalasi',
  },
  'flow.delegation': {
    text: {
      id: 'Plt atau Plh yang terdaftar di bagian Pegawai mengerjakan tugas pejabatnya tanpa diatur di sini. Peran lain diberikan dengan akibat “Tetapkan orang”.',
      en: 'A stand-in (Plt, Plh) registered under People does the official’s tasks; nothing is set here. Other roles are given by the effect “Assign people”.',
    },
    term: 'pelaksana-tugas',
  },
  'flow.trigger': {
    text: {
      id: 'Kejadian yang membuat penilaian berpindah tahap.',
      en: 'What happens to make the appraisal leave the stage.',
    },
    example: {
      id: 'Tugas dikirim, semua tugas selesai, atau tenggat lewat',
      en: 'A task was submitted, all tasks are done, or the deadline passed',
    },
  },
  'flow.guard': {
    text: {
      id: 'Perpindahan hanya diambil bila syarat ini benar. Dicoba dari atas ke bawah; yang pertama benar yang diambil.',
      en: 'The way is taken only where this holds. Tried from top to bottom; the first that holds is taken.',
    },
    example: { id: 'answers.decision = "approve"', en: 'answers.decision = "approve"' },
    term: 'syarat',
  },
  'flow.effects': {
    text: {
      id: 'Apa yang ikut terjadi: orang diberi tahu, peran ditetapkan, nilai dihitung, hasil dibagikan.',
      en: 'What happens with it: people are told, a role is given, the score is reckoned, the result is shared.',
    },
    term: 'akibat',
  },
  'flow.reopening': {
    text: {
      id: 'Cara penilaian yang sudah selesai dibuka kembali, selalu dengan alasan yang tercatat.',
      en: 'How a finished appraisal is taken up again, always with a reason that is kept.',
    },
  },
} as const satisfies { readonly [field: string]: FieldNote }
