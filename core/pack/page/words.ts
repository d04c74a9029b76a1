import type { Text } from '../../text.ts'

/** What the page says of its own; all else is the pack's. */
export const words = {
  title: { id: 'Kriteria penilaian kinerja', en: 'What the appraisal goes by' },
  intro: {
    id: 'Halaman ini memuat semua yang dipakai untuk menilai: apa yang dinilai, bagaimana dihitung, kapan, dan siapa melihat apa. Bacalah sebelum periode penilaian dimulai, dan tanyakan bagian yang belum jelas.',
    en: 'This page holds all that the appraisal goes by: what is judged, how it counts, when, and who sees what. Read it before the period begins, and ask about what is not clear.',
  },
  contents: { id: 'Isi', en: 'Contents' },
  results: { id: 'Hasil kerja', en: 'Results' },
  indicator: { id: 'Indikator', en: 'Indicator' },
  target: { id: 'Target', en: 'Target' },
  standard: { id: 'Standar, makin kecil makin baik', en: 'Standard, the lower the better' },
  higher: { id: 'makin besar makin baik', en: 'the higher the better' },
  weight: { id: 'Bobot', en: 'Weight' },
  dataSource: { id: 'Sumber data', en: 'Data source' },
  evidence: { id: 'Bukti', en: 'Evidence' },
  goal: { id: 'Tujuan organisasi', en: 'Goal of the organisation' },
  missions: { id: 'Misi yang didukung indikator', en: 'Missions that indicators serve' },
  noIndicator: { id: 'belum ada indikator', en: 'no indicator yet' },
  behaviour: { id: 'Perilaku kerja', en: 'Behaviour' },
  further: { id: 'Yang juga dinilai', en: 'Also rated' },
  level: { id: 'Tingkat', en: 'Level' },
  seen: { id: 'Yang terlihat', en: 'What is seen' },
  example: { id: 'Contoh', en: 'Example' },
  weights: { id: 'Bobot', en: 'Weights' },
  part: { id: 'Bagian', en: 'Part' },
  limits: { id: 'Batas nilai', en: 'Limits' },
  from: { id: 'Mulai', en: 'From' },
  below: { id: 'Sampai di bawah', en: 'To below' },
  upTo: { id: 'Sampai', en: 'Up to' },
  meaning: { id: 'Arti', en: 'Meaning' },
  matrix: { id: 'Pertemuan dua rating', en: 'Where two ratings meet' },
  formula: { id: 'Cara menghitung, dengan kata-kata', en: 'How it is reckoned, in words' },
  otherwise: { id: 'Keadaan lain', en: 'In other cases' },
  rounded: { id: 'Dibulatkan', en: 'Rounded to' },
  places: { id: 'desimal', en: 'decimals' },
  calendar: { id: 'Kalender', en: 'Calendar' },
  stage: { id: 'Tahap', en: 'Stage' },
  calibration: {
    id: 'Pengelola kepegawaian dan pimpinan: membahas hasil satu unit bersama supaya ukurannya sama. Hasil disampaikan setelah sesi ditutup kedua pihak. Bila tingkat penilaian diubah, angka semula dan alasannya tampak pada hasil.',
    en: 'Human resources and leaders: talk about the results of a unit together, so that they are measured alike. Results are shared once both sides have closed the session. Where a level was changed, what stood there and why is in the result.',
  },
  does: { id: 'Siapa melakukan apa', en: 'Who does what' },
  deadline: { id: 'Batas waktu', en: 'Deadline' },
  late: { id: 'Bila lewat', en: 'When it passes' },
  working: { id: 'hari kerja', en: 'working days' },
  calendarDays: { id: 'hari kalender', en: 'calendar days' },
  holidays: {
    id: 'Hari libur yang tidak dihitung sebagai hari kerja',
    en: 'Holidays that are no working days',
  },
  follows: { id: 'Tindak lanjut', en: 'What may follow' },
  because: { id: 'Bila', en: 'When' },
  none: { id: 'Bila tidak ada yang perlu', en: 'When nothing is needed' },
  sees: { id: 'Siapa melihat apa', en: 'Who sees what' },
  sources: { id: 'Sumber dan tingkat keyakinan', en: 'Sources, and how sure they are' },
  by: { id: 'Ditetapkan oleh', en: 'Set by' },
  foot: {
    id: 'Dibuat dari paket {pack}. Angka di halaman ini adalah angka yang dipakai menghitung.',
    en: 'Made from the pack {pack}. The figures on this page are those that are reckoned with.',
  },
} as const satisfies { readonly [name: string]: Text }

/** Names of the sets of weights that packs use; others show their own name. */
export const weightSets: { readonly [set: string]: Text } = {
  raters: { id: 'Penilai', en: 'Raters' },
  results: { id: 'Hasil kerja', en: 'Results' },
  score: { id: 'Nilai kinerja', en: 'Score' },
}

/** What stands for a row where a step is repeated. */
export const eachOf: { readonly [set: string]: Text } = {
  indicators: { id: 'tiap indikator', en: 'each indicator' },
  behaviours: { id: 'tiap perilaku', en: 'each behaviour' },
}
export const eachOther: Text = { id: 'tiap butir', en: 'each item' }

export const confidence: {
  readonly [level in 'high' | 'medium' | 'low' | 'local-policy']: Text
} = {
  high: { id: 'pasti', en: 'certain' },
  medium: { id: 'cukup yakin', en: 'fairly sure' },
  low: { id: 'belum pasti', en: 'not certain' },
  'local-policy': { id: 'kebijakan sendiri', en: 'own policy' },
}
