import type { Text } from '../../../core/text.ts'

/** A word of the field, by its Indonesian name and its English one, with what it means here. */
export type Term = { readonly word: Text; readonly meaning: Text }

const all = {
  rhk: {
    word: { id: 'RHK (rencana hasil kerja)', en: 'RHK (planned result)' },
    meaning: {
      id: 'Hasil yang direncanakan pegawai untuk satu periode, diturunkan dari hasil atasannya. Setiap RHK punya satu atau lebih indikator.',
      en: 'A result that an employee plans for a period, derived from the superior’s. Each has one indicator or more.',
    },
  },
  iki: {
    word: { id: 'IKI (indikator kinerja individu)', en: 'IKI (individual indicator)' },
    meaning: {
      id: 'Ukuran yang menunjukkan apakah sebuah RHK tercapai: kuantitas, kualitas, waktu, atau biaya.',
      en: 'The measure of whether a planned result was achieved: quantity, quality, time or cost.',
    },
  },
  skp: {
    word: { id: 'SKP (sasaran kinerja pegawai)', en: 'SKP (performance plan)' },
    meaning: {
      id: 'Rencana kinerja setahun yang disepakati pegawai dan atasannya, berisi RHK dan perilaku yang diharapkan.',
      en: 'The plan of a year that employee and superior agree on: planned results and expected behaviour.',
    },
  },
  bobot: {
    word: { id: 'Bobot', en: 'Weight' },
    meaning: {
      id: 'Bagian sebuah indikator, kelompok, atau penilai dalam nilai. Dalam satu kelompok jumlahnya 100.',
      en: 'The share of an indicator, a group or a rater in the score. Within a group they total 100.',
    },
  },
  target: {
    word: { id: 'Target', en: 'Target' },
    meaning: {
      id: 'Angka yang dijanjikan. Realisasi yang sama dengan target bernilai 100.',
      en: 'The figure that was promised. A realisation equal to it is worth 100.',
    },
  },
  realisasi: {
    word: { id: 'Realisasi', en: 'Realisation' },
    meaning: {
      id: 'Angka yang sungguh terjadi dalam periode itu.',
      en: 'The figure that really came about in the period.',
    },
  },
  capaian: {
    word: { id: 'Capaian', en: 'Achievement' },
    meaning: {
      id: 'Realisasi dibanding target, dalam persen, menurut arah indikatornya.',
      en: 'Realisation against target, in per cent, by the indicator’s direction.',
    },
  },
  arah: {
    word: { id: 'Arah', en: 'Direction' },
    meaning: {
      id: 'Apakah angka yang lebih besar lebih baik, atau yang lebih kecil.',
      en: 'Whether a higher figure is better, or a lower one.',
    },
  },
  satuan: {
    word: { id: 'Satuan', en: 'Unit' },
    meaning: {
      id: 'Dalam apa sebuah angka dihitung: jam, berkas, rupiah.',
      en: 'What a figure counts in: hours, files, rupiah.',
    },
  },
  'sumber-data': {
    word: { id: 'Sumber data', en: 'Data source' },
    meaning: {
      id: 'Catatan atau aplikasi tempat angka dapat diperiksa orang lain.',
      en: 'The record or system in which others can check a figure.',
    },
  },
  'bukti-dukung': {
    word: { id: 'Bukti dukung', en: 'Evidence' },
    meaning: {
      id: 'Berkas yang menunjukkan bahwa sebuah jawaban benar: foto, laporan, tangkapan halaman.',
      en: 'A file that shows an answer to be true: a photograph, a report, a captured page.',
    },
  },
  jangkar: {
    word: { id: 'Jangkar perilaku', en: 'Behavioural anchor' },
    meaning: {
      id: 'Contoh nyata untuk setiap tingkat penilaian, supaya angka 4 berarti sama bagi semua penilai.',
      en: 'A real example for each level, so that a 4 means the same to every rater.',
    },
  },
  berakhlak: {
    word: { id: 'BerAKHLAK', en: 'BerAKHLAK (core values)' },
    meaning: {
      id: 'Tujuh nilai dasar ASN, yang menjadi ukuran perilaku kerja.',
      en: 'The seven core values of civil servants, by which behaviour is rated.',
    },
  },
  ekspektasi: {
    word: { id: 'Ekspektasi', en: 'Expectation' },
    meaning: {
      id: 'Apa yang diharapkan pimpinan. Hasil dan perilaku dinilai di bawah, sesuai, atau di atasnya.',
      en: 'What the leader expects. Results and behaviour are rated below, as or above it.',
    },
  },
  predikat: {
    word: { id: 'Predikat', en: 'Predicate' },
    meaning: {
      id: 'Sebutan akhir: Sangat Baik, Baik, Butuh Perbaikan, Kurang, Sangat Kurang. Datang dari matriks hasil kerja dan perilaku.',
      en: 'The final word: Excellent, Good, Needs improvement, Poor, Very poor. It comes from the matrix of results and behaviour.',
    },
  },
  matriks: {
    word: { id: 'Matriks', en: 'Matrix' },
    meaning: {
      id: 'Tabel dua sisi yang menyatukan sebutan hasil kerja dan perilaku menjadi predikat.',
      en: 'A table with two sides that makes one predicate of results and behaviour.',
    },
  },
  ambang: {
    word: { id: 'Ambang dan rentang', en: 'Limits and bands' },
    meaning: {
      id: 'Batas angka yang memisahkan dua sebutan. Rentang harus menyambung tanpa celah dan tanpa tumpang tindih.',
      en: 'The figures that separate two words. Bands join without gap or overlap.',
    },
  },
  pembulatan: {
    word: { id: 'Pembulatan', en: 'Rounding' },
    meaning: {
      id: 'Angka dihitung tepat dan hanya dibulatkan di tempat yang disebut aturan; setengah naik.',
      en: 'Figures are exact and rounded only where a rule says so; half goes up.',
    },
  },
  penilai: {
    word: { id: 'Penilai', en: 'Rater' },
    meaning: {
      id: 'Siapa yang memberi nilai: diri sendiri, atasan, rekan, atau masyarakat.',
      en: 'Whoever rates: the person, the superior, peers or the public.',
    },
  },
  ppk: {
    word: { id: 'Pejabat Penilai Kinerja', en: 'Direct superior (Pejabat Penilai Kinerja)' },
    meaning: {
      id: 'Atasan langsung yang menilai. Atasannya lagi memutus keberatan.',
      en: 'The direct superior, who rates. Their own superior decides on objections.',
    },
  },
  kuorum: {
    word: { id: 'Kuorum', en: 'Quorum' },
    meaning: {
      id: 'Berapa anggota kelompok yang harus menjawab agar tugasnya dianggap selesai.',
      en: 'How many of a group have to answer for its task to be complete.',
    },
  },
  anonim: {
    word: { id: 'Kelompok anonim (k)', en: 'Anonymous group (k)' },
    meaning: {
      id: 'Jawaban rekan hanya dibaca gabungan dari sekurangnya k orang (3), tidak pernah satu per satu.',
      en: 'What peers answer is read only together, from k people on (3), never one by one.',
    },
  },
  'benturan-kepentingan': {
    word: { id: 'Benturan kepentingan', en: 'Conflict of interest' },
    meaning: {
      id: 'Hubungan yang membuat penilai tidak bebas, misalnya keluarga. Yang menyatakannya keluar dari perannya.',
      en: 'A bond that keeps a rater from being free, such as family. Whoever declares one leaves the role.',
    },
  },
  tahap: {
    word: { id: 'Tahap', en: 'Stage' },
    meaning: {
      id: 'Bagian alur: tugas, tenggat, dan perpindahan ke tahap lain.',
      en: 'A part of the workflow: tasks, a deadline, and ways to other stages.',
    },
  },
  peran: {
    word: { id: 'Peran', en: 'Role' },
    meaning: {
      id: 'Kedudukan seseorang dalam satu penilaian: pegawai yang dinilai, atasan, rekan, pengelola kepegawaian.',
      en: 'What somebody is in one appraisal: the person appraised, superior, peer, human resources.',
    },
  },
  'batas-waktu': {
    word: { id: 'Batas waktu', en: 'Deadline' },
    meaning: {
      id: 'Akhir hari terakhir, waktu daerah (WIB, WITA, WIT). Sesudahnya alur berjalan sendiri.',
      en: 'The end of the last day, by the region’s clock (WIB, WITA, WIT). After it the workflow goes on by itself.',
    },
  },
  eskalasi: {
    word: { id: 'Eskalasi', en: 'Escalation' },
    meaning: {
      id: 'Bila yang bertugas diam sampai tenggat, tugasnya beralih ke orang lain, misalnya atasan berikutnya.',
      en: 'Where somebody stays silent until the deadline, the task goes to somebody else, such as the next superior.',
    },
  },
  'pelaksana-tugas': {
    word: { id: 'Plt dan Plh', en: 'Stand-ins (Plt, Plh)' },
    meaning: {
      id: 'Pelaksana tugas untuk jabatan kosong, pelaksana harian untuk pejabat yang berhalangan. Keduanya bertindak dengan surat perintah.',
      en: 'Plt for a vacant post, Plh for an absence. Both act under a letter of appointment.',
    },
  },
  syarat: {
    word: { id: 'Syarat', en: 'Condition' },
    meaning: {
      id: 'Kalimat yang benar atau salah, ditulis sebagai rumus atau disusun dari blok.',
      en: 'A sentence that is true or false, written as a formula or put together from blocks.',
    },
  },
  akibat: {
    word: { id: 'Akibat', en: 'Effect' },
    meaning: {
      id: 'Yang dikerjakan sistem saat berpindah tahap, misalnya memberi tahu atau menghitung nilai.',
      en: 'What the system does on the way to another stage, such as telling people or reckoning the score.',
    },
  },
  'tindak-lanjut': {
    word: { id: 'Tindak lanjut', en: 'Follow-up' },
    meaning: {
      id: 'Saran yang keluar bersama hasil, misalnya pelatihan, dengan sebab yang dapat dibaca.',
      en: 'What is recommended with the result, such as training, with its cause.',
    },
  },
  keberatan: {
    word: { id: 'Keberatan', en: 'Objection' },
    meaning: {
      id: 'Pegawai yang tidak setuju dengan hasil mengajukannya dalam waktu yang ditentukan; orang lain yang memutus.',
      en: 'Whoever disagrees with a result says so in time; somebody else decides.',
    },
  },
  pack: {
    word: { id: 'Paket (pack)', en: 'Pack' },
    meaning: {
      id: 'Semua ketetapan sebuah daerah: formulir, indikator, aturan penilaian, alur, dan kebijakan.',
      en: 'All that a region lays down: forms, indicators, scoring, workflow and policies.',
    },
  },
  lapis: {
    word: { id: 'Lapis', en: 'Layer' },
    meaning: {
      id: 'Paket daerah terletak di atas paket nasional dan hanya menyebut yang berbeda. Setiap bagian dapat dikembalikan ke dasarnya.',
      en: 'A region’s pack lies over the national one and says only what differs. Each part can go back to the base.',
    },
  },
  versi: {
    word: { id: 'Versi', en: 'Version' },
    meaning: {
      id: 'Paket yang terbit tidak berubah lagi. Perubahan berikutnya terbit sebagai versi baru.',
      en: 'A published pack never changes. The next change is published as a new version.',
    },
  },
  'kasus-uji': {
    word: { id: 'Kasus uji', en: 'Test case' },
    meaning: {
      id: 'Pegawai contoh dengan hasil yang semestinya. Dijalankan ulang setiap kali aturan berubah.',
      en: 'An example employee with what should come of it. Run again whenever a rule changes.',
    },
  },
} as const satisfies { readonly [id: string]: Term }

/** A word that the glossary has: `kuorum`. */
export type TermId = keyof typeof all

/** The words of the field, in no order; the glossary sorts them in the reader's language. */
export const terms: { readonly [id in TermId]: Term } = all
