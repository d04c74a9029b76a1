import type { FieldNote } from '../field-note.ts'

/** Help at the fields of forms. */
export const formNotes = {
  'form.title': {
    text: {
      id: 'Nama formulir seperti yang dibaca pengisinya.',
      en: 'The name of the form as whoever fills it reads it.',
    },
    example: { id: 'Penilaian diri', en: 'Self-assessment' },
  },
  'form.label': {
    text: {
      id: 'Pertanyaannya, sesingkat mungkin. Penjelasan panjang masuk ke petunjuk.',
      en: 'The question, as short as can be. What explains it goes into the hint.',
    },
    example: { id: 'Pengaduan yang Anda selesaikan', en: 'Complaints that you settled' },
  },
  'form.hint': {
    text: {
      id: 'Satu kalimat di bawah pertanyaan, untuk hal yang sering disalahpahami.',
      en: 'One sentence beneath the question, for what is often misunderstood.',
    },
    example: { id: 'Hitung yang selesai sampai 31 Desember.', en: 'Count those settled by 31 December.' },
  },
  'form.kind': {
    text: {
      id: 'Jenis isian menentukan tombol dan papan ketik yang muncul, dan apa yang diterima.',
      en: 'The kind decides which buttons or keyboard appear, and what is accepted.',
    },
    example: {
      id: 'Tanggal untuk hari, Rupiah untuk uang, Pilihan untuk 2–7 jawaban tetap',
      en: 'Date for days, Rupiah for money, Choice for 2 to 7 fixed answers',
    },
  },
  'form.code': {
    text: {
      id: 'Nama pendek jawaban ini, yang dibaca aturan. Draf yang ada ikut menyimpannya dengan nama ini.',
      en: 'The short name of this answer, as rules read it. Drafts that exist keep it under this name too.',
    },
    example: { id: 'pengaduan-selesai', en: 'complaints-settled' },
  },
  'form.required': {
    text: {
      id: 'Tidak dapat dikirim sebelum terisi. Yang tersembunyi tidak pernah wajib.',
      en: 'Nothing is sent before it is answered. What is hidden is never required.',
    },
  },
  'form.visibleIf': {
    text: {
      id: 'Hanya tampak bila syarat ini benar. Jawaban yang menjadi tersembunyi disimpan, tetapi tidak dikirim.',
      en: 'It shows only where this holds. An answer that becomes hidden is kept, but not sent.',
    },
    example: { id: 'jika memimpin = "ya"', en: 'if leads = "yes"' },
  },
  'form.requiredIf': {
    text: {
      id: 'Wajib hanya bila syarat ini benar.',
      en: 'Required only where this holds.',
    },
    example: { id: 'jika capaian < 80, alasan wajib diisi', en: 'if achievement < 80, a reason is required' },
  },
  'form.calculate': {
    text: {
      id: 'Jawaban yang dihitung sendiri dari jawaban lain. Pengisi melihatnya tetapi tidak dapat mengubahnya.',
      en: 'An answer reckoned from others. Whoever fills the form sees it but cannot change it.',
    },
    example: { id: 'selesai / masuk * 100', en: 'settled / received * 100' },
  },
  'form.check': {
    text: {
      id: 'Pemeriksaan di antara beberapa jawaban, dengan kalimat yang menerangkan mana yang benar.',
      en: 'A check across several answers, with a sentence that says what would be right.',
    },
    example: {
      id: 'Yang selesai tidak boleh lebih banyak daripada yang masuk.',
      en: 'No more can be settled than came in.',
    },
  },
  'form.choices': {
    text: {
      id: 'Sampai 7 pilihan langsung tampak, sampai 20 dalam daftar, lebih dari itu dicari.',
      en: 'Up to 7 choices are in sight, up to 20 in a list, more are searched.',
    },
  },
  'form.page': {
    text: {
      id: 'Formulir panjang lebih mudah diisi halaman demi halaman, satu pokok per halaman.',
      en: 'A long form is easier page by page, with one subject on each.',
    },
  },
} as const satisfies { readonly [field: string]: FieldNote }
