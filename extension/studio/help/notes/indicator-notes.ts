import type { FieldNote } from '../field-note.ts'

/** Help at the fields of indicators, behaviours and other rows. */
export const indicatorNotes = {
  'indicator.code': {
    text: {
      id: 'Nama pendek yang dipakai aturan dan kasus uji. Huruf kecil, angka, dan tanda hubung.',
      en: 'A short name that rules and test cases use. Small letters, digits and hyphens.',
    },
    example: { id: 'waktu-respons', en: 'response-time' },
  },
  'indicator.name': {
    text: {
      id: 'Apa yang diukur, dengan kata yang dipahami pegawai. Bukan kegiatan, melainkan hasilnya.',
      en: 'What is measured, in words that employees understand. Not the activity but its outcome.',
    },
    example: {
      id: 'Waktu penyelesaian pengaduan masyarakat',
      en: 'Time until a complaint from the public is settled',
    },
    term: 'iki',
  },
  'indicator.unit': {
    text: {
      id: 'Satuan angka yang diisi. Muncul di belakang setiap angka, jadi pilih yang singkat.',
      en: 'The unit of the figure. It stands behind each figure, so keep it short.',
    },
    example: { id: 'jam, berkas, %', en: 'hours, files, %' },
    term: 'satuan',
  },
  'indicator.direction': {
    text: {
      id: 'Makin besar makin baik, atau makin kecil makin baik. Menentukan cara capaian dihitung.',
      en: 'Higher is better or lower is better. It decides how achievement is reckoned.',
    },
    example: {
      id: 'Waktu respons: makin kecil makin baik. Berkas selesai: makin besar makin baik.',
      en: 'Response time: lower is better. Files completed: higher is better.',
    },
    term: 'arah',
  },
  'indicator.target': {
    text: {
      id: 'Angka yang dianggap tercapai penuh. Capaian tepat pada target bernilai 100.',
      en: 'The figure that counts as fully achieved. A result right on target is worth 100.',
    },
    example: { id: '24 (jam)', en: '24 (hours)' },
    term: 'target',
  },
  'indicator.weight': {
    text: {
      id: 'Seberapa besar bagiannya dalam nilai. Semua bobot dalam satu kelompok berjumlah 100.',
      en: 'How large its share of the score is. The weights of one group total 100.',
    },
    example: { id: '30 dari 100', en: '30 of 100' },
    term: 'bobot',
  },
  'indicator.source': {
    text: {
      id: 'Dari mana angkanya diambil, sehingga orang lain dapat memeriksanya.',
      en: 'Where the figure is taken from, so that others can check it.',
    },
    example: { id: 'Rekap SP4N-LAPOR! triwulanan', en: 'Quarterly summary of SP4N-LAPOR!' },
    term: 'sumber-data',
  },
  'indicator.evidence': {
    text: {
      id: 'Kapan bukti harus dilampirkan. Bukti yang selalu wajib melambatkan pengisian; mintalah yang perlu saja.',
      en: 'When evidence has to be attached. Always asking for it slows everybody down; ask for what is needed.',
    },
    term: 'bukti-dukung',
  },
  'indicator.level': {
    text: {
      id: 'Kalimat yang menerangkan satu tingkat, supaya dua penilai memberi angka yang sama untuk hal yang sama.',
      en: 'A sentence that explains one level, so that two raters give the same figure for the same thing.',
    },
    example: {
      id: '4: menyelesaikan pengaduan sulit tanpa diminta, dan mengajari rekannya',
      en: '4: settles difficult complaints unasked, and teaches colleagues how',
    },
    term: 'jangkar',
  },
  'indicator.goal': {
    text: {
      id: 'Sasaran organisasi yang dilayani indikator ini. Indikator tanpa sasaran diberi tahu di temuan.',
      en: 'The organisational goal that it serves. An indicator that serves none is told among the findings.',
    },
    term: 'rhk',
  },
  'indicator.range': {
    text: {
      id: 'Angka terkecil dan terbesar yang masuk akal. Di luar itu isian ditolak sebagai salah ketik.',
      en: 'The least and the greatest figure that makes sense. Beyond it the answer is refused as a slip.',
    },
    example: { id: '0 sampai 720 jam', en: '0 to 720 hours' },
  },
} as const satisfies { readonly [field: string]: FieldNote }
